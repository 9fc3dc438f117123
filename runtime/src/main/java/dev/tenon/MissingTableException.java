package dev.tenon;

import java.sql.SQLException;

/** A table that a statement names is not there: the schema was not created, or it is another one. */
public final class MissingTableException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public MissingTableException(String attempt, SQLException cause) {
        super(
                "TN649",
                attempt,
                "a table is missing",
                "create the schema: tenon.schema().create(), or your migrations; tenon.schema().validate() compares all of it",
                cause);
    }
}
