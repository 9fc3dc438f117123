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
            HierarchyDeclaration root = rootOf(entity);
            List<HierarchyDeclaration> subclasses =
                    below.computeIfAbsent(nameOf(root.type()), name -> new ArrayList<>());
            if (!root.equals(entity)) {
                subclasses.add(entity);
            }
        }
        below.values().forEach(subclasses -> subclasses.sort(Comparator.comparing(EntityHierarchies::depth)));
    }

    /** In the order of the declarations, each with what extends it. */
    List<Root> roots() {
        return below.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(List.copyOf(entities.keySet())::indexOf)))
                .map(entry -> new Root(entities.get(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
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
