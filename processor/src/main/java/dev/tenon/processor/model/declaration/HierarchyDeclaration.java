package dev.tenon.processor.model.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * A managed class together with the superclasses that contribute to it.
 *
 * @param type the class itself
 * @param superclasses from the nearest to the farthest below {@code Object}; mapped superclasses, entities and plain
 *     classes alike, each with its type variables replaced as {@code type} gives them
 */
public record HierarchyDeclaration(TypeDeclaration type, List<TypeDeclaration> superclasses) {

    public HierarchyDeclaration {
        superclasses = List.copyOf(superclasses);
    }

    /** The class and its superclasses, farthest first: the order in which attributes are inherited. */
    public List<TypeDeclaration> fromRoot() {
        List<TypeDeclaration> types = new ArrayList<>();
        for (int i = superclasses.size() - 1; i >= 0; i--) {
            types.add(superclasses.get(i));
        }
        types.add(type);
        return types;
    }
}
