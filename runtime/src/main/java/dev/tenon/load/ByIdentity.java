package dev.tenon.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares contents by identity (COL-2), in linear time. */
public final class ByIdentity {
    private ByIdentity() {}

    /** The elements of the first list that are not in the second, in order, each once; nulls are none. */
    public static List<Object> missing(List<@Nullable Object> from, List<@Nullable Object> in) {
        Set<@Nullable Object> there = Collections.newSetFromMap(new IdentityHashMap<>(in.size() * 2));
        there.addAll(in);
        List<Object> found = new ArrayList<>();
        for (Object element : from) {
            if (element != null && there.add(element)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The place of an element; the list's size if it is not there. */
    @SuppressWarnings("ReferenceEquality") // by identity
    static int indexOf(List<?> list, Object element) {
        int place = 0;
        for (Object each : list) {
            if (each == element) {
                return place;
            }
            place++;
        }
        return place;
    }

    /** A copy with one object in the place of another one. */
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    static @Nullable Object[] replaced(@Nullable Object[] values, Object value, Object by) {
        @Nullable Object[] copy = values.clone();
        for (int at = 0; at < copy.length; at++) {
            if (copy[at] == value) {
                copy[at] = by;
            }
        }
        return copy;
    }
}
