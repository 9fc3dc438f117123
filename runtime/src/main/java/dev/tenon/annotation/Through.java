package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Joins of several tables between an entity and the target of a relationship.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Through {
    /** The tables in the middle with their aliases and joins: {@code "B b join D d on b.dId = d.id"}. */
    String from();

    /** The condition between this entity and the tables in the middle. */
    String on();

    /** The condition between the tables in the middle and the target. */
    String to();
}
