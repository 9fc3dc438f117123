package dev.tenon.dialect;

/** What a transaction is going to do, for databases that have to know when it begins. */
public enum TransactionIntent {
    /** Only reads; on a database with one writer it never waits for that writer. */
    READ,
    /** Writes, perhaps after reading; on a database with one writer it becomes that writer at once. */
    WRITE
}
