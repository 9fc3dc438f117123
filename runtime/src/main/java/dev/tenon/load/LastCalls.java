package dev.tenon.load;

import java.util.List;
import java.util.Set;

/**
 * What a program asked of a collection that is never loaded, in order: of several calls about an element the last one
 * counts. Where they contradict each other it is in doubt whether there is anything to do, because that depends on what the
 * database has (COL-9). Elements are told apart by identity.
 */
final class LastCalls {
    private final IdentitySequence additions = new IdentitySequence();
    private final IdentitySequence removals = new IdentitySequence();

    /** Stays when a call is withdrawn, which may be given back. */
    private final IdentitySequence doubtful = new IdentitySequence();

    /** False if that was the last call. */
    boolean add(Object element) {
        return call(element, additions, removals);
    }

    /** False if that was the last call. */
    boolean remove(Object element) {
        return call(element, removals, additions);
    }

    private boolean call(Object element, IdentitySequence to, IdentitySequence from) {
        if (from.drop(element)) {
            doubtful.add(element);
        }
        return to.add(element);
    }

    /** Somebody else said the opposite: the call is none any more. False if there was none. */
    boolean withdrawAddition(Object element) {
        return additions.drop(element);
    }

    /** Likewise. */
    boolean withdrawRemoval(Object element) {
        return removals.drop(element);
    }

    /** Calls elsewhere contradict what was called here. */
    void doubt(Object element) {
        doubtful.add(element);
    }

    /** Elements of which it has to be found out whether the database has them. */
    List<Object> doubtful() {
        return doubtful.isEmpty() ? List.of() : doubtful.toList();
    }

    /** It is found out: what is there is not added, and what is not there is not removed. */
    void settle(Set<Object> held) {
        for (Object element : doubtful.toList()) {
            (held.contains(element) ? additions : removals).drop(element);
        }
        doubtful.clear();
    }

    void clear() {
        additions.clear();
        removals.clear();
        doubtful.clear();
    }

    boolean isEmpty() {
        return additions.isEmpty() && removals.isEmpty();
    }

    boolean isAdded(Object element) {
        return additions.contains(element);
    }

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
