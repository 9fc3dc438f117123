package dev.tenon.query;

/**
 * Four values of one row; each is null where the database says so.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 */
public record Tuple4<A, B, C, D>(A first, B second, C third, D fourth) {}
