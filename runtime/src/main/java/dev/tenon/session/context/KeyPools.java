package dev.tenon.session.context;

import dev.tenon.mapping.Generator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Reserved identifier values that are not used yet, shared by the sessions of one {@code Tenon}. Thread-safe. */
public final class KeyPools {

    /** Consecutive values. */
    static final class Range {
        private long next;
        private long left;

        Range(long first, long count) {
            this.next = first;
            this.left = count;
        }

        boolean isEmpty() {
            return left == 0;
        }

        long take() {
            left--;
            return next++;
        }
    }

    private final Map<Generator, Deque<Range>> ranges = new HashMap<>();

    /** No values yet. */
    public KeyPools() {}

    /** Takes a range out, for one session alone; an empty one if there is none. */
    synchronized Range take(Generator generator) {
        Deque<Range> left = ranges.get(generator);
        Range range = left == null ? null : left.poll();
        return range == null ? new Range(0, 0) : range;
    }

    /** Gives back what a session did not use. */
    synchronized void giveBack(Generator generator, Range range) {
        if (!range.isEmpty()) {
            ranges.computeIfAbsent(generator, each -> new ArrayDeque<>()).add(range);
        }
    }
}
