package dev.tenon;

/** A statement that cannot be: it mentions what is not in scope, compares with null, or yields what its mapper cannot take. */
public final class QueryException extends TenonException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param code stable code, as {@code TN512}
     */
    public QueryException(String code, String message) {
        super(code, message);
    }

    /** Makes an exception that another one caused. */
    public QueryException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
