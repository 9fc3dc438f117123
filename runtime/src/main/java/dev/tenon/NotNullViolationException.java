package dev.tenon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A column that must not be null would be null. */
public final class NotNullViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public NotNullViolationException(String attempt, @Nullable String constraint, SQLException cause) {
        super(
                "TN623",
                attempt,
                "the not-null constraint of",
                constraint,
                "give the attribute a value, or map the column as nullable",
                cause);
    }
}
