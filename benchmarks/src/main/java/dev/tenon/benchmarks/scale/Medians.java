package dev.tenon.benchmarks.scale;

import java.util.Arrays;

/** The middle of several measurements. */
final class Medians {
    private static final double NANOS_PER_MILLI = 1e6;

    private Medians() {}

    /** The median in milliseconds of times in nanoseconds. */
    static double millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / NANOS_PER_MILLI;
    }
}
