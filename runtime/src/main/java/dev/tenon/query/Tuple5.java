package dev.tenon.query;

/**
 * Five values of one row; each is null where the database says so.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 */
public record Tuple5<A, B, C, D, E>(A first, B second, C third, D fourth, E fifth) {}
