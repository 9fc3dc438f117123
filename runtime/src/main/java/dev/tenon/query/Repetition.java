package dev.tenon.query;

/** What the joins of a query repeat in its rows. */
public enum Repetition {
    /** Nothing that matters: a row is a result. */
    NONE,
    /** A joined collection repeats its owner, once for each element; the elements stand there once. */
    OWNERS,
    /** The elements of joined collections are repeated as well, by each other or by further joins. */
    ELEMENTS
}
