package dev.tenon.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.StatementEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a watch says of the statements that it hears of. */
class StatementWatchTest {
    private static final String BY_KEY = "select c.id, c.name\nfrom customer c\nwhere c.id = ?";

    private final StatementWatch watch = StatementWatch.recording();

    private void send(String origin, String sql, Object... parameters) {
        watch.executed(new StatementEvent(sql, Arrays.asList(parameters), origin, 1, 1000, null));
    }

    private void find(int... ids) {
        for (int id : ids) {
            send("find Customer", BY_KEY, id);
        }
    }

    @Test
    void givesTheResultOfWorkThatSendsWhatIsExpected() {
        find(7);
        String result = watch.expect(2, () -> {
            find(1, 2);
            return "done";
        });

        assertThat(result).isEqualTo("done");
    }

    @Test
    void namesTheStatementsOfWorkThatSendsMore() {
        assertThatThrownBy(() -> watch.expect(1, () -> {
                    find(1);
                    send("load Customer.orders", "select o.id from o where o.customer_id = any(?)", List.of(1, 2));
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 statements were sent, expected 1\n")
                .hasMessageContaining(
                        "  1. find Customer: select c.id, c.name from customer c where c.id = ? [1] 1 row\n")
                .hasMessageContaining("  2. load Customer.orders: select o.id from o where o.customer_id = any(?)"
                        + " [[1, 2]] 1 row");
    }

    @Test
    void saysThatNothingWasSent() {
        assertThatThrownBy(() -> watch.expect(1, () -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no statement was sent, expected 1");
    }

    @Test
    void findsAQueryThatIsSentForOneKeyAgainAndAgain() {
        assertThatThrownBy(() -> watch.expectNoNPlusOne(() -> find(1, 2, 3, 4)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        N+1: one query was sent 4 times, for one key each
                        found:  find Customer: select c.id, c.name from customer c where c.id = ?
                                [1], [2], [3], …
                        help:   load them by one query: session.list(select(Customer.class).where(Customer_.id.isIn(ids)))""");
    }

    @Test
    void namesTheFetchThatLoadsARelationshipAtOnce() {
        assertThatThrownBy(() -> watch.expectNoNPlusOne(() -> {
                    for (int id = 1; id <= 3; id++) {
                        send("load Customer.orders", "select o.id from o where o.customer_id = any(?)", List.of(id));
                    }
                }))
                .hasMessageContaining("help:   load it with its owners: .fetch(Customer_.orders)");
    }

    @Test
    void takesChunksOfKeysForWhatTheyAre() {
        assertThatCode(() -> watch.expectNoNPlusOne(() -> {
                    for (int chunk = 0; chunk < 5; chunk++) {
                        send("load Customer.orders", "select o.id from o where o.customer_id = any(?)", List.of(1, 2));
                        send("load Customer.tags", "select t.id from t where t.customer_id in (?, ?)", 1, 2);
                        send("load Seat.guest", "select g.id from g where (g.a, g.b) in ((?, ?), (?, ?))", 1, 2, 3, 4);
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void toleratesWhatItIsToldToTolerate() {
        StatementWatch patient = StatementWatch.recording().tolerating(3);
        assertThatCode(() -> patient.expectNoNPlusOne(() -> {
                    for (int id = 1; id <= 3; id++) {
                        patient.executed(new StatementEvent(BY_KEY, List.of(id), "find Customer", 1, 1, null));
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesChangesAlone() {
        assertThatCode(() -> watch.expectNoNPlusOne(() -> {
                    for (int i = 0; i < 9; i++) {
                        send("update Customer", "update customer set name = ? where id = ?", "x", i);
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesQueriesWithoutAKeyAlone() {
        assertThatCode(() -> watch.expectNoNPlusOne(() -> {
                    for (int i = 0; i < 3; i++) {
                        send("reserve keys of Customer", "select nextval('customer_seq')");
                        send("count Customer", "select count(*) from customer c");
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesWhatAFlushReadsBackAlone() {
        assertThatCode(() -> watch.expectNoNPlusOne(() -> {
                    for (int id = 1; id <= 3; id++) {
                        send("insert Customer", "select number from customer where id = ?", id);
                        send("update Customer", "select version from customer where id = ?", id);
                        send("update Customer.orders", "select version from orders where id = ?", id);
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        assertThatThrownBy(() -> watch.expect(0, () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> watch.expect(0, () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void tellsOfFailures() {
        watch.executed(new StatementEvent("insert into c", List.of(), "insert C", -1, 1, new IOException("lost")));

        assertThat(watch.report()).isEqualTo("  1. insert C: insert into c [] failed: lost");
    }
}
