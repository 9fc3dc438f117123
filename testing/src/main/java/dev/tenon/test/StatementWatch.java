package dev.tenon.test;

import dev.tenon.StatementEvent;
import dev.tenon.StatementListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.opentest4j.AssertionFailedError;

/**
 * Watches the statements of a test: counts those of a block, fails where the same statement reads one row again and again
 * (N+1), and says of each what caused it. It hears of the statements of the {@code Tenon} that it was given to as a
 * listener, from all threads.
 *
 * <pre>{@code
 * @RegisterExtension
 * final StatementWatch statements = StatementWatch.failingOnNPlusOne();
 *
 * final Tenon tenon = Tenon.builder(dataSource).listener(statements).build();
 *
 * @Test
 * void loadsOrdersWithTheirCustomers() {
 *     List<Customer> customers = statements.expect(2, () -> service.customersWithOrders());
 * }
 * }</pre>
 *
 * <p>Each test begins with none: what {@code @BeforeEach} methods send is forgotten. A test that fails for whatever reason has what was sent in its report.
 */
public final class StatementWatch
        implements StatementListener, BeforeTestExecutionCallback, AfterTestExecutionCallback {
    /** How often one statement may read by a single key, unless {@link #tolerating} says more. */
    private static final int TOLERATED = 2;

    private final List<StatementEvent> sent = new ArrayList<>();
    private final boolean failing;
    private final int tolerated;

    private StatementWatch(boolean failing, int tolerated) {
        this.failing = failing;
        this.tolerated = tolerated;
    }

    /** A watch that only counts and tells. */
    public static StatementWatch recording() {
        return new StatementWatch(false, TOLERATED);
    }

    /**
     * A watch that also fails each test in which one statement reads by a single key more than twice. What Tenon loads for
     * several owners at once is never meant, however many chunks it takes.
     */
    public static StatementWatch failingOnNPlusOne() {
        return new StatementWatch(true, TOLERATED);
    }

    /** The same, for tests that may read by a single key that often. */
    public StatementWatch tolerating(int times) {
        return new StatementWatch(failing, times);
    }

    @Override
    public synchronized void executed(StatementEvent event) {
        sent.add(event);
    }

    /** The statements since the test began, or {@link #clear} was called, in their order. */
    public synchronized List<StatementEvent> statements() {
        return List.copyOf(sent);
    }

    /** Forgets what was sent. */
    public synchronized void clear() {
        sent.clear();
    }

    /**
     * Does work that has to send so many statements.
     *
     * @return what the work returns
     * @throws AssertionError if it sends more, or fewer; it names them with what caused each
     */
    public <T extends @Nullable Object> T expect(int count, ThrowingSupplier<T> work) {
        int before = statements().size();
        T result = call(work::get);
        checkCount(count, before);
        return result;
    }

    /** {@link #expect(int, ThrowingSupplier)} for work that has no result. */
    public void expect(int count, Executable work) {
        int before = statements().size();
        run(work);
        checkCount(count, before);
    }

    /**
     * Does work that must not read by one statement and single keys again and again, whatever the rest of the test does.
     *
     * @throws AssertionError if it does; it says how to load the rows at once
     */
    public void expectNoNPlusOne(Executable work) {
        int before = statements().size();
        run(work);
        checkRepetition(before);
    }

    /** What was sent, line by line: what caused it, the text, the parameters, the number of rows. */
    public String report() {
        return StatementReport.of(statements());
    }

    private void checkCount(int expected, int from) {
        List<StatementEvent> found = since(from);
        if (found.size() != expected) {
            throw new AssertionFailedError(
                    StatementReport.number(found.size()) + " sent, expected "
                            + (expected == 0 ? "none" : String.valueOf(expected)) + "\n" + StatementReport.of(found),
                    expected,
                    found.size());
        }
    }

    private void checkRepetition(int from) {
        List<Repetition> repetitions = Repetition.in(since(from), tolerated);
        if (!repetitions.isEmpty()) {
            throw new AssertionFailedError(Repetition.message(repetitions));
        }
    }

    private List<StatementEvent> since(int from) {
        List<StatementEvent> all = statements();
        return all.subList(Math.min(from, all.size()), all.size());
    }

    private interface Attempt<T extends @Nullable Object> {
        T call() throws Throwable;
    }

    private static <T extends @Nullable Object> T call(Attempt<T> attempt) {
        try {
            return attempt.call();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError("the watched work failed: " + failure.getMessage(), failure);
        }
    }

    private static void run(Executable work) {
        StatementWatch.<Boolean>call(() -> {
            work.execute();
            return true;
        });
    }

    // JUnit

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        clear();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            context.publishReportEntry("statements", report());
        } else if (failing) {
            checkRepetition(0);
        }
    }
}
