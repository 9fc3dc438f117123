package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves children that are not loaded to the database's {@code ON DELETE} when their parent is deleted.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface PassiveDeletes {
    /** Whether loaded children, and children removed from the collection, are left alone as well. */
    boolean all() default false;
}
