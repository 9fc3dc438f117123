package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import java.util.List;

/**
 * An embedded value of the entity.
 *
 * @param name by which generated code knows it, unique in the entity
 * @param parts its basic attributes and associations, those of embedded values inside it included, in declaration order
 * @param key whether it is the identifier, or part of it; it is then never null
 */
public record EmbeddedPlan(AttributePath path, String name, List<LeafPlan> parts, boolean key) {

    public EmbeddedPlan {
        parts = List.copyOf(parts);
    }

    /** The attribute. */
    public AttributeMapping.Embedded attribute() {
        return (AttributeMapping.Embedded) path.last();
    }

    /** The parts that are given when the value is built; the others are set afterwards. */
    public List<LeafPlan> arguments() {
        return parts.stream()
                .filter(part -> part instanceof BasicPlan
                        || (part instanceof AssociationPlan association && association.holdsRef()))
                .toList();
    }
}
