package dev.tenon.query;

/** Whether the rows that a query returns are locked until the transaction ends. */
enum Lock {
    NONE,
    UPDATE,
    UPDATE_SKIP_LOCKED,
    UPDATE_NOWAIT
}
