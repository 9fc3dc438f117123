package dev.tenon.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.tenon.StatementEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What becomes of tests that have the extension. */
class ExtensionTest {

    private static Events run(String test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(WatchedCase.class, test))
                .execute()
                .testEvents();
    }

    @Test
    void aTestThatReadsOneByOneFails() {
        run("readsOneByOne")
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(AssertionError.class),
                                message(text -> text.startsWith("N+1: one query was sent 3 times"))));
    }

    @Test
    void aTestThatDoesNotSucceeds() {
        run("readsOnce").assertStatistics(statistics -> statistics.succeeded(1));
    }

    @Test
    void aTestThatFailsByItselfHasTheStatementsInItsReport() {
        Events events = run("fails");

        events.assertStatistics(statistics -> statistics.failed(1));
        assertThat(events.reportingEntryPublished().list()).singleElement().satisfies(event -> assertThat(
                        event.getPayload().orElseThrow().toString())
                .contains("find Customer: select 1"));
    }

    /** Run by the tests above alone. */
    static class WatchedCase {
        @RegisterExtension
        final StatementWatch statements = StatementWatch.failingOnNPlusOne();

        private void read(int times) {
            for (int i = 0; i < times; i++) {
                statements.executed(new StatementEvent("select 1", List.of(i), "find Customer", 1, 1, null));
            }
        }

        @Test
        void readsOneByOne() {
            read(3);
        }

        @Test
        void readsOnce() {
            read(1);
        }

        @Test
        void fails() {
            read(1);
            throw new IllegalStateException("of its own");
        }
    }
}
