package dev.tenon.benchmarks.scale;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Compiles 200 entities with and without Tenon's processor, in turn and in one virtual machine, and prints medians. */
public final class CompileTime {
    private static final int ENTITIES = 200;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;

    private CompileTime() {}

    /** Takes no arguments; the processor is on the class path. */
    public static void main(String[] arguments) throws IOException {
        ManyEntities entities = new ManyEntities(ENTITIES);
        List<String> plain = List.of("-proc:none");
        List<String> processed = List.of("-processorpath", System.getProperty("java.class.path"));
        long[] without = new long[RUNS];
        long[] with = new long[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            long plainTime = time(entities, plain);
            long processedTime = time(entities, processed);
            if (run >= 0) {
                without[run] = plainTime;
                with[run] = processedTime;
            }
        }
        double plainMillis = Medians.millis(without);
        double processedMillis = Medians.millis(with);
        System.out.printf(
                Locale.ROOT,
                "compile %d entities: javac %.0f ms, with Tenon %.0f ms, ratio %.2f%n",
                ENTITIES,
                plainMillis,
                processedMillis,
                processedMillis / plainMillis);
    }

    private static long time(ManyEntities entities, List<String> options) throws IOException {
        long begun = System.nanoTime();
        entities.compile(options);
        return System.nanoTime() - begun;
    }
}
