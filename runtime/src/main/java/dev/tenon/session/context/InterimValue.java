package dev.tenon.session.context;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.Table;
import dev.tenon.spi.Changes;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row has in a column of a unique key between two statements of one flush: something that no other row has.
 *
 * @param assignment as UPDATE has it
 * @param slot what an UPDATE of the object writes into the column afterwards; empty if it never does
 * @param value makes the parameter, given the length of the column; null if there is none
 */
public record InterimValue(
        Identifier column,
        String assignment,
        Changes slot,
        DataType type,
        @Nullable Function<DataType, Object> value) {
    /** So many hexadecimal digits of a random number are like no others. */
    private static final int ENOUGH_DIGITS = 16;

    private InterimValue(
            Identifier column, String assignment, DataType type, @Nullable Function<DataType, Object> value) {
        this(column, assignment, new Changes(), type, value);
    }

    /** The same for a column that UPDATE writes. */
    InterimValue of(Changes written) {
        return new InterimValue(column, assignment, written, type, value);
    }

    /** Binds the parameter, if there is one, and returns the next free one. */
    public int bind(ParameterBinder out, int at) throws SQLException {
        Function<DataType, Object> parameter = value;
        if (parameter == null) {
            return at;
        }
        out.setObject(at, type.kind(), parameter.apply(type));
        return at + 1;
    }

    /** Chooses such a value for the keys of one table. */
    record Choice(Table table, SqlSyntax syntax) {

        /**
         * Null where a column may be null: nulls are like nothing. Otherwise a random text or UUID, or a number below all
         * others of the key, where neither a foreign key nor a check speaks of the column.
         *
         * @param candidates columns of the key
         */
        @Nullable
        InterimValue among(List<Identifier> candidates, List<Identifier> key) {
            for (Identifier name : candidates) {
                Column column = column(name);
                if (column != null && column.nullable() && !table.primaryKey().contains(name)) {
                    return new InterimValue(name, syntax.identifier(name) + " = null", column.type(), null);
                }
            }
            for (Identifier name : candidates) {
                Column column = column(name);
                InterimValue found = column == null || isBound(name) ? null : other(column, key);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        private @Nullable Column column(Identifier name) {
            return table.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private boolean isBound(Identifier column) {
            Pattern mention = Pattern.compile("\\b" + Pattern.quote(column.text()) + "\\b", Pattern.CASE_INSENSITIVE);
            return table.primaryKey().contains(column)
                    || table.foreignKeys().stream()
                            .anyMatch(key -> key.columns().contains(column))
                    || table.checks().stream().anyMatch(check -> mention.matcher(check.constraint())
                            .find());
        }

        private @Nullable InterimValue other(Column column, List<Identifier> key) {
            DataType type = column.type();
            if (column.identity() || type.definition() != null) {
                return null;
            }
            String name = syntax.identifier(column.name());
            return switch (type.kind()) {
                case TINYINT, SMALLINT, INTEGER, BIGINT ->
                    new InterimValue(column.name(), name + " = (" + lowest(name, key) + ")", type, null);
                case UUID -> new InterimValue(column.name(), name + " = ?", type, any -> java.util.UUID.randomUUID());
                case TEXT -> new InterimValue(column.name(), name + " = ?", type, any -> digits());
                case VARCHAR ->
                    type.length() == 0 || type.length() >= ENOUGH_DIGITS
                            ? new InterimValue(column.name(), name + " = ?", type, InterimValue::digits)
                            : null;
                default -> null;
            };
        }

        private String lowest(String column, List<Identifier> key) {
            String own = syntax.table(table.name());
            StringBuilder others = new StringBuilder();
            for (Identifier other : key) {
                String name = syntax.identifier(other);
                if (!name.equals(column)) {
                    others.append(others.isEmpty() ? " where " : " and ")
                            .append("others.")
                            .append(name)
                            .append(" = ")
                            .append(own)
                            .append('.')
                            .append(name);
                }
            }
            return "select min(others." + column + ") - 1 from " + own + " others" + others;
        }
    }

    private static String digits() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String digits(DataType type) {
        String digits = digits();
        return type.length() == 0 || type.length() >= digits.length() ? digits : digits.substring(0, type.length());
    }
}
