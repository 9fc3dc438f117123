package dev.tenon;

/** What an object is to a session. */
public enum EntityState {
    /** It has no row as far as the session knows. */
    TRANSIENT,
    /** Persisted, its row not inserted yet. */
    PENDING,
    /** It stands for a row of this session. */
    PERSISTENT,
    /** Removed: its row is deleted, or will be by the next flush; the transaction is still open. */
    DELETED,
    /** It stands for a row, but not in this session. */
    DETACHED
}
