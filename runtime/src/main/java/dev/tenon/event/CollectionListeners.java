package dev.tenon.event;

import dev.tenon.CollectionListener;
import dev.tenon.mapping.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who hears of the changes of which collection attributes. Filled before the first session is opened. */
public final class CollectionListeners {
    private final Map<Attribute, List<Registration>> byAttribute = new HashMap<>();

    private record Attribute(Class<?> entity, String path) {}

    /**
     * Somebody who listens.
     *
     * @param entity the class of the owners that are listened to
     */
    public record Registration(Class<?> entity, CollectionListener<?, ?> listener) {}

    /** Nobody yet. */
    public CollectionListeners() {}

    /** Adds a listener of an entity's attribute. */
    public void add(Class<?> entity, String path, CollectionListener<?, ?> listener) {
        byAttribute
                .computeIfAbsent(new Attribute(entity, path), attribute -> new ArrayList<>())
                .add(new Registration(entity, listener));
    }

    /**
     * Those who listen to an attribute, in the order in which they were added; those who listen to it in an entity that
     * extends this one come after them.
     */
    public List<Registration> of(EntityType<?> entity, String path) {
        if (byAttribute.isEmpty()) {
            return List.of();
        }
        List<Registration> found = new ArrayList<>(named(entity.javaType(), path));
        entity.subclasses().forEach(subclass -> found.addAll(named(subclass.javaType(), path)));
        return found;
    }

    private List<Registration> named(Class<?> entity, String path) {
        return byAttribute.getOrDefault(new Attribute(entity, path), List.of());
    }
}
