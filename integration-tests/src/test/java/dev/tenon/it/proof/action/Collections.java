package dev.tenon.it.proof.action;

import dev.tenon.it.proof.schema.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The collections of objects. */
final class Collections {
    private Collections() {}

    /** The collection that an object has now. */
    @SuppressWarnings("unchecked") // of whatever it is declared to hold
    static Collection<Object> of(Object owner, Slot slot) {
        return (Collection<Object>) Objects.requireNonNull(slot.get(owner));
    }

    /** A plain collection of the attribute's kind. */
    static Collection<Object> plain(Slot slot, List<Object> contents) {
        return Set.class.isAssignableFrom(slot.type()) ? new LinkedHashSet<>(contents) : new ArrayList<>(contents);
    }

    /** How the making of such a collection is written. */
    static String text(Slot slot, List<?> contents) {
        String elements = contents.toString();
        return "new " + (Set.class.isAssignableFrom(slot.type()) ? "LinkedHashSet" : "ArrayList") + "<>(List.of("
                + elements.substring(1, elements.length() - 1) + "))";
    }
}
