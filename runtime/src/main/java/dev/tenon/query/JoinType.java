package dev.tenon.query;

/** How a joined table's rows are matched. */
enum JoinType {
    INNER,
    LEFT,
    RIGHT,
    FULL
}
