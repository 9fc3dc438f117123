package dev.tenon;

import org.jspecify.annotations.Nullable;

/** A row was changed or deleted by somebody else since it was loaded. */
public final class StaleObjectException extends TenonException {
    private static final long serialVersionUID = 1L;

    private final Class<?> entityClass;
    private final @Nullable Object id;
    private final @Nullable Object expectedVersion;

    /**
     * Makes an exception.
     *
     * @param expectedVersion the version that the row was expected to have; null for entities without one
     * @param attempt what was attempted, as {@code update}
     */
    public StaleObjectException(
            String attempt, Class<?> entityClass, @Nullable Object id, @Nullable Object expectedVersion) {
        super(
                "TN630",
                message(
                        attempt,
                        "the row of " + entityClass.getSimpleName() + "#" + id,
                        expectedVersion == null
                                ? "no row with that identifier"
                                : "no row with that identifier and version " + expectedVersion));
        this.entityClass = entityClass;
        this.id = id;
        this.expectedVersion = expectedVersion;
    }

    /**
     * Makes an exception about a row of a link table.
     *
     * @param attempt what was attempted, as {@code delete a row of Order.tags}
     * @param link the row, as {@code order_tag from Order#1 to Tag#gift}
     * @param owner the entity that declares the link
     * @param id its identifier
     */
    public StaleObjectException(String attempt, String link, Class<?> owner, @Nullable Object id) {
        super("TN630", message(attempt, "the row of " + link, "no such row"));
        this.entityClass = owner;
        this.id = id;
        this.expectedVersion = null;
    }

    /** The entity. */
    public Class<?> entityClass() {
        return entityClass;
    }

    /** Its identifier; null if that is not known. */
    public @Nullable Object id() {
        return id;
    }

    /** The version that the row was expected to have; null for entities without one. */
    public @Nullable Object expectedVersion() {
        return expectedVersion;
    }

    private static String message(String attempt, String row, String found) {
        return attempt + ": " + row + " was changed or deleted by somebody else\n"
                + "found:  " + found + "\n"
                + "help:   roll back, load it again in a new session and repeat the work";
    }
}
