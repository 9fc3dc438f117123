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
        super(
                "TN619",
                "column " + column + " holds " + shown(value) + ", which is not " + expected
                        + "\nhelp:   correct the row, or map the column to a type that covers what it holds",
                cause);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
