package dev.tenon.session.cascade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a collection other contents through its own methods, so that the other sides of relationships follow. */
final class CollectionReplacement {
    private CollectionReplacement() {}

    /** Replaces entities by identity: members that stay fire nothing (COL-4). A list gets the order of the given one. */
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
        if (own instanceof List<Object> list) {
            arrange(list, elements);
        }
    }

    /** Members that stay change places without an event; a list may hold one of them several times. */
    @SuppressWarnings("ReferenceEquality") // there is one object for a row
    private static void arrange(List<Object> own, List<Object> elements) {
        IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
        for (Object element : elements) {
            places.putIfAbsent(element, places.size());
        }
        own.sort(Comparator.comparing(places::get));
        for (int at = 0; at < elements.size(); at++) {
            if (at == own.size() || own.get(at) != elements.get(at)) {
                own.add(at, elements.get(at));
            }
        }
        own.subList(elements.size(), own.size()).clear();
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
