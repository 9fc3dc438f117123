package dev.tenon.mapping;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Where generated identifier values come from. */
public sealed interface Generator {

    /** The database, on insert. */
    record Identity() implements Generator {}

    /**
     * A sequence, of which each call reserves {@code allocationSize} values. A database without sequences keeps its
     * counters in a table.
     */
    record Sequence(QualifiedName sequence, long initialValue, int allocationSize) implements Generator {}

    /** A row in a table of counters. */
    record CounterTable(
            QualifiedName table,
            Identifier keyColumn,
            Identifier valueColumn,
            String keyValue,
            long initialValue,
            int allocationSize)
            implements Generator {}

    /** Random UUIDs, made in the JVM. */
    record RandomUuid() implements Generator {}

    /** Whether the value is known only after the row is inserted. */
    static boolean isIdentity(@Nullable Generator generator) {
        return generator instanceof Identity;
    }
}
