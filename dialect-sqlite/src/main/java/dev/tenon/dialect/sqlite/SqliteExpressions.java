package dev.tenon.dialect.sqlite;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.sql.Interval;
import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite spells conditions of mappings. Dates and times are texts of a fixed width ({@link IsoText}), and everything
 * here gives such texts, so that they compare with columns.
 */
final class SqliteExpressions implements ExpressionSyntax {
    private static final Set<String> OPERATORS = Set.of("<<", ">>", "&", "|", "->", "->>");
    private static final Set<String> PREFIXES = Set.of("~");
    private static final String NAME = "SQLite";

    @Override
    public String cast(String value, @Nullable Kind from, DataType to) {
        return switch (to.kind()) {
            case DATE -> isDated(from) ? "substr(" + value + ", 1, 10)" : "date(" + value + ")";
            case TIME ->
                isDated(from) ? "substr(" + value + ", 12, 15)" : "(strftime('%H:%M:%f', " + value + ") || '000')";
            case TIMESTAMP -> timestamp(value, from);
            case INSTANT -> from == Kind.INSTANT ? value : "(" + timestamp(value, from) + " || 'Z')";
            case UUID -> from == Kind.UUID ? value : "lower(" + value + ")";
            default -> "cast(" + value + " as " + SqliteDdl.affinity(to) + ")";
        };
    }

    private static boolean isDated(@Nullable Kind from) {
        return from == Kind.DATE || from == Kind.TIMESTAMP || from == Kind.INSTANT;
    }

    private static String timestamp(String value, @Nullable Kind from) {
        if (from == Kind.TIMESTAMP) {
            return value;
        }
        if (from == Kind.INSTANT) {
            return "substr(" + value + ", 1, 26)";
        }
        return from == Kind.DATE
                ? "(" + value + " || 'T00:00:00.000000')"
                : "(strftime('%Y-%m-%dT%H:%M:%f', " + value + ") || '000')";
    }

    @Override
    public String ownType(String value, String type) {
        throw ExpressionSyntax.missing(NAME, "type " + type);
    }

    @Override
    public String now(Kind kind) {
        return switch (kind) {
            case DATE -> "date('now', 'localtime')";
            case TIME -> "(strftime('%H:%M:%f', 'now', 'localtime') || '000')";
            case TIMESTAMP -> "(strftime('%Y-%m-%dT%H:%M:%f', 'now', 'localtime') || '000')";
            default -> "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')";
        };
    }

    @Override
    public String literal(Kind kind, String literal) {
        return literal;
    }

    /**
     * First months, as the standard has it: to the same day, or to the month's last day if that is earlier. SQLite's own
     * month runs over into the next one. Then days and seconds. What is behind the second stays as it is.
     */
    @Override
    public String shift(Kind kind, String value, Interval interval) {
        boolean date = kind == Kind.DATE;
        String shifted = interval.months() == 0 ? value : months(date, value, interval.months());
        if (interval.days() == 0 && interval.seconds() == 0) {
            return shifted;
        }
        String by = (interval.days() == 0 ? "" : ", '" + signed(interval.days()) + " days'")
                + (interval.seconds() == 0 ? "" : ", '" + signed(interval.seconds()) + " seconds'");
        return date
                ? "date(" + shifted + by + ")"
                : "(strftime('%Y-%m-%dT%H:%M:%S', substr(" + shifted + ", 1, 19)" + by + ") || substr(" + shifted
                        + ", 20))";
    }

    private static String months(boolean date, String value, int months) {
        String day = date ? value : "substr(" + value + ", 1, 10)";
        String shifted = "min(date(" + day + ", '" + signed(months) + " months'), date(" + day + ", 'start of month', '"
                + signed(months + 1) + " months', '-1 days'))";
        return date ? shifted : "(" + shifted + " || substr(" + value + ", 11))";
    }

    private static String signed(long number) {
        return (number < 0 ? "" : "+") + number;
    }

    @Override
    public String extract(String field, Kind from, String value) {
        int time = from == Kind.TIME ? 1 : 12;
        String day = from == Kind.DATE ? value : "substr(" + value + ", 1, 10)";
        return switch (field) {
            case "year" -> number(value, 1, 4);
            case "month" -> number(value, 6, 2);
            case "day" -> number(value, 9, 2);
            case "quarter" -> "((" + number(value, 6, 2) + " + 2) / 3)";
            case "dow" -> format("%w", day);
            case "isodow" -> "((" + format("%w", day) + " + 6) % 7 + 1)";
            case "doy" -> format("%j", day);
            case "hour" -> number(value, time, 2);
            case "minute" -> number(value, time + 3, 2);
            case "second" -> "cast(substr(" + value + ", " + (time + 6) + ", 9) as real)";
            case "epoch" -> epoch(from, value);
            default -> throw ExpressionSyntax.missing(NAME, "extract(" + field + " from …)");
        };
    }

    private static String number(String value, int from, int length) {
        return "cast(substr(" + value + ", " + from + ", " + length + ") as integer)";
    }

    private static String format(String format, String day) {
        return "cast(strftime('" + format + "', " + day + ") as integer)";
    }

    private static String epoch(Kind from, String value) {
        return from == Kind.DATE
                ? "cast(strftime('%s', " + value + ") as integer)"
                : "(cast(strftime('%s', substr(" + value + ", 1, 19)) as integer) + cast(substr(" + value
                        + ", 20, 7) as real))";
    }

    @Override
    public String days(String from, String to) {
        return "cast(julianday(" + to + ") - julianday(" + from + ") as integer)";
    }

    @Override
    public String operator(String operator, List<String> operands) {
        if (operands.size() == 1 && PREFIXES.contains(operator)) {
            return operator + operands.get(0);
        }
        if (operands.size() == 2 && OPERATORS.contains(operator)) {
            return operands.get(0) + " " + operator + " " + operands.get(1);
        }
        throw ExpressionSyntax.missing(NAME, "operator " + operator);
    }
}
