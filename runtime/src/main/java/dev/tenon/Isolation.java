package dev.tenon;

/**
 * What a transaction may see of those that run beside it, in the words of the SQL standard. A database that isolates more
 * than was asked for has done what was asked for: on SQLite every transaction is serializable.
 */
public enum Isolation {
    /** Each statement sees what was committed before it began. */
    READ_COMMITTED,
    /** Every statement sees what was committed before the transaction began. */
    REPEATABLE_READ,
    /** The outcome is one that the transactions could have had one after the other. */
    SERIALIZABLE
}
