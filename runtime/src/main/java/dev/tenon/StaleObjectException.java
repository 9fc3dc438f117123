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
        super("TN630", message(attempt, entityClass.getSimpleName() + "#" + id, expectedVersion));
        this.entityClass = entityClass;
        this.id = id;
        this.expectedVersion = expectedVersion;
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

    private static String message(String attempt, String entity, @Nullable Object version) {
        return attempt + ": the row of " + entity + " was changed or deleted by somebody else\n"
                + "found:  "
                + (version == null
                        ? "no row with that identifier"
                        : "no row with that identifier and version " + version)
                + "\nhelp:   roll back, load it again in a new session and repeat the work";
    }
}
