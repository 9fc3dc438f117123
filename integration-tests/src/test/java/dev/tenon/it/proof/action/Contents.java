package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The contents of an object's collection, or of a map that has objects under their labels; and the lines that change them. */
record Contents(Object held) {

    /** What an object has now. */
    static Contents of(Object owner, Slot slot) {
        return new Contents(Objects.requireNonNull(slot.get(owner)));
    }

    private static boolean isMap(Slot slot) {
        return Map.class.isAssignableFrom(slot.type());
    }

    @SuppressWarnings("unchecked") // of whatever it is declared to hold
    Collection<Object> collection() {
        return (Collection<Object>) held;
    }

    @SuppressWarnings("unchecked") // what keeps an order is a list
    List<Object> list() {
        return (List<Object>) held;
    }

    @SuppressWarnings("unchecked") // with keys that are text
    Map<String, Object> map() {
        return (Map<String, Object>) held;
    }

    int size() {
        return held instanceof Map<?, ?> map ? map.size() : collection().size();
    }

    void add(Object element, String label) {
        if (held instanceof Map) {
            map().put(label, element);
        } else {
            collection().add(element);
        }
    }

    void remove(Object element, String label) {
        if (held instanceof Map) {
            map().remove(label);
        } else {
            collection().remove(element);
        }
    }

    // Lines

    static String adding(Slot slot, String label) {
        return slot.name() + (isMap(slot) ? ".put(\"" + label + "\", " + label : ".add(" + label) + ");";
    }

    static String putting(Slot slot, String key, String label) {
        return slot.name() + ".put(\"" + key + "\", " + label + ");";
    }

    static String removing(Slot slot, String label) {
        return slot.name() + ".remove(" + (isMap(slot) ? "\"" + label + "\"" : label) + ");";
    }

    // Another one in its place

    /** A plain collection of the attribute's kind. */
    static Object plain(Stage stage, Slot slot, List<Thing> things) {
        if (isMap(slot)) {
            Map<String, Object> map = new LinkedHashMap<>();
            things.forEach(thing -> map.put(thing.label(), stage.object(thing)));
            return map;
        }
        List<Object> objects =
                new ArrayList<>(things.stream().map(stage::object).toList());
        return Set.class.isAssignableFrom(slot.type()) ? new LinkedHashSet<>(objects) : objects;
    }

    /** How the making of such a collection is written. */
    static String text(Slot slot, List<Thing> things) {
        if (isMap(slot)) {
            return "map of " + things;
        }
        String elements = things.toString();
        return "new " + (Set.class.isAssignableFrom(slot.type()) ? "LinkedHashSet" : "ArrayList") + "<>(List.of("
                + elements.substring(1, elements.length() - 1) + "))";
    }
}
