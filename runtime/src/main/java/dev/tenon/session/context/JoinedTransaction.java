package dev.tenon.session.context;

import dev.tenon.Isolation;
import dev.tenon.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** What a transaction that somebody else began can be asked for: nothing that only its beginning could honour. */
final class JoinedTransaction {
    private JoinedTransaction() {}

    /** Refuses options that the transaction of a connection cannot honour any more. */
    static void check(Connection connection, TransactionOptions options) throws SQLException {
        if (options.timeout() != null) {
            throw TransactionErrors.joined("a timeout", "give the time where the transaction is begun");
        }
        if (options.attempts() > 1) {
            throw TransactionErrors.joined("another attempt", "repeat the work where the transaction is begun");
        }
        Isolation wanted = options.isolation();
        if (wanted != null && connection.getTransactionIsolation() < level(wanted)) {
            throw TransactionErrors.joined(
                    "the isolation " + wanted, "ask for the isolation where the transaction is begun");
        }
    }

    /** The constants of JDBC ascend with what they isolate. */
    private static int level(Isolation isolation) {
        return switch (isolation) {
            case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
            case REPEATABLE_READ -> Connection.TRANSACTION_REPEATABLE_READ;
            case SERIALIZABLE -> Connection.TRANSACTION_SERIALIZABLE;
        };
    }
}
