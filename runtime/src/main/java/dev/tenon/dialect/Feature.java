package dev.tenon.dialect;

/** What some databases have and others have not. */
public enum Feature {
    /** Tables live in schemas; otherwise a schema is part of the table's name. */
    SCHEMAS,
    /** Sequences of their own; otherwise counters in a table, whose numbers a rollback gives back. */
    SEQUENCES,
    /** The driver keeps prepared statements by itself; otherwise Tenon does. */
    CACHES_STATEMENTS,
    /** {@code alter table … add constraint}; otherwise foreign keys are part of CREATE TABLE, in any order of tables. */
    ADDS_CONSTRAINTS,
    /** Unique constraints that are checked at commit; otherwise they are checked at once, whatever is declared. */
    DEFERRED_UNIQUE_KEYS,
    /** {@code comment on}. */
    COMMENTS,
    /** An identity column is the table's primary key by its own definition. */
    IDENTITY_IS_PRIMARY_KEY,
    /** {@code for update}, {@code for share}, {@code nowait}, {@code skip locked}; otherwise a writer has the whole database. */
    ROW_LOCKS,
    /** Lists as one array parameter ({@code = any(?)}); otherwise as many parameters, in padded buckets. */
    ARRAYS,
    /** {@code returning} gives what triggers made of the row; otherwise a query of its own reads that. */
    RETURNS_WHAT_TRIGGERS_MADE,
    /** Lateral derived tables. */
    LATERAL,
    /** {@code distinct on}. */
    DISTINCT_ON
}
