package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.Instantiation;
import java.util.List;
import java.util.Optional;

/**
 * An entity below the root of a hierarchy, as far as its own class tells.
 *
 * @param superclass the nearest entity above
 * @param table the number of its table among those of the root
 * @param instantiation empty for an abstract class, or where none fits
 * @param attributes the names of the attributes that it adds
 */
public record SubclassDraft(
        HierarchyDeclaration hierarchy,
        ClassName superclass,
        String entityName,
        int table,
        Optional<Instantiation.NoArguments> instantiation,
        List<String> attributes) {
    public SubclassDraft {
        attributes = List.copyOf(attributes);
    }

    /** The class. */
    public ClassName name() {
        return hierarchy.type().name();
    }
}
