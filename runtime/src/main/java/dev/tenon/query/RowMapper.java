package dev.tenon.query;

/** Makes the result of a row from its values, in the order of the select list. The array may be reused for the next row. */
@FunctionalInterface
interface RowMapper<T> {
    /** Makes the result. */
    T map(Object[] row);
}
