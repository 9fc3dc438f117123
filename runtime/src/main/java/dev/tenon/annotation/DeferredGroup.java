package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Deferred attributes of one entity that are read together, by one statement, when the first of them is asked for (LOD-31).
 * A {@link dev.tenon.Deferred} attribute without it is read alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface DeferredGroup {
    /** The group's name, any text. */
    String value();
}
