package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The join condition of a relationship, in SQL over attributes: {@code this} is the declaring entity, {@code that} the
 * target, {@code foreign(…)} marks the columns that the relationship writes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface JoinOn {
    /** The condition. */
    String value();
}
