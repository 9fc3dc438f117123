package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that maps a class which cannot be annotated.
 *
 * <p>What stands on the interface is read as if it stood on the class: the class is an entity, unless the interface says
 * {@code @Embeddable} or {@code @MappedSuperclass}. A method without parameters stands for the attribute of its name
 * ({@code name()} or {@code getName()}), carries its annotations and returns its type. Attributes that no method mentions
 * are mapped by the ordinary rules. Fields are mapped, unless the interface says {@code @Access(AccessType.PROPERTY)}.
 * Nobody implements the interface; the generated classes ({@code Person_}) stand in its package.
 *
 * <pre>{@code
 * @MappingOf(Person.class) @Table(name = "people")
 * interface PersonMapping {
 *     @Id @GeneratedValue Long id();
 *     @Column(length = 40) String name();
 *     @ManyToOne Address home();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface MappingOf {
    /** The class. */
    Class<?> value();
}
