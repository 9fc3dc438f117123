package dev.tenon;

import org.jspecify.annotations.Nullable;

/** The objects of a session cannot be written as they are. Thrown before the first statement of the flush. */
public final class FlushException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public FlushException(String code, String message) {
        super(code, message);
    }

    /** Makes an exception with a cause. */
    public FlushException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
