package dev.tenon.processor.model.notation;

import dev.tenon.processor.model.declaration.Address;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints values made of records: {@code Name(a,b)}, {@code [a,b]} for collections, {@code 'text'}, {@code ~} for nothing.
 * What is nothing, empty or false at the end of a record is left out.
 */
final class RecordPrinter {
    private static final Set<String> TRAILING = Set.of("~", "[]", "F", "0");

    String print(@Nullable Object value) {
        if (value == null || value instanceof Address) {
            return "~";
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::print).orElse("~");
        }
        if (value instanceof Boolean flag) {
            return flag ? "T" : "F";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Collection<?> collection) {
            return printAll(collection);
        }
        return value instanceof Record structured ? printRecord(structured) : value.toString();
    }

    private String printAll(Collection<?> collection) {
        var elements = collection.stream().map(this::print);
        return (collection instanceof Set ? elements.sorted() : elements).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "'";
    }

    private String printRecord(Record structured) {
        List<String> components = new ArrayList<>();
        for (RecordComponent component : structured.getClass().getRecordComponents()) {
            components.add(print(valueOf(component, structured)));
        }
        while (!components.isEmpty() && TRAILING.contains(components.get(components.size() - 1))) {
            components.remove(components.size() - 1);
        }
        return structured.getClass().getSimpleName() + "(" + String.join(",", components) + ")";
    }

    private static @Nullable Object valueOf(RecordComponent component, Record structured) {
        try {
            return component.getAccessor().invoke(structured);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }
}
