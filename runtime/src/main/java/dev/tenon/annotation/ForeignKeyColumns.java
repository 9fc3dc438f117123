package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a composite foreign key over attributes that are mapped already.
 *
 * <pre>{@code
 * @ForeignKeyColumns(
 *         attributes = {"writerId", "magazineId"},
 *         references = Writer.class,
 *         referencedAttributes = {"id", "magazineId"})
 * }</pre>
 */
@Documented
@Repeatable(ForeignKeyColumns.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface ForeignKeyColumns {
    /** The referring attributes of this entity. */
    String[] attributes();

    /** The entity referred to. */
    Class<?> references();

    /** The attributes referred to, as many as {@link #attributes}; its identifier by default. */
    String[] referencedAttributes() default {};

    /** Holds several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE})
    @interface List {
        /** The annotations, in order. */
        ForeignKeyColumns[] value();
    }
}
