package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column whose value the database makes: by a default, as a generated column, in a trigger. It is never written, and is
 * read back by the statement that writes the row.
 *
 * <p>What the database does stands in {@code @Column(columnDefinition = "…")}, or in {@code options = "default …"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Generated {

    /** When the value is made. */
    Event value() default Event.INSERT;

    /** A statement that lets the database make the value. */
    enum Event {
        /** INSERT makes it, and it stays. */
        INSERT,
        /** INSERT makes it, and each UPDATE may make it anew. */
        INSERT_AND_UPDATE
    }
}
