package dev.tenon.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.tenon.StatementEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

    @Test
    void whatIsSentBeforeEachTestIsForgotten() {
        runAll(PreparedCase.class)
                .assertStatistics(statistics -> statistics.failed(0).succeeded(4));
        runAll(PreparedOnce.class)
                .assertStatistics(statistics -> statistics.failed(0).succeeded(2));
    }

    private static Events runAll(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    /** Run by the tests above alone. */
    static class PreparedCase {
        @RegisterExtension
        final StatementWatch statements = StatementWatch.failingOnNPlusOne();

        @BeforeEach
        void readsOneByOne() {
            read(statements, 3);
        }

        @RepeatedTest(2)
        void beginsWithNone() {
            assertThat(statements.statements()).isEmpty();
            read(statements, 1);
        }

        @Nested
        class Inner {
            @BeforeEach
            void readsMore() {
                read(statements, 3);
            }

            @RepeatedTest(2)
            void beginsWithNone() {
                assertThat(statements.statements()).isEmpty();
                read(statements, 2);
            }
        }
    }

    /** Run by the tests above alone. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PreparedOnce {
        @RegisterExtension
        final StatementWatch statements = StatementWatch.failingOnNPlusOne();

        @BeforeAll
        void readsOneByOne() {
            read(statements, 3);
        }

        @AfterEach
        void readsAgain() {
            read(statements, 3);
        }

        @RepeatedTest(2)
        void beginsWithNone() {
            assertThat(statements.statements()).isEmpty();
        }
    }

    private static void read(StatementWatch statements, int times) {
        for (int i = 0; i < times; i++) {
            statements.executed(new StatementEvent("select 1", List.of(i), "find Customer", 1, 1, null));
        }
    }

    /** Run by the tests above alone. */
    static class WatchedCase {
        @RegisterExtension
        final StatementWatch statements = StatementWatch.failingOnNPlusOne();

        @Test
        void readsOneByOne() {
            read(statements, 3);
        }

        @Test
        void readsOnce() {
            read(statements, 1);
        }

        @Test
        void fails() {
            read(statements, 1);
            throw new IllegalStateException("of its own");
        }
    }
}
