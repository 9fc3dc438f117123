package dev.tenon.processor.model.notation;

import dev.tenon.processor.model.declaration.Address;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordPrinter} prints, guided by the types of the records' components. */
final class RecordParser {
    private final String text;
    private final Supplier<Address> addresses;
    private int position;

    /**
     * Prepares to read a text.
     *
     * @param addresses what stands in for positions, which are not printed
     */
    RecordParser(String text, Supplier<Address> addresses) {
        this.text = text;
        this.addresses = addresses;
    }

    <T extends Record> T parse(Class<T> type) {
        return type.cast(structured(type));
    }

    private @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Address.class) {
            take('~');
            return addresses.get();
        }
        if (peek() == '~') {
            take('~');
            return null;
        }
        if (raw == String.class) {
            return quoted();
        }
        return raw.isRecord() || raw.isInterface() ? structured(raw) : scalar(raw, word());
    }

    private Object container(ParameterizedType type) {
        Type element = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(value(element));
        }
        List<Object> elements = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            Object next = value(element);
            if (next != null) {
                elements.add(next);
            }
        }
        take(']');
        return type.getRawType() == Set.class ? new LinkedHashSet<>(elements) : elements;
    }

    private Object structured(Class<?> declared) {
        Class<?> type = alternative(declared, word());
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        take('(');
        for (int i = 0; i < components.length; i++) {
            boolean written = peek() != ')';
            if (written && i > 0) {
                take(',');
            }
            Type componentType = components[i].getGenericType();
            values[i] = written ? value(componentType) : absent(componentType);
        }
        take(')');
        return construct(type, values);
    }

    /** What is left out at the end of a record. */
    private @Nullable Object absent(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type raw = parameterized.getRawType();
            return raw == Optional.class ? Optional.empty() : raw == Set.class ? Set.of() : List.of();
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Address.class) {
            return addresses.get();
        }
        if (raw == boolean.class) {
            return false;
        }
        if (raw == int.class) {
            return 0;
        }
        return raw == long.class ? 0L : null;
    }

    private static Object construct(Class<?> type, @Nullable Object[] values) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), problem);
        }
    }

    private static Class<?> alternative(Class<?> declared, String name) {
        if (declared.isRecord()) {
            return declared;
        }
        return Arrays.stream(declared.getPermittedSubclasses())
                .filter(candidate -> candidate.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no " + declared.getSimpleName()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum that is known by its class
    private static Object scalar(Class<?> type, String word) {
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, word);
        }
        if (type == boolean.class) {
            return word.equals("T");
        }
        return type == long.class ? (Object) Long.valueOf(word) : (Object) Integer.valueOf(word);
    }

    private String word() {
        int start = position;
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        take('\'');
        for (char c = text.charAt(position++); c != '\''; c = text.charAt(position++)) {
            value.append(c == '\\' ? unescaped(text.charAt(position++)) : c);
        }
        return value.toString();
    }

    private static char unescaped(char c) {
        return c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : ')';
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw new IllegalArgumentException(
                    "expected " + expected + " at " + position + " of a mapping, found " + peek());
        }
        position++;
    }
}
