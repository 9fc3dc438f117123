package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The connection of a session's transaction, which begins when a statement first asks for it. */
@FunctionalInterface
public interface SessionConnection {
    /** The connection in use; acquires one and begins a transaction if there is none. */
    Connection current() throws SQLException;

    /** When the time of the open transaction is over; null if it has no limit. */
    default @Nullable Deadline deadline() {
        return null;
    }

    /** Hears of a statement that failed. */
    default void failed(Throwable failure) {}

    /** The first statement of the open transaction that failed; null if none did, or that is not kept. */
    default @Nullable Throwable firstFailure() {
        return null;
    }

    /** Rows are going to be read bit by bit, and have to be {@linkplain Rows#end ended} before the transaction ends. */
    default void opened(Rows cursor) {}

    /** Those rows are closed. */
    default void closed(Rows cursor) {}
}
