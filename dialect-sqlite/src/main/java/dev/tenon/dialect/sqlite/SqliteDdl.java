package dev.tenon.dialect.sqlite;

import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Literals;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.List;
import java.util.Locale;

/**
 * How SQLite spells definitions. A column's type decides its affinity (Datatypes In SQLite, 3.1), which is what values are
 * converted to; names are chosen for the affinity first and for the reader second.
 */
final class SqliteDdl implements DdlSyntax {
    private static final int DEFAULT_LENGTH = 255;
    private static final String REBUILD = "SQLite changes no columns: make the table anew and copy its rows";

    @Override
    public String columnType(DataType type) {
        String definition = type.definition();
        return definition != null ? definition : typeName(type);
    }

    private static String typeName(DataType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double";
            case DECIMAL -> decimal(type);
            case BIG_INTEGER -> Decimals.isText(type.precision(), Decimals.INTEGER_DIGITS) ? "text" : "bigint";
            case CHAR -> "varchar(1)";
            case VARCHAR -> "varchar(" + (type.length() == 0 ? DEFAULT_LENGTH : type.length()) + ")";
            case TEXT, UUID, DATE, TIME, TIMESTAMP, INSTANT, TIME_WITH_OFFSET, JSON -> "text";
            case VARBINARY, BLOB -> "blob";
        };
    }

    /** Digits that a floating point number cannot hold are kept as text. */
    private static String decimal(DataType type) {
        if (Decimals.isText(type.precision(), Decimals.DECIMAL_DIGITS)) {
            return "text";
        }
        return type.precision() == 0 ? "numeric" : "numeric(" + type.precision() + ", " + type.scale() + ")";
    }

    static String affinity(DataType type) {
        return affinity(typeName(type));
    }

    /** Datatypes In SQLite, 3.1, in its order. */
    private static String affinity(String typeName) {
        String name = typeName.toUpperCase(Locale.ROOT);
        if (name.contains("INT")) {
            return "integer";
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return "text";
        }
        if (name.isEmpty() || name.contains("BLOB")) {
            return "blob";
        }
        boolean real = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
        return real ? "real" : "numeric";
    }

    /** Only this type makes a column the row's own number, which is what SQLite generates. */
    @Override
    public String identityType(DataType type) {
        return "integer primary key";
    }

    @Override
    public boolean accepts(DataType type, String liveType) {
        if (type.definition() != null) {
            return true;
        }
        String live = affinity(liveType);
        return switch (affinity(type)) {
            case "integer" -> live.equals("integer") || live.equals("numeric");
            case "numeric" -> live.equals("numeric") || live.equals("integer") || live.equals("real");
            case "real" -> live.equals("real") || live.equals("numeric");
            // what is not a number is kept as it is by every affinity; a text that looks like one is not
            case "text" ->
                live.equals("text") || live.equals("blob") || (isNeverANumber(type) && live.equals("numeric"));
            default -> live.equals("blob") || live.equals("numeric");
        };
    }

    private static boolean isNeverANumber(DataType type) {
        return switch (type.kind()) {
            case UUID, DATE, TIME, TIMESTAMP, INSTANT, TIME_WITH_OFFSET -> true;
            default -> false;
        };
    }

    @Override
    public List<String> createSchema(Identifier schema) {
        return List.of();
    }

    @Override
    public List<String> createSequence(QualifiedName sequence, long initialValue, int allocationSize) {
        return List.of("insert into " + SqliteSyntax.SEQUENCES + " (name, next_value) values ("
                + Literals.text(sequence.toString()) + ", " + initialValue + ")");
    }

    @Override
    public List<String> dropSequences(List<QualifiedName> sequences) {
        return List.of("drop table if exists " + SqliteSyntax.SEQUENCES);
    }

    @Override
    public List<String> prepareSequences() {
        return List.of("create table if not exists " + SqliteSyntax.SEQUENCES
                + " (name text not null primary key, next_value bigint not null)");
    }

    @Override
    public String changeType(String table, String column, String type) {
        return "-- " + table + "." + column + " should be " + type + "; " + REBUILD;
    }

    @Override
    public String forbidNull(String table, String column) {
        return "-- " + table + "." + column + " should be not null; " + REBUILD;
    }

    @Override
    public String allowNull(String table, String column) {
        return "-- " + table + "." + column + " should allow null; " + REBUILD;
    }

    /** Dropping a table deletes its rows first, which rows of a table that is dropped later may refer to. */
    @Override
    public List<String> beforeDrop() {
        return List.of("pragma foreign_keys = off");
    }

    @Override
    public List<String> afterDrop() {
        return List.of("pragma foreign_keys = on");
    }

    /** Names are the same in upper and lower case. */
    @Override
    public String comparable(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
