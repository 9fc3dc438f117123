package dev.tenon.query;

import java.io.Serializable;

/**
 * Makes one object of eight values; a record's constructor fits. Serializable only so that an error can name the component
 * that a null does not fit.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 * @param <H> the Java type of the eighth value
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface Mapper8<A, B, C, D, E, F, G, H, R> extends Serializable {
    /** Makes the object. */
    R map(A a, B b, C c, D d, E e, F f, G g, H h);
}
