package dev.tenon.sql.ast;

import org.jspecify.annotations.Nullable;

/** A sort specification (ISO 9075-2, 10.10). */
public record SortSpecification(
        ValueExpression key, boolean descending, @Nullable NullOrder nulls) {

    /** Where nulls go; without it each database has its own opinion. */
    public enum NullOrder {
        FIRST,
        LAST
    }

    /** Ascending. */
    public static SortSpecification ascending(ValueExpression key) {
        return new SortSpecification(key, false, null);
    }

    /** Descending. */
    public static SortSpecification descending(ValueExpression key) {
        return new SortSpecification(key, true, null);
    }
}
