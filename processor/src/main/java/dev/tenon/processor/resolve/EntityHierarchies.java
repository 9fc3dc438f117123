package dev.tenon.processor.resolve;

import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which entities of a compilation extend which. */
final class EntityHierarchies {
    private final Map<String, HierarchyDeclaration> entities = new LinkedHashMap<>();
    private final Map<String, List<HierarchyDeclaration>> below = new LinkedHashMap<>();

    /**
     * An entity that extends none of this compilation.
     *
     * @param subclasses the entities that extend it, superclasses before what extends them, otherwise by name
     */
    record Root(HierarchyDeclaration entity, List<HierarchyDeclaration> subclasses) {}

    EntityHierarchies(Declarations declarations) {
        declarations.entities().forEach(entity -> entities.put(nameOf(entity.type()), entity));
        for (HierarchyDeclaration entity : declarations.entities()) {
            if (!isRoot(entity)) {
                below.computeIfAbsent(nameOf(rootOf(entity).type()), name -> new ArrayList<>())
                        .add(entity);
            }
        }
        below.values().forEach(subclasses -> subclasses.sort(Comparator.comparing(EntityHierarchies::depth)));
    }

    /** In the order of the declarations, each with what extends it. */
    List<Root> roots() {
        return entities.values().stream()
                .filter(this::isRoot)
                .map(root -> new Root(root, List.copyOf(below.getOrDefault(nameOf(root.type()), List.of()))))
                .toList();
    }

    private boolean isRoot(HierarchyDeclaration entity) {
        return rootOf(entity).equals(entity);
    }

    private HierarchyDeclaration rootOf(HierarchyDeclaration entity) {
        return entity.entitySuperclass()
                .map(superclass -> entities.get(nameOf(superclass)))
                .map(this::rootOf)
                .orElse(entity);
    }

    private static long depth(HierarchyDeclaration entity) {
        return entity.superclasses().stream()
                .filter(superclass -> superclass.isAnnotated(Jakarta.ENTITY))
                .count();
    }

    private static String nameOf(TypeDeclaration type) {
        return type.name().canonical();
    }
}
