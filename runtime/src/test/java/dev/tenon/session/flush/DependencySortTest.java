package dev.tenon.session.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.session.flush.DependencySort.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencySortTest {

    /** {@code needs("b", "a")}: b depends on a. */
    private final Map<String, List<String>> needs = new HashMap<>();

    private void needs(String thing, String... others) {
        needs.put(thing, List.of(others));
    }

    private List<List<String>> levels(String... things) {
        return DependencySort.levels(List.of(things), needs).stream()
                .map(level -> level.stream().map(DependencySortTest::text).toList())
                .toList();
    }

    private static String text(Group<String> group) {
        String members = String.join("+", group.members());
        return group.cyclic() ? "(" + members + ")" : members;
    }

    @Test
    void nothingHasNoLevels() {
        assertThat(levels()).isEmpty();
    }

    @Test
    void whatNothingDecidesKeepsItsOrder() {
        assertThat(levels("z", "a", "m")).containsExactly(List.of("z", "a", "m"));
    }

    @Test
    void whatIsNeededComesFirst() {
        needs("line", "order", "product");
        needs("order", "customer");

        assertThat(levels("line", "order", "customer", "product"))
                .containsExactly(List.of("customer", "product"), List.of("order"), List.of("line"));
    }

    /** FLS-S3: a tree of rows. */
    @Test
    void aTreeIsWrittenLevelByLevel() {
        needs("a1", "a");
        needs("a2", "a");
        needs("a11", "a1");
        needs("a12", "a1");

        assertThat(levels("a", "a1", "a11", "a12", "a2", "b"))
                .containsExactly(List.of("a", "b"), List.of("a1", "a2"), List.of("a11", "a12"));
    }

    @Test
    void thingsThatNeedEachOtherAreOneGroup() {
        needs("hen", "egg");
        needs("egg", "hen", "farm");
        needs("omelette", "egg");

        assertThat(levels("omelette", "hen", "egg", "farm"))
                .containsExactly(List.of("farm"), List.of("(hen+egg)"), List.of("omelette"));
    }

    @Test
    void aThingMayNeedItself() {
        needs("node", "node");

        assertThat(levels("node", "leaf")).containsExactly(List.of("(node)", "leaf"));
    }

    @Test
    void aPredicateGivesTheSameOrder() {
        List<List<Group<String>>> levels =
                DependencySort.levels(List.of("b", "a", "c"), (thing, other) -> thing.equals("b") && other.equals("c"));

        assertThat(levels.stream()
                        .map(level ->
                                level.stream().map(DependencySortTest::text).toList())
                        .toList())
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        List<Integer> chain = IntStream.range(0, 100_000).boxed().toList();
        Map<Integer, List<Integer>> previous = new HashMap<>();
        chain.stream().skip(1).forEach(link -> previous.put(link, List.of(link - 1)));

        List<Integer> order = new ArrayList<>();
        DependencySort.levels(chain, previous).forEach(level -> level.forEach(group -> order.addAll(group.members())));

        assertThat(order).isEqualTo(chain);
    }
}
