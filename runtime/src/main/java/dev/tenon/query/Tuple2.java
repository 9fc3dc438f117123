package dev.tenon.query;

/**
 * Two values of one row; each is null where the database says so.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 */
public record Tuple2<A, B>(A first, B second) {}
