package dev.tenon;

/** What becomes of a request for a lock that another transaction holds. */
public enum LockWait {
    /** It waits until the other transaction ends, or for as long as the database or the transaction's timeout allows. */
    WAIT,
    /** It fails at once: {@link LockTimeoutException}. */
    NOWAIT,
    /** The row counts as absent. Only where rows are looked for: {@code find}, and queries. */
    SKIP_LOCKED
}
