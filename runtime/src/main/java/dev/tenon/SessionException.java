package dev.tenon;

import org.jspecify.annotations.Nullable;

/** A session was asked for something that it cannot do in its state, or with that object. */
public class SessionException extends TenonException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public SessionException(String code, String message) {
        super(code, message);
    }

    /** Makes an exception with a cause. */
    public SessionException(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }

    /** The session is closed. */
    public static SessionException closed() {
        return new SessionException(
                "TN635",
                "the session is closed\n"
                        + "help:   use a session inside the block that opened it, or open another one: tenon.openSession()");
    }
}
