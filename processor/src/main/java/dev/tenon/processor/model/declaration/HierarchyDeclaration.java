package dev.tenon.processor.model.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A managed class together with the superclasses that contribute to it.
 *
 * @param type the class itself
 * @param superclasses from the nearest to the farthest below {@code Object}; mapped superclasses, entities and plain
 *     classes alike, each with its type variables replaced as {@code type} gives them
 * @param annotatedType where the annotations of {@code type} stand, and beside which its generated classes do: the class
 *     itself, or the interface that maps it
 */
public record HierarchyDeclaration(TypeDeclaration type, List<TypeDeclaration> superclasses, ClassName annotatedType) {

    private static final String ENTITY = "jakarta.persistence.Entity";

    public HierarchyDeclaration {
        superclasses = List.copyOf(superclasses);
    }

    /** The package of the class's generated classes. */
    public String home() {
        return annotatedType.packageName();
    }

    /** The nearest superclass that is an entity. */
    public Optional<TypeDeclaration> entitySuperclass() {
        return superclasses.stream()
                .filter(superclass -> superclass.isAnnotated(ENTITY))
                .findFirst();
    }

    /** The farthest superclass that is an entity; the class itself if there is none. */
    public TypeDeclaration rootEntity() {
        return fromRoot().stream()
                .filter(each -> each.isAnnotated(ENTITY))
                .findFirst()
                .orElse(type);
    }

    /** The same class without what it inherits from its nearest entity superclass. */
    public HierarchyDeclaration belowEntity() {
        List<TypeDeclaration> below = superclasses.stream()
                .takeWhile(superclass -> !superclass.isAnnotated(ENTITY))
                .toList();
        return new HierarchyDeclaration(type, below, annotatedType);
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
