package dev.tenon.type;

import dev.tenon.TenonException;
import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link dev.tenon.annotation.Json} attribute holds: its type with all arguments, as generated code spells it out,
 * and its name for messages. Immutable.
 *
 * <pre>{@code
 * JsonType.of("Article.tags", JavaTypes.of(List.class, Tag.class))
 * }</pre>
 *
 * @param <T> the attribute's type
 */
public final class JsonType<T> {
    /** So many characters of a document are shown in messages. */
    private static final int SHOWN = 200;

    private final String attribute;
    private final Type type;
    private final boolean constant;

    private JsonType(String attribute, Type type, boolean constant) {
        this.attribute = attribute;
        this.type = type;
        this.constant = constant;
    }

    /** The type of an attribute. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // generated code declares what the type says
    public static <T> JsonType<T> of(String attribute, Type type) {
        return new JsonType<>(attribute, type, false);
    }

    /** The same for values that never change: the instance that was written need not be written again to know. */
    public JsonType<T> ofConstants() {
        return new JsonType<>(attribute, type, true);
    }

    boolean isConstant() {
        return constant;
    }

    /** What a column holds for a value. */
    public @Nullable StoredJson<T> stored(JsonFormat format, @Nullable T value) {
        return value == null ? null : StoredJson.written(this, format, value);
    }

    /** A value that shares nothing with this one that could change. */
    public @Nullable T copy(JsonFormat format, @Nullable T value) {
        return value == null || constant ? value : read(format, write(format, value));
    }

    /** Whether two values are written alike. */
    @SuppressWarnings("ReferenceEquality") // to write nothing where nothing can differ
    public boolean same(JsonFormat format, @Nullable T one, @Nullable T other) {
        if (one == null || other == null || one == other) {
            return one == other;
        }
        return write(format, one).equals(write(format, other));
    }

    /** The text of a value. */
    String write(JsonFormat format, T value) {
        try {
            return format.write(value, type);
        } catch (TenonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnstorableValueException.ofAttribute(
                    attribute,
                    "it cannot be written as JSON: " + firstLine(e),
                    "correct the value, or teach the JSON library how to write " + type.getTypeName(),
                    e);
        }
    }

    /** The value of a text. */
    @SuppressWarnings("unchecked") // what the format is asked for
    @Nullable
    T read(JsonFormat format, String text) {
        try {
            return (T) format.read(text, type);
        } catch (TenonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnreadableValueException.ofAttribute(
                    attribute, shortened(text), "the JSON of a " + type.getTypeName() + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(RuntimeException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    @Override
    public String toString() {
        return "JsonType(" + type.getTypeName() + ")";
    }
}
