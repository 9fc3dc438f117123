package dev.tenon.it.proof.schema;

import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of an identifier, or of a foreign key, in the order of the identifier's. */
public record Key(List<String> columns) {

    /** Those columns. */
    public static Key of(String... columns) {
        return new Key(List.of(columns));
    }

    /** The same of an identifier. */
    public String text(Object identifier) {
        if (!(identifier instanceof Record)) {
            return String.valueOf(identifier);
        }
        List<String> parts = new ArrayList<>();
        for (RecordComponent part : identifier.getClass().getRecordComponents()) {
            parts.add(String.valueOf(value(part, identifier)));
        }
        return String.join("/", parts);
    }

    private static @Nullable Object value(RecordComponent part, Object identifier) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(identifier);
        } catch (ReflectiveOperationException never) {
            throw new AssertionError(never);
        }
    }

    /** What a row has there, as text; null if a part of it is null. */
    public @Nullable String in(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String column : columns) {
            String part = row.getString(column);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return String.join("/", parts);
    }
}
