package dev.tenon;

import java.sql.SQLException;

/**
 * The database refused a statement. What applications tell apart has a subclass; the driver's own exception is the cause.
 *
 * <p>The transaction has to be rolled back before anything else is done with it.
 */
public class DatabaseException extends TenonException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final int errorCode;

    /**
     * For what no subclass covers.
     *
     * @param attempt what was attempted, as {@code "insert Customer#5"} or the statement's text
     */
    public DatabaseException(String attempt, SQLException cause) {
        this(
                "TN620",
                attempt,
                "the database refuses",
                "correct the statement, or the schema that it does not fit (tenon.schema().validate() compares)",
                cause);
    }

    /** For subclasses: what was attempted, what is wrong, and what to do. */
    protected DatabaseException(String code, String attempt, String problem, String help, SQLException cause) {
        super(code, attempt + ": " + problem + "\nfound:  " + found(cause) + "\nhelp:   " + help, cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
        this.errorCode = cause.getErrorCode();
    }

    /** The standard's code of the condition; empty where the driver gives none. */
    public final String sqlState() {
        return sqlState;
    }

    /** The database's own code; 0 where the driver gives none. */
    public final int errorCode() {
        return errorCode;
    }

    private static String found(SQLException cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.strip().replace("\n", "\n        ");
    }
}
