package dev.tenon.processor.condition.type;

import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import java.util.Map;
import java.util.Optional;

/** The names of the types that every database has. */
public final class TypeNames {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("tinyint", Kind.TINYINT),
            Map.entry("smallint", Kind.SMALLINT),
            Map.entry("int2", Kind.SMALLINT),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("int", Kind.INTEGER),
            Map.entry("int4", Kind.INTEGER),
            Map.entry("bigint", Kind.BIGINT),
            Map.entry("int8", Kind.BIGINT),
            Map.entry("real", Kind.REAL),
            Map.entry("float4", Kind.REAL),
            Map.entry("double precision", Kind.DOUBLE),
            Map.entry("double", Kind.DOUBLE),
            Map.entry("float8", Kind.DOUBLE),
            Map.entry("float", Kind.DOUBLE),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("decimal", Kind.DECIMAL),
            Map.entry("varchar", Kind.VARCHAR),
            Map.entry("character varying", Kind.VARCHAR),
            Map.entry("text", Kind.TEXT),
            Map.entry("varbinary", Kind.BLOB),
            Map.entry("blob", Kind.BLOB),
            Map.entry("bytea", Kind.BLOB),
            Map.entry("uuid", Kind.UUID),
            Map.entry("date", Kind.DATE),
            Map.entry("time", Kind.TIME),
            Map.entry("time without time zone", Kind.TIME),
            Map.entry("timestamp", Kind.TIMESTAMP),
            Map.entry("timestamp without time zone", Kind.TIMESTAMP),
            Map.entry("timestamptz", Kind.INSTANT),
            Map.entry("timestamp with time zone", Kind.INSTANT),
            Map.entry("timetz", Kind.TIME_WITH_OFFSET),
            Map.entry("time with time zone", Kind.TIME_WITH_OFFSET));

    private TypeNames() {}

    /**
     * The type of that name.
     *
     * @param first the first number in parentheses, 0 for none
     * @param second the second one
     * @return empty for a type of a database's own
     */
    public static Optional<DataType> standard(String name, int first, int second) {
        return Optional.ofNullable(KINDS.get(name)).map(kind -> switch (kind) {
            case VARCHAR -> DataType.varchar(first);
            case DECIMAL -> DataType.decimal(first, second);
            default -> DataType.of(kind);
        });
    }
}
