package dev.tenon.it.proof.faults;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** What may go wrong at a call of the driver. */
enum Fault {
    /** The connection is gone, and with it what was not committed; the call is not carried out. */
    CONNECTION_LOST(true, false) {
        @Override
        Exception exception() {
            return new SQLException("injected: the connection is lost", "08006");
        }
    },
    /** The call is carried out, and the connection is gone before the answer. */
    ANSWER_LOST(true, true) {
        @Override
        Exception exception() {
            return new SQLException("injected: the answer is lost", "08006");
        }
    },
    /** The call is not carried out. */
    TIMEOUT(false, false) {
        @Override
        Exception exception() {
            return new SQLTimeoutException("injected: canceling statement due to statement timeout", "57014");
        }
    },
    /** The call is not carried out. */
    CONSTRAINT(false, false) {
        @Override
        Exception exception() {
            return new SQLException("injected: duplicate key", "23505");
        }
    },
    /** A defect of the driver; the call is not carried out. */
    UNCHECKED(false, false) {
        @Override
        Exception exception() {
            return new IllegalArgumentException("injected: a defect of the driver");
        }
    };

    private final boolean ends;
    private final boolean late;

    Fault(boolean ends, boolean late) {
        this.ends = ends;
        this.late = late;
    }

    /** What is thrown. */
    abstract Exception exception();

    /** Whether the connection is of no use afterwards. */
    boolean endsConnection() {
        return ends;
    }

    /** Whether the call is carried out before. */
    boolean isLate() {
        return late;
    }
}
