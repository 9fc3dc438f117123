package dev.tenon.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentitySequenceTest {
    private final IdentitySequence sequence = new IdentitySequence();

    @Test
    void keepsTheOrderInWhichObjectsCame() {
        assertThat(sequence.isEmpty()).isTrue();
        assertThat(sequence.add("a")).isTrue();
        assertThat(sequence.add("b")).isTrue();
        assertThat(sequence.add("a")).isFalse();
        assertThat(sequence.toList()).containsExactly("a", "b");
        assertThat(sequence.drop("a")).isTrue();
        assertThat(sequence.drop("a")).isFalse();
        assertThat(sequence.contains("a")).isFalse();
        assertThat(sequence.add("a")).isTrue();
        assertThat(sequence.toList()).containsExactly("b", "a");
        sequence.clear();
        assertThat(sequence.isEmpty()).isTrue();
        assertThat(sequence.toList()).isEmpty();
    }

    @Test
    @SuppressWarnings({"StringOperationCanBeSimplified", "RedundantStringConstructorCall"}) // equal, but another one
    void tellsEqualObjectsApart() {
        String one = new String("a");
        String other = new String("a");
        sequence.add(one);
        assertThat(sequence.contains(other)).isFalse();
        assertThat(sequence.drop(other)).isFalse();
        assertThat(sequence.add(other)).isTrue();
        assertThat(sequence.size()).isEqualTo(2);
    }

    /** Against a list, through all sizes at which room is made. */
    @Test
    void isWhatAListWouldBe() {
        Random random = new Random(7);
        List<Object> objects = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            objects.add(new Object());
        }
        List<Object> expected = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            Object object = objects.get(random.nextInt(objects.size()));
            boolean adds = random.nextInt(20_000) > step; // grows first, and shrinks then
            boolean there = expected.contains(object);
            assertThat(sequence.contains(object)).isEqualTo(there);
            if (adds) {
                assertThat(sequence.add(object)).isEqualTo(!there && expected.add(object));
            } else {
                assertThat(sequence.drop(object)).isEqualTo(expected.remove(object));
            }
            assertThat(sequence.size()).isEqualTo(expected.size());
        }
        assertThat(sequence.toList()).isEqualTo(expected);
    }
}
