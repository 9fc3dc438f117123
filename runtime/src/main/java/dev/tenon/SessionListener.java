package dev.tenon;

import java.sql.Connection;

/**
 * Hears of the life of sessions: flushes, transactions, savepoints. Registered by {@link
 * TenonBuilder#listen(SessionListener)}; called by all sessions of that {@code Tenon}, each in its own thread.
 *
 * <p>Each {@link #afterBegin} is followed by one {@link #afterCommit} or {@link #afterRollback}.
 */
public interface SessionListener {

    /**
     * A transaction was begun on a connection, before its first statement: the place for settings of the connection or
     * the transaction. What it throws ends the transaction and reaches the caller.
     */
    default void afterBegin(Session session, Connection connection) {}

    /**
     * A flush found something to write. Objects may be changed, persisted and removed; that is part of the flush. What it
     * throws fails the flush.
     */
    default void beforeFlush(Session session) {}

    /**
     * A flush has written something. What is changed here is written by another round. What it throws fails the flush.
     */
    default void afterFlush(Session session) {}

    /**
     * {@code commit} was called; nothing is flushed for it yet. Objects may be changed, persisted and removed. What it
     * throws reaches the caller of {@code commit}, and nothing is committed.
     */
    default void beforeCommit(Session session) {}

    /**
     * A transaction was committed. No statement may be sent by this session until the method returns (TN679). What it
     * throws is the cause of an exception that says that the transaction is committed all the same (TN678).
     */
    default void afterCommit(Session session) {}

    /**
     * A transaction was rolled back, and the objects are what they were before it; the session may be closed. No statement
     * may be sent by this session until the method returns (TN679). What it throws is the cause of an exception that says
     * that the transaction is rolled back all the same (TN678).
     */
    default void afterRollback(Session session) {}

    /**
     * A savepoint was set for the work of {@code nested(…)}.
     *
     * @param depth 1 for work that stands directly in the transaction. What it throws is treated as if the work had
     */
    default void afterSavepoint(Session session, int depth) {}

    /**
     * The work of {@code nested(…)} succeeded, and is part of what is around it. What it throws is the cause of an
     * exception that says so (TN678).
     */
    default void afterRelease(Session session, int depth) {}

    /**
     * The work of {@code nested(…)} failed, and was rolled back to its savepoint. What it throws is added to the failure
     * as a suppressed exception.
     */
    default void afterRollbackToSavepoint(Session session, int depth) {}
}
