package dev.tenon.processor.resolve.projection;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.List;
import java.util.Optional;

/**
 * A place on the way of a path: an entity's row, or a value embedded in it.
 *
 * @param path that led here; empty at the beginning
 * @param label what it is, as messages name it
 * @param owner the entity whose row is here
 * @param attributes what a path can go on with
 */
record PathPlace(String path, String label, EntityMapping owner, List<AttributeMapping> attributes) {

    /** Where the paths of a class of an entity's hierarchy begin. */
    static PathPlace of(EntityMapping entity, ClassName type) {
        return new PathPlace("", type.simple(), entity, entity.attributesOf(type));
    }

    /** The attribute of that name. */
    Optional<AttributeMapping> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** The path to an attribute here. */
    String pathTo(AttributeMapping attribute) {
        return path.isEmpty() ? attribute.name() : path + "." + attribute.name();
    }

    /** The place inside an embedded value or behind a to-one; empty for anything else. */
    Optional<PathPlace> into(AttributeMapping attribute, MappingModel model) {
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            return Optional.of(
                    new PathPlace(pathTo(attribute), embedded.embeddable().simple(), owner, embedded.attributes()));
        }
        return attribute instanceof RelationshipMapping relationship && relationship.isToOne()
                ? model.entity(relationship.target().canonical())
                        .map(target -> new PathPlace(
                                pathTo(attribute),
                                relationship.target().simple(),
                                target,
                                target.attributesOf(relationship.target())))
                : Optional.empty();
    }

    /** The names of the attributes here. */
    List<String> names() {
        return attributes.stream().map(AttributeMapping::name).toList();
    }
}
