package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.column;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.LockTimeoutException;
import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.TransactionTimeoutException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A transaction has its time, and nothing goes on when that is over. */
class TimeoutTest {
    private static final TransactionOptions SHORT =
            TransactionOptions.defaults().timeout(Duration.ofMillis(150));
    private static final TransactionOptions OVER = TransactionOptions.defaults().timeout(Duration.ofNanos(1));

    /** Counts as long as it is let. */
    private static final String ENDLESS =
            "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n > 0)"
                    + " select count(*) as n from numbers";

    @OnEachDatabase
    void aStatementThatRunsIsCancelled(Database database) throws SQLException {
        OneConnection pool = new OneConnection(database);
        Tenon tenon = pool.tenon();
        String before = pool.settings();

        assertThatThrownBy(() -> tenon.useTransaction(SHORT, session -> {
                    session.persist(new Vault("A", "Ada"));
                    session.flush();
                    session.list(select(column("n", Long.class)).from(rawSql(ENDLESS)));
                }))
                .isInstanceOf(TransactionTimeoutException.class)
                .hasMessageStartingWith("[TN669] select ")
                .hasMessageContaining(": its time is over, and it was cancelled");

        assertThat(pool.settings()).isEqualTo(before);
        assertThat(tenon.<Long, RuntimeException>inTransaction(session -> session.count(select(Vault.class))))
                .isZero();
    }

    /** Its connection has the limit as well, and SQLite takes the whole transaction back when a change is interrupted. */
    @OnEachDatabase
    void aChangePastTheSessionIsCancelled(Database database) throws SQLException {
        OneConnection pool = new OneConnection(database);
        Tenon tenon = pool.tenon();
        String before = pool.settings();

        assertThatThrownBy(() -> tenon.useTransaction(SHORT, session -> {
                    try (Statement statement = session.connection().createStatement()) {
                        statement.executeUpdate("insert into ducat (face) select n from (" + ENDLESS + ") endless");
                    }
                }))
                .isInstanceOf(SQLException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());

        assertThat(pool.settings()).isEqualTo(before);
        tenon.useTransaction(session -> session.persist(new Vault("A", "Ada")));
        assertThat(tenon.<Long, RuntimeException>inTransaction(session -> session.count(select(Vault.class))))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void noStatementBeginsAfterIt(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, TimeoutTest.class);
        tables.takeSent();

        assertThatThrownBy(() -> tables.tenon().useTransaction(OVER, session -> session.find(Vault.class, "A")))
                .isInstanceOf(TransactionTimeoutException.class)
                .hasMessageContaining("the transaction has had 0 ms since it began");
        assertThat(tables.takeSent()).isEmpty();
    }

    /** A commit after the deadline would keep what the caller has given up. */
    @OnEachDatabase
    void nothingIsCommittedAfterIt(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, TimeoutTest.class);
        try (Session session = tables.openSession()) {
            session.begin(OVER);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(TransactionTimeoutException.class)
                    .hasMessageStartingWith("[TN669] commit: its time is over");
            assertThatThrownBy(() -> session.find(Vault.class, "A")).hasMessageContaining("TN637");
            session.rollback();

            session.persist(new Vault("A", "Ada")); // the next transaction has no limit
            session.commit();
        }
        assertThat(tables.rows("select owner from vault")).containsExactly("Ada");
    }

    /** What waits for a lock waits no longer than its transaction may last. */
    @OnEachDatabase
    void whatWaitsForALockGivesUp(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, TimeoutTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Vault("A", "Ada")));

        tables.tenon().useTransaction(writer -> {
            writer.get(Vault.class, "A").amount = 5;
            writer.flush();
            assertThatThrownBy(() ->
                            tables.tenon().useTransaction(SHORT, session -> session.get(Vault.class, "A").amount = 7))
                    .isInstanceOf(
                            database == Database.SQLITE
                                    ? LockTimeoutException.class
                                    : TransactionTimeoutException.class);
        });

        assertThat(tables.rows("select amount from vault")).containsExactly("5");
    }
}
