package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the row of a secondary table accompanies the main row.
 */
@Documented
@Repeatable(SecondaryRow.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface SecondaryRow {
    /** The secondary table. */
    String table();

    /** Whether the row may be missing; it is inserted when it first has values. */
    boolean optional() default false;

    /** Holds several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE})
    @interface List {
        /** The annotations, in order. */
        SecondaryRow[] value();
    }
}
