package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @Projection} record, resolved: which attribute each component takes.
 *
 * @param name the record
 * @param entity the entity whose attributes it takes
 * @param components in declaration order
 * @param address of the record
 */
public record ProjectionMapping(ClassName name, ClassName entity, List<Component> components, Address address) {

    /**
     * A component of the record.
     *
     * @param source what it takes; empty if its name leads nowhere, which is reported already
     */
    public record Component(String name, JavaType type, Optional<Source> source, Address address) {}

    /**
     * Where a value comes from.
     *
     * @param path dotted from the entity, through embedded values and to-one relationships
     * @param owner the entity whose table has the attribute
     * @param attribute what the path ends at
     */
    public record Source(String path, EntityMapping owner, AttributeMapping attribute) {}

    public ProjectionMapping {
        components = List.copyOf(components);
    }

    /** Whether every component has a source, so that the projection can be written. */
    public boolean isComplete() {
        return components.stream().allMatch(component -> component.source().isPresent());
    }
}
