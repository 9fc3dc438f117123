package dev.tenon.dialect;

import java.sql.SQLException;

/** Sets a connection back to what it was before a transaction, which is over by then. */
@FunctionalInterface
public interface Restoration {
    /** For what ends with the transaction by itself. */
    Restoration NOTHING = () -> {};

    /** Sets it back. */
    void restore() throws SQLException;
}
