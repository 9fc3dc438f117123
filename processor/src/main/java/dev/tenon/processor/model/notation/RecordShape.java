package dev.tenon.processor.model.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** A number that changes whenever a record, or one that it contains, gets other components or alternatives. */
final class RecordShape {
    private final TreeMap<String, String> shapes = new TreeMap<>();

    private RecordShape() {}

    static int of(Class<? extends Record> type) {
        RecordShape shape = new RecordShape();
        shape.visit(type);
        CRC32 sum = new CRC32();
        sum.update(shape.shapes.toString().getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & Integer.MAX_VALUE);
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(this::visit);
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (shapes.containsKey(raw.getName())) {
            return;
        }
        if (raw.isRecord()) {
            shapes.put(raw.getName(), components(raw));
            Arrays.stream(raw.getRecordComponents()).forEach(component -> visit(component.getGenericType()));
        } else if (raw.isSealed()) {
            Class<?>[] alternatives = raw.getPermittedSubclasses();
            Arrays.sort(alternatives, Comparator.comparing(Class::getName));
            shapes.put(raw.getName(), Arrays.toString(alternatives));
            Arrays.stream(alternatives).forEach(this::visit);
        } else if (raw.isEnum()) {
            shapes.put(raw.getName(), Arrays.toString(raw.getEnumConstants()));
        }
    }

    private static String components(Class<?> type) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            text.append(component.getGenericType().getTypeName()).append(' ').append(component.getName());
        }
        return text.toString();
    }
}
