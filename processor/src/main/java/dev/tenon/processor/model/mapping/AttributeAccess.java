package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * How generated code, which lives beside the entity or the interface that maps it, reads and writes an attribute.
 *
 * @param style by field, by accessor methods, or by a record's component accessor (read only)
 * @param declaringClass the class of the member: the entity, a superclass, an embeddable
 * @param reader the field, or the getter
 * @param writer the field, or the setter; null when it can only be given to the constructor
 * @param readsDirectly whether Java's visibility lets generated code read it, its type is not raw, and a getter throws
 *     nothing that would have to be caught; otherwise through a VarHandle or method handle
 * @param writesDirectly likewise for writing; false for a final field
 * @param optional whether a getter wraps the value in {@code java.util.Optional}
 * @param setterOptional whether the setter wants it wrapped too
 * @param deferred whether the member holds the value in a {@code dev.tenon.Deferred}
 */
public record AttributeAccess(
        Style style,
        ClassName declaringClass,
        String reader,
        @Nullable String writer,
        boolean readsDirectly,
        boolean writesDirectly,
        boolean optional,
        boolean setterOptional,
        boolean deferred) {

    /** The access styles. */
    public enum Style {
        FIELD,
        PROPERTY,
        COMPONENT
    }

    /** Whether the attribute can be set on an existing instance at all. */
    public boolean isWritable() {
        return writer != null;
    }
}
