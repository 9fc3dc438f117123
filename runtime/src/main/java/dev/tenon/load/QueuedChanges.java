package dev.tenon.load;

import java.util.List;

/**
 * What the other side of a relationship did to a collection while it is not loaded, in order (BRF-3). The other side knows
 * whether an element was there, so that what it takes back is nothing. Elements are told apart by identity.
 */
final class QueuedChanges {
    private final IdentitySequence additions = new IdentitySequence();
    private final IdentitySequence removals = new IdentitySequence();

    /** An addition; it takes back a removal of the same element. False if it is known. */
    boolean add(Object element) {
        return removals.drop(element) || additions.add(element);
    }

    /** A removal; it takes back an addition of the same element. False if it is known. */
    boolean remove(Object element) {
        return additions.drop(element) || removals.add(element);
    }

    /** Whether the element was removed. */
    boolean isRemoved(Object element) {
        return removals.contains(element);
    }

    /** A copy. */
    List<Object> additions() {
        return additions.toList();
    }

    /** A copy. */
    List<Object> removals() {
        return removals.toList();
    }
}
