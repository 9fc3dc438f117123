package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The relation through which the target of a relationship is reached: the target joined with other tables, or a
 * replacement of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface JoinTarget {
    /** The relation: {@code "that join D d on d.bId = that.id"}. */
    String value();
}
