package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@code ON UPDATE} action of the relationship's foreign key: what the database does to referring rows when the
 * identifier that they refer to is changed.
 *
 * <p>With {@code CASCADE} a flush that changes an identifier writes that row and nothing else; objects that refer to it
 * know the new identifier at once. Without it the flush updates referring rows itself, after the row that they refer to,
 * which a database allows only if the foreign key is deferrable or not enforced.
 *
 * <pre>{@code
 * @ManyToOne @OnUpdate(OnUpdate.Action.CASCADE) Ref<Country> country; // identified by a code that may change
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface OnUpdate {
    /** The action. */
    Action value();

    /** What the database does to referring rows. */
    enum Action {
        /** Gives them the new identifier. */
        CASCADE
    }
}
