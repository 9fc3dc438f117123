package dev.tenon.samples.airports.report;

import dev.tenon.samples.airports.StatementCounter;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints sections, tables and trees, each with the number of statements it took. */
public final class Report {
    private final PrintStream out;
    private final StatementCounter counter;

    public Report(PrintStream out, StatementCounter counter) {
        this.out = out;
        this.counter = counter;
    }

    /** The title of the whole. */
    public void heading(String title) {
        out.println(title);
        out.println("=".repeat(title.length()));
        out.println();
    }

    /** The title of a part. */
    public void section(String title) {
        out.println(title);
        out.println("-".repeat(title.length()));
    }

    /** A line as it is. */
    public void line(String text) {
        out.println(text);
    }

    /** Does some work and says how long it took and how many statements it sent. */
    public void timed(String what, Runnable work) {
        int before = counter.count();
        long start = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        out.printf(Locale.ROOT, "  %-42s %5d ms  %s%n", what, took.toMillis(), statements(counter.count() - before));
    }

    /** Answers a question with a table. */
    public void table(String question, Supplier<Table> answer) {
        int before = counter.count();
        Table table = answer.get();
        out.println(question + "  (" + statements(counter.count() - before) + ")");
        table.print(out);
        out.println();
    }

    /** Answers a question with lines. */
    public void lines(String question, Supplier<List<String>> answer) {
        int before = counter.count();
        List<String> lines = answer.get();
        out.println(question + "  (" + statements(counter.count() - before) + ")");
        lines.forEach(line -> out.println("  " + line));
        out.println();
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }
}
