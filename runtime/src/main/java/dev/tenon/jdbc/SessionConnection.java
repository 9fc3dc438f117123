package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The connection of a session's transaction, which begins when a statement first asks for it. */
@FunctionalInterface
public interface SessionConnection {
    /** The connection in use; acquires one and begins a transaction if there is none. */
    Connection current() throws SQLException;
}
