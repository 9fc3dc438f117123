package dev.tenon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row would have broken a constraint of its table. */
public abstract class ConstraintViolationException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String constraint;

    /** For the kinds of constraints. */
    protected ConstraintViolationException(
            String code, String attempt, String kind, @Nullable String constraint, String help, SQLException cause) {
        super(
                code,
                attempt,
                "violates " + kind + (constraint == null ? " (the database does not say which)" : " " + constraint),
                help,
                cause);
        this.constraint = constraint;
    }

    /**
     * The constraint's name; the columns, as {@code customer.email}, of a not-null constraint, and of a unique one whose name
     * neither database nor mapping tells (SQLite reports columns only); null if the database reports nothing, as SQLite does
     * for foreign keys.
     */
    public final @Nullable String constraint() {
        return constraint;
    }
}
