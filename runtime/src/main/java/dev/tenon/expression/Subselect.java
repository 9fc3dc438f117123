package dev.tenon.expression;

/**
 * A query that stands inside another one. Implemented by {@code dev.tenon.query.Select}.
 *
 * @param <T> the Java type of its result
 */
@SuppressWarnings("UnusedTypeParameter") // T is what isIn(…) checks
public interface Subselect<T> {}
