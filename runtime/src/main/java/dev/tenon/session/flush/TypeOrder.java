package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The order in which entities are saved: what others refer to first, and by class name where nothing else decides (FLS-5).
 * Deletes go the other way. Found once for each set of entities that a flush writes; thread-safe.
 */
public final class TypeOrder {
    private final Map<Set<EntityModel<?>>, List<DependencySort.Group<EntityModel<?>>>> known =
            new ConcurrentHashMap<>();

    /** No order yet. */
    public TypeOrder() {}

    /** Groups of entities; those of one group depend on each other. */
    List<DependencySort.Group<EntityModel<?>>> of(Collection<TypeWork<?>> types) {
        Set<EntityModel<?>> models = types.stream().map(TypeWork::model).collect(Collectors.toUnmodifiableSet());
        return known.computeIfAbsent(models, TypeOrder::sort);
    }

    private static List<DependencySort.Group<EntityModel<?>>> sort(Set<EntityModel<?>> models) {
        List<EntityModel<?>> byName = new ArrayList<>(models);
        byName.sort(Comparator.comparing(model -> model.javaType().getName()));
        List<DependencySort.Group<EntityModel<?>>> order = new ArrayList<>();
        DependencySort.levels(byName, TypeOrder::dependsOn).forEach(order::addAll);
        return List.copyOf(order);
    }

    /** Whether rows of one entity may hold foreign keys to rows of another. */
    static boolean dependsOn(EntityModel<?> model, EntityModel<?> other) {
        return leads(model, other, Role.REFERENCE) || leads(other, model, Role.CONTRIBUTION);
    }

    private static boolean leads(EntityModel<?> from, EntityModel<?> to, Role role) {
        for (Relationship relationship : from.relationships()) {
            if (relationship.role() == role && relationship.target() == to) {
                return true;
            }
        }
        return false;
    }
}
