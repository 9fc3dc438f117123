package dev.tenon.query;

/**
 * Three values of one row; each is null where the database says so.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 */
public record Tuple3<A, B, C>(A first, B second, C third) {}
