package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from the entity to an attribute: the embedded attributes on the way, and the attribute itself.
 *
 * @param steps at least one; all but the last are {@link AttributeMapping.Embedded}
 */
public record AttributePath(List<AttributeMapping> steps) {

    public AttributePath {
        steps = List.copyOf(steps);
    }

    /** An attribute of the entity itself. */
    public static AttributePath of(AttributeMapping attribute) {
        return new AttributePath(List.of(attribute));
    }

    /** An attribute of the embedded value at the end of this path. */
    public AttributePath child(AttributeMapping attribute) {
        List<AttributeMapping> longer = new ArrayList<>(steps);
        longer.add(attribute);
        return new AttributePath(longer);
    }

    /** The attribute at the end. */
    public AttributeMapping last() {
        return steps.get(steps.size() - 1);
    }

    /** Whether the attribute stands inside an embedded value. */
    public boolean isNested() {
        return steps.size() > 1;
    }

    /** The path of the embedded value that holds the attribute. */
    public AttributePath parent() {
        return new AttributePath(steps.subList(0, steps.size() - 1));
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
