package dev.tenon.it.proof.action;

import dev.tenon.it.proof.stage.Step;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** More choices than the numbers of a step: the same ones for the same numbers. */
final class Chance {
    private final SplittableRandom random;

    Chance(Step step) {
        random = new SplittableRandom(step.one() << 10 | step.two() << 5 | step.three());
    }

    /** True in one of so many cases. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    /** A number below this one. */
    int below(int end) {
        return random.nextInt(end);
    }

    /** One of several; null if there are none. */
    <T> @Nullable T pick(List<T> candidates) {
        return candidates.isEmpty() ? null : candidates.get(below(candidates.size()));
    }
}
