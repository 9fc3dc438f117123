package dev.tenon.session.cascade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a collection other contents through its own methods, so that the other sides of relationships follow. */
final class CollectionReplacement {
    private CollectionReplacement() {}

    /** Replaces entities by identity: members that stay fire nothing (COL-4). */
    @SuppressWarnings("unchecked") // the elements are of the attribute's target
    static void replace(Collection<?> collection, List<Object> elements) {
        Collection<Object> own = (Collection<Object>) collection;
        Set<Object> wanted = identitySet(elements);
        own.removeIf(element -> !wanted.contains(element));
        Set<Object> present = identitySet(own);
        for (Object element : elements) {
            if (present.add(element)) {
                own.add(element);
            }
        }
    }

    /** Replaces values. */
    @SuppressWarnings("unchecked") // the elements are of the attribute's type
    static void refill(Collection<?> collection, Collection<?> values) {
        Collection<Object> own = (Collection<Object>) collection;
        List<Object> copy = new ArrayList<>(values);
        own.clear();
        own.addAll(copy);
    }

    private static Set<Object> identitySet(Collection<? extends @Nullable Object> elements) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object element : elements) {
            if (element != null) {
                set.add(element);
            }
        }
        return set;
    }
}
