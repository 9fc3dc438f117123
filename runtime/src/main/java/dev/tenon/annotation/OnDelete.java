package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@code ON DELETE} action of the relationship's foreign key in DDL.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface OnDelete {
    /** The action. */
    Action value();

    /** What the database does to referring rows. */
    enum Action {
        /** Deletes them. */
        CASCADE,
        /** Sets their foreign key to null. */
        SET_NULL,
        /** Sets their foreign key to its default. */
        SET_DEFAULT,
        /** Refuses the delete, at once. */
        RESTRICT
    }
}
