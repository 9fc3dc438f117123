package dev.tenon;

import java.sql.SQLException;

/** Two transactions could not both have happened one after the other; this one lost. */
public final class SerializationFailureException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public SerializationFailureException(String attempt, SQLException cause) {
        super(
                "TN625",
                attempt,
                "a concurrent transaction changed what this one has read",
                "roll back and run the whole transaction again",
                cause);
    }
}
