package dev.tenon.spi;

/**
 * The life of an {@link EntityEntry}.
 *
 * <p>Not nested in it: generated snapshots are subclasses, and would take a class {@code State} of the entity's package
 * for this one.
 */
public enum EntryState {
    /** Known by its key; nothing is loaded. */
    REFERENCE,
    /** Persisted, not inserted yet. */
    NEW,
    /** Loaded or inserted. */
    MANAGED,
    /** Marked for deletion. */
    REMOVED,
    /** Deleted in the database, the transaction still open. */
    DELETED,
    /** No longer of the session. */
    DETACHED
}
