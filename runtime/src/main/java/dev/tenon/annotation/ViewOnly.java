package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A relationship that is only read: it takes no part in flush and in cascades.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ViewOnly {
    /** Whether changes of the other side are shown in this one before it is loaded again. */
    boolean syncBackReference() default false;
}
