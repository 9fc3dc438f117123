package dev.tenon.load;

import java.util.ArrayList;
import java.util.List;

/** What the other side did to a collection that is not loaded, in order (BRF-3). Elements are told apart by identity. */
final class QueuedChanges {
    private final List<Object> additions = new ArrayList<>();
    private final List<Object> removals = new ArrayList<>();

    /** An addition; it takes back a removal of the same element. False if it is known. */
    boolean add(Object element) {
        return drop(removals, element) || (!holds(additions, element) && additions.add(element));
    }

    /** A removal; it takes back an addition of the same element. False if it is known. */
    boolean remove(Object element) {
        return drop(additions, element) || (!holds(removals, element) && removals.add(element));
    }

    /** Forgets an addition, which somebody else took back. */
    void withdraw(Object element) {
        drop(additions, element);
    }

    void clear() {
        additions.clear();
        removals.clear();
    }

    /** Whether the element was removed. */
    boolean isRemoved(Object element) {
        return holds(removals, element);
    }

    List<Object> additions() {
        return additions;
    }

    List<Object> removals() {
        return removals;
    }

    @SuppressWarnings("ReferenceEquality") // by identity
    private static boolean holds(List<Object> elements, Object element) {
        return elements.stream().anyMatch(each -> each == element);
    }

    @SuppressWarnings("ReferenceEquality") // by identity
    private static boolean drop(List<Object> elements, Object element) {
        return elements.removeIf(each -> each == element);
    }
}
