package dev.tenon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A value does not meet a check constraint. */
public final class CheckViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public CheckViolationException(String attempt, @Nullable String constraint, SQLException cause) {
        super(
                "TN624",
                attempt,
                "the check constraint",
                constraint,
                "give the attributes values that the constraint allows",
                cause);
    }
}
