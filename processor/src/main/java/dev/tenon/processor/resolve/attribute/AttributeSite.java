package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.mapping.AttributeAccess;
import java.util.List;
import java.util.Optional;

/**
 * A persistent attribute at its place in an entity.
 *
 * @param entity the entity that it finally belongs to
 * @param path dotted path from the entity
 * @param type its type with generic arguments applied and without {@code Optional} or {@code Deferred}
 * @param suppressed codes silenced on it or around it
 */
public record AttributeSite(
        ClassName entity, String path, Member member, JavaType type, AttributeAccess access, List<String> suppressed) {

    public AttributeSite {
        suppressed = List.copyOf(suppressed);
    }

    /** The attribute's own name. */
    public String name() {
        return member.name();
    }

    /** The attribute as messages name it: with the class that declares it, whichever entity inherits it. */
    public String label() {
        return member.declaringClass().simple() + "." + member.name();
    }

    /** Whether it is part of an embedded value. */
    public boolean isInsideEmbedded() {
        return path.indexOf('.') >= 0;
    }

    /** Where it stands. */
    public Address address() {
        return member.address();
    }

    /** The annotation of that canonical name. */
    public Optional<AnnotationUse> annotation(String annotation) {
        return member.annotation(annotation);
    }

    /** Whether an annotation of that canonical name is written. */
    public boolean isAnnotated(String annotation) {
        return member.isAnnotated(annotation);
    }
}
