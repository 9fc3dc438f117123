package dev.tenon.processor.model.mapping;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.Optional;

/**
 * A sequence or a table generator.
 *
 * @param name by which {@code @GeneratedValue(generator)} refers to it
 * @param source the sequence, or the table of counters
 * @param table present for a table generator
 * @param initialValue the first value of a sequence; what a counter holds before it gives its first one
 * @param allocationSize how many values one call reserves; the sequence increments by it
 */
public record GeneratorMapping(
        String name, QualifiedName source, Optional<CounterTable> table, long initialValue, int allocationSize) {

    /** The columns of a table of counters, and the row that counts for this generator. */
    public record CounterTable(Identifier keyColumn, Identifier valueColumn, String keyValue) {}
}
