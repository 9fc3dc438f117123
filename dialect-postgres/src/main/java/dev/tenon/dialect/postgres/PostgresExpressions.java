package dev.tenon.dialect.postgres;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.sql.Interval;
import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL spells conditions of mappings. Instants become dates and times in UTC, whatever the session's zone is. */
final class PostgresExpressions implements ExpressionSyntax {

    @Override
    public String cast(String value, @Nullable Kind from, DataType to) {
        boolean local = to.kind() == Kind.DATE || to.kind() == Kind.TIME || to.kind() == Kind.TIMESTAMP;
        if (from == Kind.INSTANT && local) {
            return "cast(" + utc(value) + " as " + PostgresDdl.castType(to) + ")";
        }
        if (to.kind() == Kind.INSTANT && (from == Kind.TIMESTAMP || from == Kind.DATE)) {
            return "(cast(" + value + " as timestamp) at time zone 'UTC')";
        }
        return "cast(" + value + " as " + PostgresDdl.castType(to) + ")";
    }

    private static String utc(String value) {
        return "(" + value + " at time zone 'UTC')";
    }

    @Override
    public String ownType(String value, String type) {
        return "cast(" + value + " as " + type + ")";
    }

    @Override
    public String now(Kind kind) {
        return switch (kind) {
            case DATE -> "current_date";
            case TIME -> "localtime";
            case TIMESTAMP -> "localtimestamp";
            default -> "current_timestamp";
        };
    }

    @Override
    public String literal(Kind kind, String literal) {
        return PostgresDdl.castType(DataType.of(kind)) + " " + literal;
    }

    /** A date plus an interval is a timestamp here. */
    @Override
    public String shift(Kind kind, String value, Interval interval) {
        String shifted = value + " + interval '" + interval.months() + " months " + interval.days() + " days "
                + interval.seconds() + " seconds'";
        return kind == Kind.DATE ? "cast(" + shifted + " as date)" : "(" + shifted + ")";
    }

    @Override
    public String extract(String field, Kind from, String value) {
        boolean zoned = from == Kind.INSTANT && !field.equals("epoch");
        return "extract(" + field + " from " + (zoned ? utc(value) : value) + ")";
    }

    @Override
    public String days(String from, String to) {
        return "(" + to + " - " + from + ")";
    }

    /** A question mark is a parameter for the driver unless it is doubled. */
    @Override
    public String operator(String operator, List<String> operands) {
        String doubled = operator.replace("?", "??");
        return operands.size() == 1
                ? doubled + " " + operands.get(0)
                : operands.get(0) + " " + doubled + " " + operands.get(1);
    }
}
