package dev.tenon.session.cascade;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Visits objects depth first, each once, with no recursion: graphs may be long chains. */
final class Walk {
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Walk() {}

    /** Goes on from an object; {@code visit} gives the objects to go on with, in order. Most objects lead nowhere. */
    static void from(Object root, Function<Object, List<Object>> visit) {
        List<Object> next = visit.apply(root);
        if (!next.isEmpty()) {
            new Walk().goOn(root, next, visit);
        }
    }

    private void goOn(Object root, List<Object> first, Function<Object, List<Object>> visit) {
        visited.add(root);
        open(first);
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (visited.add(object)) {
                open(visit.apply(object));
            }
        }
    }

    private void open(List<Object> next) {
        for (int at = next.size() - 1; at >= 0; at--) {
            open.push(next.get(at));
        }
    }
}
