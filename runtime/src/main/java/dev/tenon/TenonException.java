package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * The root of what Tenon throws. Every message says what was attempted, on which entity and key, what was found, and
 * what to do.
 */
public class TenonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private String notes = "";

    /**
     * Makes an exception.
     *
     * @param code stable code, as {@code TN601}
     * @param message the whole text, the code excluded
     */
    public TenonException(String code, String message, @Nullable Throwable cause) {
        super("[" + code + "] " + message, cause);
        this.code = code;
    }

    /** Makes an exception that has no other cause. */
    public TenonException(String code, String message) {
        this(code, message, null);
    }

    /**
     * Adds a line about the circumstances, which whoever threw it did not know: that a query had caused the flush, how often
     * the work was tried.
     */
    public final void addNote(String note) {
        notes = notes + "\nnote:   " + note;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + notes;
    }

    /** The stable code, by which {@code docs/errors} has a page. */
    public final String code() {
        return code;
    }
}
