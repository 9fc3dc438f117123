package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entities that one session has met. */
final class TypeStates {
    private final UnitOfWork session;
    private final EntityModels models;
    private final Map<Class<?>, TypeState<?>> states = new HashMap<>();

    TypeStates(UnitOfWork session, EntityModels models) {
        this.session = session;
        this.models = models;
    }

    @SuppressWarnings("unchecked") // the key is the value's class
    <E> TypeState<E> of(Class<E> entityClass) {
        TypeState<?> known = states.get(entityClass);
        return (TypeState<E>) (known != null ? known : add(models.of(entityClass)));
    }

    @SuppressWarnings("unchecked") // the key is the value's class
    private <E> TypeState<E> add(EntityModel<E> model) {
        TypeState<?> root = states.get(model.javaType());
        if (root != null) { // an entity that extends another one was asked for
            return (TypeState<E>) root;
        }
        TypeState<E> made = new TypeState<>(model, session);
        states.put(model.javaType(), made);
        return made;
    }

    /** In no particular order. */
    Collection<TypeState<?>> all() {
        return states.values();
    }

    /** The identity maps that have entries, in the order of their entities' names (JAV-7). */
    List<IdentityMap<?>> identityMaps() {
        if (states.isEmpty()) {
            return List.of();
        }
        List<IdentityMap<?>> maps = new ArrayList<>(states.size());
        for (TypeState<?> state : states.values()) {
            if (state.map().size() > 0) {
                maps.add(state.map());
            }
        }
        if (maps.size() > 1) {
            maps.sort(Comparator.comparing(
                    map -> map.unit().loader().entityClass().getName()));
        }
        return maps;
    }

    /** The entries of objects that are loaded or inserted, in the same order. */
    List<EntityEntry<?>> managed() {
        List<EntityEntry<?>> found = new ArrayList<>();
        for (IdentityMap<?> map : identityMaps()) {
            map.forEach(entry -> {
                if (entry.state == EntryState.MANAGED) {
                    found.add(entry);
                }
            });
        }
        return found;
    }
}
