package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An entity that extends another one. Its rows are rows of the root entity of the hierarchy, and each has one more in a
 * table of the subclass (the joined strategy of Jakarta Persistence).
 *
 * @param name the class
 * @param superclass the nearest entity above: the root of the hierarchy, or a subclass that stands before this one
 * @param entityName the name in queries and messages
 * @param table the number of its table among those of the root entity
 * @param instantiation how instances are made; empty for an abstract class
 * @param attributes the names of the attributes that the class adds
 */
public record SubclassMapping(
        ClassName name,
        ClassName superclass,
        String entityName,
        int table,
        Optional<Instantiation.NoArguments> instantiation,
        List<String> attributes) {
    public SubclassMapping {
        attributes = List.copyOf(attributes);
    }
}
