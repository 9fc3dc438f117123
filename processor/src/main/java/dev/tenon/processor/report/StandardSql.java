package dev.tenon.processor.report;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.sql.Interval;
import dev.tenon.type.DataType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spells conditions as ISO 9075 does, and operators and types of one database as the user wrote them. */
final class StandardSql implements ExpressionSyntax {

    @Override
    public String cast(String value, DataType.@Nullable Kind from, DataType to) {
        return "cast(" + value + " as " + TypeText.of(to) + ")";
    }

    @Override
    public String ownType(String value, String type) {
        return "cast(" + value + " as " + type + ")";
    }

    @Override
    public String now(DataType.Kind kind) {
        return switch (kind) {
            case DATE -> "current_date";
            case TIME -> "localtime";
            case TIMESTAMP -> "localtimestamp";
            default -> "current_timestamp";
        };
    }

    @Override
    public String literal(DataType.Kind kind, String literal) {
        String type = kind == DataType.Kind.INSTANT ? "timestamp" : kind.name().toLowerCase(Locale.ROOT);
        return type + " " + literal;
    }

    @Override
    public String shift(DataType.Kind kind, String value, Interval interval) {
        return value
                + span(interval.months(), "month")
                + span(interval.days(), "day")
                + span(interval.seconds(), "second");
    }

    private static String span(long length, String unit) {
        return length == 0 ? "" : (length < 0 ? " - " : " + ") + "interval '" + Math.abs(length) + "' " + unit;
    }

    @Override
    public String extract(String field, DataType.Kind from, String value) {
        return "extract(" + field + " from " + value + ")";
    }

    @Override
    public String days(String from, String to) {
        return "(" + to + " - " + from + ")";
    }

    @Override
    public String operator(String operator, List<String> operands) {
        return operands.size() == 1
                ? operator + " " + operands.get(0)
                : operands.get(0) + " " + operator + " " + operands.get(1);
    }
}
