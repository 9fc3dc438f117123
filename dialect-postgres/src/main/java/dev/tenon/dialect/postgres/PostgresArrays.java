package dev.tenon.dialect.postgres;

import dev.tenon.type.DataType;
import dev.tenon.type.Keys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Lists of keys as PostgreSQL's arrays: one for each column. */
final class PostgresArrays {
    private PostgresArrays() {}

    static int bind(PreparedStatement statement, int parameter, Keys keys) throws SQLException {
        if (keys.isIntegral()) {
            statement.setObject(parameter, longs(keys));
            return parameter + 1;
        }
        Connection connection = statement.getConnection();
        int width = keys.kinds().size();
        for (int column = 0; column < width; column++) {
            DataType.Kind kind = keys.kinds().get(column);
            statement.setArray(
                    parameter + column, connection.createArrayOf(elementType(kind), values(keys, column, kind)));
        }
        return parameter + width;
    }

    /** The driver takes a {@code long[]} as it is, and sends eight bytes for each. */
    private static long[] longs(Keys keys) {
        long[] longs = new long[keys.size()];
        for (int key = 0; key < longs.length; key++) {
            longs[key] = keys.longAt(key);
        }
        return longs;
    }

    /** The driver asks the array for its class where elements are bytes. */
    private static @Nullable Object[] values(Keys keys, int column, DataType.Kind kind) {
        boolean binary = kind == DataType.Kind.VARBINARY || kind == DataType.Kind.BLOB;
        @Nullable Object[] values = binary ? new byte[keys.size()][] : new Object[keys.size()];
        for (int key = 0; key < values.length; key++) {
            values[key] = element(keys.valueAt(key, column));
        }
        return values;
    }

    /** Everything else is sent as its text, which is ISO where that matters; nanoseconds are cut, as in single values. */
    private static @Nullable Object element(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof LocalDateTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof LocalTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof OffsetTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        }
        return value instanceof Duration duration ? (Object) duration.toNanos() : value;
    }

    private static String elementType(DataType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "bool";
            case TINYINT, SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT, DURATION -> "int8";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case DECIMAL, BIG_INTEGER -> "numeric";
            case CHAR, VARCHAR, TEXT -> "text";
            case VARBINARY, BLOB -> "bytea";
            case UUID -> "uuid";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case INSTANT -> "timestamptz";
            case TIME_WITH_OFFSET -> "timetz";
            case JSON -> "jsonb";
        };
    }
}
