package dev.tenon.load;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects told apart by identity, each once, in the order in which they came. What is asked of it takes the same time
 * for a hundred thousand as for a few: from a few on, a table of their places finds them.
 */
final class IdentitySequence {
    private static final @Nullable Object[] NONE = {};

    /** Up to so many are found by looking at each: most collections have one or two queued. */
    private static final int FEW = 8;

    /** In order, with nulls where one was dropped. */
    private @Nullable Object[] elements = NONE;

    /** How many of the elements' places are taken, or were. */
    private int end;

    private int size;

    /** Open addressing by identity: an element's place plus one, 0 for none; null while there are few. */
    private int @Nullable [] table;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** False if it is there. */
    boolean add(Object element) {
        if (contains(element)) {
            return false;
        }
        if (end == elements.length) {
            makeRoom();
        }
        elements[end++] = element;
        size++;
        if (table != null) {
            enter(table, element, end);
        }
        return true;
    }

    boolean contains(Object element) {
        return find(element) >= 0;
    }

    /** False if it is not there. What the table says of the place leads to no element any more. */
    boolean drop(Object element) {
        int place = find(element);
        if (place < 0) {
            return false;
        }
        elements[place] = null;
        size--;
        return true;
    }

    void clear() {
        elements = NONE;
        table = null;
        end = 0;
        size = 0;
    }

    /** A copy. */
    List<Object> toList() {
        return Collections.unmodifiableList(Arrays.asList(packed(size)));
    }

    @SuppressWarnings("ReferenceEquality") // by identity
    private int find(Object element) {
        int[] places = table;
        if (places == null) {
            for (int place = 0; place < end; place++) {
                if (elements[place] == element) {
                    return place;
                }
            }
            return -1;
        }
        int at = slot(places, element);
        while (places[at] != 0) {
            if (elements[places[at] - 1] == element) {
                return places[at] - 1;
            }
            at = (at + 1) & (places.length - 1);
        }
        return -1;
    }

    /** Leaves no gaps, and at least as many free places as there are elements. */
    private void makeRoom() {
        elements = packed(Math.max(2, size * 2));
        end = size;
        table = elements.length <= FEW ? null : tableOf(elements, end);
    }

    private Object[] packed(int length) {
        Object[] packed = new Object[length];
        int to = 0;
        for (int place = 0; place < end; place++) {
            Object element = elements[place];
            if (element != null) {
                packed[to++] = element;
            }
        }
        return packed;
    }

    private static int[] tableOf(@Nullable Object[] elements, int end) {
        int[] table = new int[Integer.highestOneBit(elements.length - 1) * 4]; // at most half of it is taken
        for (int place = 0; place < end; place++) {
            Object element = elements[place];
            if (element != null) {
                enter(table, element, place + 1);
            }
        }
        return table;
    }

    private static void enter(int[] table, Object element, int entry) {
        int at = slot(table, element);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = entry;
    }

    private static int slot(int[] table, Object element) {
        int hash = System.identityHashCode(element);
        return (hash ^ (hash >>> 16)) & (table.length - 1);
    }
}
