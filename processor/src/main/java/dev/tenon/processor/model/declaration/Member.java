package dev.tenon.processor.model.declaration;

import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field, or a property with its accessors, that may be a persistent attribute. */
public sealed interface Member {

    /** Attribute name: the field's name, or the decapitalised rest of the getter's. */
    String name();

    /** The attribute's type as seen from the entity; an {@code Optional<T>} getter keeps its {@code Optional}. */
    JavaType type();

    /** Annotations in source order. */
    List<AnnotationUse> annotations();

    /** Of the field or the getter. */
    Modifiers modifiers();

    /** What is known of null for {@link #type()}. */
    Nullness nullness();

    /** Where it stands. */
    Address address();

    /** The class that declares it (the entity or a superclass). */
    ClassName declaringClass();

    /** The annotation of that canonical name. */
    default Optional<AnnotationUse> annotation(String type) {
        return annotations().stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }

    /** Whether an annotation of that canonical name is written. */
    default boolean isAnnotated(String type) {
        return annotation(type).isPresent();
    }

    /**
     * A field.
     *
     * @param initialised whether it has an initialiser (always false when read from a class file)
     */
    record Field(
            String name,
            JavaType type,
            List<AnnotationUse> annotations,
            Modifiers modifiers,
            Nullness nullness,
            Address address,
            ClassName declaringClass,
            boolean initialised)
            implements Member {
        public Field {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A getter, with its setter where there is one.
     *
     * @param getter the method's name: {@code getName}, {@code isActive}, or the component's name of a record
     * @param setter the method's name; null if there is none
     * @param setterVisibility null without a setter
     * @param getterChecked whether the getter throws an exception that callers have to catch
     * @param setterChecked likewise
     * @param setterOptional whether the setter takes the {@code Optional} that the getter returns, not what is in it
     */
    record Property(
            String name,
            JavaType type,
            List<AnnotationUse> annotations,
            Modifiers modifiers,
            Nullness nullness,
            Address address,
            ClassName declaringClass,
            String getter,
            @Nullable String setter,
            @Nullable Visibility setterVisibility,
            boolean getterChecked,
            boolean setterChecked,
            boolean setterOptional)
            implements Member {
        public Property {
            annotations = List.copyOf(annotations);
        }
    }
}
