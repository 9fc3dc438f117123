package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.List;

/**
 * The type of a cast.
 *
 * @param name its words in lower case, as in {@code timestamp with time zone}; a delimited name as it was written
 * @param sizes the numbers in parentheses
 * @param array whether {@code []} follows
 */
public record TypeName(String name, List<Integer> sizes, boolean array, Span span) {
    public TypeName {
        sizes = List.copyOf(sizes);
    }

    /** As SQL has it. */
    public String sql() {
        List<String> numbers = sizes.stream().map(String::valueOf).toList();
        return name + (numbers.isEmpty() ? "" : "(" + String.join(", ", numbers) + ")") + (array ? "[]" : "");
    }
}
