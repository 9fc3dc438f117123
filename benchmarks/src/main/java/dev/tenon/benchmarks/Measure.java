package dev.tenon.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks (arguments are JMH's) and prints what matters: Tenon's time and bytes over JDBC's. */
public final class Measure {
    private static final String BYTES = "gc.alloc.rate.norm";

    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, RunResult> byName = new TreeMap<>();
        results.forEach(result -> byName.put(name(result), result));
        System.out.printf(Locale.ROOT, "%n%-34s %12s %12s %7s %7s%n", "work", "JDBC µs", "Tenon µs", "time", "bytes");
        byName.forEach((name, tenon) -> {
            RunResult jdbc = byName.get(name.replace("Tenon", "Jdbc"));
            if (name.contains("Tenon") && jdbc != null) {
                System.out.printf(
                        Locale.ROOT,
                        "%-34s %12.1f %12.1f %7.2f %7.2f%n",
                        name.replace("Tenon", ""),
                        time(jdbc),
                        time(tenon),
                        time(tenon) / time(jdbc),
                        bytes(tenon) / bytes(jdbc));
            }
        });
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1) + " "
                + result.getParams().getParam("database");
    }

    /** The first quartile of the iterations: on a shared machine others only ever add to a time, and to every mean. */
    private static double time(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(25);
    }

    private static double bytes(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(BYTES);
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
