package dev.tenon.event;

import dev.tenon.CollectionListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who hears of the changes of which collection attributes. Filled before the first session is opened. */
public final class CollectionListeners {
    private final Map<Attribute, List<CollectionListener<?, ?>>> byAttribute = new HashMap<>();

    private record Attribute(Class<?> entity, String path) {}

    /** Nobody yet. */
    public CollectionListeners() {}

    /** Adds a listener of an entity's attribute. */
    public void add(Class<?> entity, String path, CollectionListener<?, ?> listener) {
        byAttribute
                .computeIfAbsent(new Attribute(entity, path), attribute -> new ArrayList<>())
                .add(listener);
    }

    /** Those who listen to an attribute, in the order in which they were added. */
    public List<CollectionListener<?, ?>> of(Class<?> entity, String path) {
        return byAttribute.isEmpty() ? List.of() : byAttribute.getOrDefault(new Attribute(entity, path), List.of());
    }
}
