package dev.tenon.query;

import java.io.Serializable;

/**
 * Makes one object of three values; a record's constructor fits. Serializable only so that an error can name the component
 * that a null does not fit.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface Mapper3<A, B, C, R> extends Serializable {
    /** Makes the object. */
    R map(A a, B b, C c);
}
