package dev.tenon.load;

import java.util.List;

/**
 * What was done to a collection whose contents are not known, in order: by the other side of its relationship while it is
 * not loaded (BRF-3), or by the user to one that never is (COL-9). Elements are told apart by identity.
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

    /** Forgets an addition, which somebody else took back. False if there is none. */
    boolean withdrawAddition(Object element) {
        return additions.drop(element);
    }

    /** Forgets a removal, which somebody else took back. False if there is none. */
    boolean withdrawRemoval(Object element) {
        return removals.drop(element);
    }

    void clear() {
        additions.clear();
        removals.clear();
    }

    boolean isEmpty() {
        return additions.isEmpty() && removals.isEmpty();
    }

    /** Whether the element was added. */
    boolean isAdded(Object element) {
        return additions.contains(element);
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

    /** How much there is, and nothing of what it is. */
    @Override
    public String toString() {
        return "added " + additions.size() + ", removed " + removals.size();
    }
}
