package dev.tenon.session.flush;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Sorts things by what they depend on, in levels: everything that depends on nothing, then what depends on that only, and
 * so on (FLS-5). Things that depend on each other form one group. Within a level, and within a group, the given order
 * stays (JAV-7).
 *
 * <p>Components by Tarjan's algorithm, levels by the longest way through them.
 *
 * @param <T> the things; told apart by {@code equals}
 */
final class DependencySort<T> {

    /** Things that depend on each other, or one thing; {@code cyclic} also for one that depends on itself. */
    record Group<T>(List<T> members, boolean cyclic) {}

    private final List<T> things;
    private final List<List<Integer>> needs;
    private final int[] number;
    private final int[] low;
    private final int[] component;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private int visited;
    private int components;

    private DependencySort(List<T> things, List<List<Integer>> needs) {
        this.things = things;
        this.needs = needs;
        this.number = new int[things.size()];
        this.low = new int[things.size()];
        this.component = new int[things.size()];
    }

    /** Sorts a few things, each of which is compared with each. */
    static <T> List<List<Group<T>>> levels(List<T> things, BiPredicate<T, T> dependsOn) {
        List<List<Integer>> needs = new ArrayList<>(things.size());
        for (T thing : things) {
            List<Integer> of = new ArrayList<>();
            for (int other = 0; other < things.size(); other++) {
                if (dependsOn.test(thing, things.get(other))) {
                    of.add(other);
                }
            }
            needs.add(of);
        }
        return new DependencySort<>(things, needs).sort();
    }

    /** Sorts many things by a table of what each depends on; everything in the table is one of the things. */
    static <T> List<List<Group<T>>> levels(List<T> things, Map<T, ? extends Iterable<T>> dependencies) {
        Map<T, Integer> places = new HashMap<>();
        for (T thing : things) {
            places.put(thing, places.size());
        }
        List<List<Integer>> needs = new ArrayList<>(things.size());
        for (T thing : things) {
            List<Integer> of = new ArrayList<>();
            Iterable<T> found = dependencies.get(thing);
            if (found != null) {
                found.forEach(other -> of.add(Objects.requireNonNull(places.get(other))));
            }
            needs.add(of);
        }
        return new DependencySort<>(things, needs).sort();
    }

    private List<List<Group<T>>> sort() {
        for (int thing = 0; thing < things.size(); thing++) {
            if (number[thing] == 0) {
                findComponents(thing);
            }
        }
        return inLevels();
    }

    /** Tarjan's algorithm with its own stack of frames: chains may be longer than the thread's stack. */
    private void findComponents(int root) {
        Deque<int[]> frames = new ArrayDeque<>();
        enter(root, frames);
        while (!frames.isEmpty()) {
            int[] frame = frames.peek();
            int thing = frame[0];
            if (frame[1] < needs.get(thing).size()) {
                int next = needs.get(thing).get(frame[1]++);
                if (number[next] == 0) {
                    enter(next, frames);
                } else if (component[next] == 0) {
                    low[thing] = Math.min(low[thing], number[next]);
                }
            } else {
                leave(thing, frames);
            }
        }
    }

    private void enter(int thing, Deque<int[]> frames) {
        number[thing] = ++visited;
        low[thing] = number[thing];
        stack.push(thing);
        frames.push(new int[] {thing, 0});
    }

    private void leave(int thing, Deque<int[]> frames) {
        frames.pop();
        int[] parent = frames.peek();
        if (parent != null) {
            low[parent[0]] = Math.min(low[parent[0]], low[thing]);
        }
        if (low[thing] == number[thing]) {
            components++;
            int member;
            do {
                member = stack.pop();
                component[member] = components;
            } while (member != thing);
        }
    }

    /** Components are numbered after what they need, so one pass in their order finds the levels. */
    private List<List<Group<T>>> inLevels() {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i <= components; i++) {
            members.add(new ArrayList<>());
        }
        for (int thing = 0; thing < things.size(); thing++) {
            members.get(component[thing]).add(thing);
        }
        int[] level = new int[components + 1];
        int deepest = -1;
        for (int group = 1; group <= components; group++) {
            for (int thing : members.get(group)) {
                for (int need : needs.get(thing)) {
                    if (component[need] != group) {
                        level[group] = Math.max(level[group], level[component[need]] + 1);
                    }
                }
            }
            deepest = Math.max(deepest, level[group]);
        }
        return arrange(members, level, deepest);
    }

    private List<List<Group<T>>> arrange(List<List<Integer>> members, int[] level, int deepest) {
        List<List<Group<T>>> levels = new ArrayList<>();
        for (int i = 0; i <= deepest; i++) {
            levels.add(new ArrayList<>());
        }
        boolean[] placed = new boolean[members.size()];
        for (int thing = 0; thing < things.size(); thing++) {
            int group = component[thing];
            if (!placed[group]) {
                placed[group] = true;
                levels.get(level[group]).add(group(members.get(group)));
            }
        }
        return levels;
    }

    private Group<T> group(List<Integer> members) {
        int first = members.get(0);
        boolean cyclic = members.size() > 1 || needs.get(first).contains(first);
        return new Group<>(members.stream().map(things::get).toList(), cyclic);
    }
}
