package dev.tenon.type;

import org.jspecify.annotations.Nullable;

/**
 * What a JSON column holds, as a snapshot keeps it: text, to which an attribute's value is compared by what would be
 * written for it.
 *
 * <p>A database may give another text than it was given: PostgreSQL's {@code jsonb} has its own order of keys, blanks and
 * numbers. Such a text is compared in the form that the value has which was read from it; that is made when it is first
 * needed, because most rows are only read. As thread-confined as its session.
 *
 * @param <T> the attribute's type
 */
public final class StoredJson<T> {
    private final JsonType<T> type;
    private final JsonFormat format;
    private String text;

    /** Whether the text is the format's own. */
    private boolean written;

    /** A value that never changes; of any other one the instance that was read, until somebody gets it. */
    private @Nullable T instance;

    private StoredJson(JsonType<T> type, JsonFormat format, String text, boolean written, @Nullable T instance) {
        this.type = type;
        this.format = format;
        this.text = text;
        this.written = written;
        this.instance = instance;
    }

    static <T> StoredJson<T> written(JsonType<T> type, JsonFormat format, T value) {
        return new StoredJson<>(type, format, type.write(format, value), true, type.isConstant() ? value : null);
    }

    static <T> StoredJson<T> read(JsonType<T> type, JsonFormat format, String text) {
        return new StoredJson<>(type, format, text, false, type.read(format, text));
    }

    /** An instance of the value that nobody else has, unless it never changes; null where the column is null. */
    public static <T> @Nullable T value(@Nullable StoredJson<T> stored) {
        return stored == null ? null : stored.value();
    }

    private @Nullable T value() {
        T held = instance;
        if (held == null) {
            return type.read(format, text);
        }
        if (!type.isConstant()) {
            instance = null;
        }
        return held;
    }

    /** Whether a value would be written otherwise than the column has it. JSON's own null is a null like SQL's. */
    public static <T> boolean differs(@Nullable T value, @Nullable StoredJson<T> stored) {
        if (stored == null) {
            return value != null;
        }
        return value == null ? stored.holdsValue() : stored.differs(value);
    }

    private boolean holdsValue() {
        return instance != null || type.read(format, text) != null;
    }

    @SuppressWarnings("ReferenceEquality") // the same object, which never changes
    private boolean differs(T value) {
        if (type.isConstant() && value == instance) {
            return false;
        }
        String now = type.write(format, value);
        boolean differs = !now.equals(text) && !now.equals(normalised());
        if (!differs && type.isConstant()) {
            instance = value;
        }
        return differs;
    }

    /** The text that the format writes for the value. */
    private String normalised() {
        if (!written) {
            T value = instance == null ? type.read(format, text) : instance;
            text = value == null ? text : type.write(format, value);
            written = true;
        }
        return text;
    }
}
