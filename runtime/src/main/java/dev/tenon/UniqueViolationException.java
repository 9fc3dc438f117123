package dev.tenon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Another row has the same values in unique columns, or the same primary key. */
public final class UniqueViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public UniqueViolationException(String attempt, @Nullable String constraint, SQLException cause) {
        super("TN621", attempt, "the unique constraint", constraint, "look for the row that has these values", cause);
    }
}
