package dev.tenon.query;

import java.io.Serializable;

/**
 * Makes one object of one value; a record's constructor fits. Serializable only so that an error can name the component
 * that a null does not fit.
 *
 * @param <A> the Java type of the first value
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface Mapper1<A, R> extends Serializable {
    /** Makes the object. */
    R map(A a);
}
