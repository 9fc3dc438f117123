package dev.tenon.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resolved mapping of an entity, in the class file of its loader: a later compilation reads it there and never
 * derives it again.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CompiledMapping {
    /** The version of the notation; a compilation that knows another one asks for a rebuild. */
    int format();

    /** The mapping in the processor's notation, in parts that belong together in this order. */
    String[] value();
}
