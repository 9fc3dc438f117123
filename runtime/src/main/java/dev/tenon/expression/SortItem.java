package dev.tenon.expression;

/** One item of an order. */
public record SortItem(Node node, boolean descending, Nulls nulls) {

    /** Where nulls stand. */
    public enum Nulls {
        /** PostgreSQL takes null for the greatest value, SQLite for the smallest. */
        AS_THE_DATABASE_DOES,
        /** Before everything else. */
        FIRST,
        /** After everything else. */
        LAST
    }

    /** Nulls before everything else. */
    public SortItem nullsFirst() {
        return new SortItem(node, descending, Nulls.FIRST);
    }

    /** Nulls after everything else. */
    public SortItem nullsLast() {
        return new SortItem(node, descending, Nulls.LAST);
    }
}
