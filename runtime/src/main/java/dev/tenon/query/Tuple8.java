package dev.tenon.query;

/**
 * Eight values of one row; each is null where the database says so.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 * @param <H> the Java type of the eighth value
 */
public record Tuple8<A, B, C, D, E, F, G, H>(
        A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth) {}
