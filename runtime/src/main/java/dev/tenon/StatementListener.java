package dev.tenon;

/**
 * Hears of each statement after it was executed.
 *
 * <p>Called on the session's thread, in the order in which statements end. What it throws reaches the caller of the
 * session.
 */
@FunctionalInterface
public interface StatementListener {
    /** A statement was executed, or failed. */
    void executed(StatementEvent event);
}
