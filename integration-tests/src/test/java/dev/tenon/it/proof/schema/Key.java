package dev.tenon.it.proof.schema;

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
