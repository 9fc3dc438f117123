package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.SubclassMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way from the entity to an attribute: the embedded attributes on the way, and the attribute itself.
 *
 * @param subclass the only class whose instances have the attribute; empty if all of the entity have it
 * @param steps at least one; all but the last are {@link AttributeMapping.Embedded}
 */
public record AttributePath(Optional<SubclassMapping> subclass, List<AttributeMapping> steps) {

    public AttributePath {
        steps = List.copyOf(steps);
    }

    /** An attribute that each instance has. */
    public static AttributePath of(AttributeMapping attribute) {
        return new AttributePath(Optional.empty(), List.of(attribute));
    }

    /** An attribute of an entity, or of a subclass of it. */
    public static AttributePath of(EntityMapping entity, AttributeMapping attribute) {
        return new AttributePath(entity.subclassOf(attribute.name()), List.of(attribute));
    }

    /** An attribute of the embedded value at the end of this path. */
    public AttributePath child(AttributeMapping attribute) {
        List<AttributeMapping> longer = new ArrayList<>(steps);
        longer.add(attribute);
        return new AttributePath(subclass, longer);
    }

    /** The attribute at the end. */
    public AttributeMapping last() {
        return steps.get(steps.size() - 1);
    }

    /** Whether the attribute stands inside an embedded value. */
    public boolean isNested() {
        return steps.size() > 1;
    }

    /** Whether an instance of the entity may lack the attribute: the value around it is null, or it is of another class. */
    public boolean mayBeAbsent() {
        return isNested() || subclass.isPresent();
    }

    /** The path of the embedded value that holds the attribute. */
    public AttributePath parent() {
        return new AttributePath(subclass, steps.subList(0, steps.size() - 1));
    }

    /** {@code address.city}. */
    public String dotted() {
        return steps.stream().map(AttributeMapping::name).collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return dotted();
    }
}
