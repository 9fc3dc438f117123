package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Isolation;
import dev.tenon.SessionException;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import java.sql.SQLException;
import java.time.Duration;

/** Sessions on a connection whose transaction somebody else began and will end. */
class JoinedTransactionTest {
    private static final TransactionOptions DEFAULTS = TransactionOptions.defaults();

    private OneConnection pool;
    private Tenon tenon;

    private void begin(Database database) throws SQLException {
        pool = new OneConnection(database);
        tenon = pool.tenon();
        pool.connection().setAutoCommit(false);
        pool.joins(true);
    }

    @OnEachDatabase
    void theOtherOneDecides(Database database) throws SQLException {
        begin(database);

        tenon.useTransaction(session -> session.persist(new Vault("A", "Ada")));
        assertThat(tenon.<Long, RuntimeException>inTransaction(session -> session.count(select(Vault.class))))
                .isEqualTo(1);
        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.nested(() -> session.persist(new Vault("B", "Ben")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        pool.connection().rollback();

        assertThat(tenon.<Long, RuntimeException>inTransaction(session -> session.count(select(Vault.class))))
                .isZero();
        assertThat(pool.taken()).isZero();
        assertThat(pool.connection().getAutoCommit()).isFalse();
    }

    @OnEachDatabase
    void whatOnlyTheBeginningCouldHonourIsRefused(Database database) throws SQLException {
        begin(database);

        assertRefused(DEFAULTS.timeout(Duration.ofSeconds(1)), "cannot have a timeout");
        assertRefused(DEFAULTS.retry(2), "cannot have another attempt");
        assertThat(pool.taken()).isZero();
    }

    private void assertRefused(TransactionOptions options, String why) {
        assertThatThrownBy(() -> tenon.useTransaction(options, session -> session.find(Vault.class, "A")))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith(
                        "[TN670] begin: the session joins a transaction that somebody else began, which ")
                .hasMessageContaining(why);
    }

    /** A transaction on SQLite is serializable; on PostgreSQL it is as it was begun. */
    @OnEachDatabase
    void anIsolationThatIsThereIsHonoured(Database database) throws SQLException {
        begin(database);

        tenon.useTransaction(DEFAULTS.isolation(Isolation.READ_COMMITTED), session -> session.find(Vault.class, "A"));
        if (database == Database.POSTGRES) {
            assertRefused(DEFAULTS.isolation(Isolation.SERIALIZABLE), "cannot have the isolation SERIALIZABLE");
            pool.connection().rollback();
            pool.connection().createStatement().execute("set transaction isolation level serializable");
        }
        tenon.useTransaction(DEFAULTS.isolation(Isolation.SERIALIZABLE), session -> session.find(Vault.class, "A"));
        assertThat(pool.taken()).isZero();
    }

    @OnEachDatabase
    void aSessionThatOnlyReadsDoesSo(Database database) throws SQLException {
        begin(database);
        tenon.useTransaction(session -> session.persist(new Vault("A", "Ada")));

        tenon.useTransaction(DEFAULTS.readOnly(), session -> {
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
            assertThatThrownBy(session::flush).hasMessageContaining("TN668");
        });
    }
}
