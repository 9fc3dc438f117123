package dev.tenon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A foreign key refers to no row, or a row that is still referred to would be deleted. */
public final class ForeignKeyViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public ForeignKeyViolationException(String attempt, @Nullable String constraint, SQLException cause) {
        super(
                "TN622",
                attempt,
                "the foreign key",
                constraint,
                "persist the referred row first; remove the rows that refer to it first, or let a cascade do it",
                cause);
    }
}
