package dev.tenon;

import org.jspecify.annotations.Nullable;

/** A column holds a value that the attribute's type cannot express. */
public final class UnreadableValueException extends TenonException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports a value.
     *
     * @param column name or number of the column in the result
     * @param value what it holds
     * @param expected what was expected, as {@code "a UUID"}
     */
    public UnreadableValueException(String column, @Nullable Object value, String expected, @Nullable Throwable cause) {
        this(cause, "column " + column, value, expected);
    }

    private UnreadableValueException(@Nullable Throwable cause, String place, @Nullable Object value, String expected) {
        super(
                "TN619",
                place + " holds " + shown(value) + ", which is not " + expected
                        + "\nhelp:   correct the row, or map the column to a type that covers what it holds",
                cause);
    }

    /** Reports the value of an attribute, as {@code "Article.tags"}. */
    public static UnreadableValueException ofAttribute(
            String attribute, @Nullable Object value, String expected, @Nullable Throwable cause) {
        return new UnreadableValueException(cause, attribute, value, expected);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
