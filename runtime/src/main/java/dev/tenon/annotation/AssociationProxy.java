package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A live view across two hops: a relationship of the entity, and an attribute of its targets. Of a to-one relationship it is
 * a {@link dev.tenon.ScalarProxy}.
 *
 * <p>The view stands in the attribute once its object is loaded or persisted. It holds nothing itself: reading goes
 * through the relationship, adding puts a new association object into it, removing takes one out.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
 * Set<UserKeyword> userKeywords = new LinkedHashSet<>();
 *
 * @AssociationProxy("userKeywords.keyword")
 * Set<Keyword> keywords = new LinkedHashSet<>();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface AssociationProxy {
    /** The path, as {@code "userKeywords.keyword"}. */
    String value();

    /**
     * A method of the entity that makes the association object of an element; of a map, of a key and a value. By default
     * a constructor of the association object makes it, which takes those, with or without the entity before them.
     */
    String creator() default "";
}
