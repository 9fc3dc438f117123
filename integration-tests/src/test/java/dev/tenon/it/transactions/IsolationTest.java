package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Isolation;
import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The isolation of one transaction, and of no other. */
class IsolationTest {
    private static final TransactionOptions SNAPSHOT =
            TransactionOptions.defaults().isolation(Isolation.REPEATABLE_READ);

    private static String isolationOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_isolation")) {
            row.next();
            return row.getString(1).replace(' ', '_').toUpperCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWhatTheOptionsSay(Isolation level) throws SQLException {
        TestDatabase tables = new TestDatabase(Database.POSTGRES, IsolationTest.class);
        TransactionOptions options = TransactionOptions.defaults().isolation(level);

        tables.tenon().useTransaction(options, session -> assertThat(isolationOf(session.connection()))
                .isEqualTo(level.name()));
        try (Session session = tables.tenon().openSession(options)) {
            assertThat(isolationOf(session.connection())).isEqualTo(level.name());
        }
    }

    /** Another session's commit is not seen between two reads. */
    @OnEachDatabase
    void aSnapshotStaysWhatItWas(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, IsolationTest.class);
        if (database == Database.SQLITE) {
            tables.run("pragma journal_mode = wal"); // readers do not lock the writer out
        }
        tables.tenon().useTransaction(session -> session.persist(new Vault("A", "Ada")));

        tables.tenon().useTransaction(SNAPSHOT.readOnly(), reading -> {
            assertThat(reading.count(select(Vault.class))).isEqualTo(1);
            tables.tenon().useTransaction(session -> session.persist(new Vault("B", "Ben")));
            assertThat(reading.count(select(Vault.class))).isEqualTo(1);
        });
    }

    @OnEachDatabase
    void aSessionBeginsSingleTransactionsOtherwise(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, IsolationTest.class);
        try (Session session = tables.openSession()) {
            session.begin(SNAPSHOT);
            assertThatThrownBy(() -> session.begin(SNAPSHOT))
                    .hasMessageContaining("[TN639] begin: there is a transaction");
            if (database == Database.POSTGRES) {
                assertThat(isolationOf(session.connection())).isEqualTo("REPEATABLE_READ");
            }
            session.persist(new Vault("A", "Ada"));
            session.commit();

            if (database == Database.POSTGRES) {
                assertThat(isolationOf(session.connection())).isEqualTo("READ_COMMITTED");
            }
        }
        assertThat(tables.rows("select owner from vault")).containsExactly("Ada");
    }

    /** What a session was opened with holds where begin does not say otherwise. */
    @OnEachDatabase
    void optionsOfATransactionAddToThoseOfItsSession(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, IsolationTest.class);
        try (Session session = tables.tenon().openSession(SNAPSHOT)) {
            session.begin(TransactionOptions.defaults().readOnly());
            if (database == Database.POSTGRES) {
                assertThat(isolationOf(session.connection())).isEqualTo("REPEATABLE_READ");
            }
            session.persist(new Vault("A", "Ada"));
            assertThatThrownBy(session::flush).hasMessageContaining("TN668");
            session.rollback();
        }
    }

    /** On every path, a pool gets its connection back as it gave it. */
    @OnEachDatabase
    void theConnectionIsWhatItWasAfterwards(Database database) throws SQLException {
        OneConnection pool = new OneConnection(database);
        Tenon tenon = pool.tenon();
        String before = pool.settings();
        TransactionOptions options = SNAPSHOT.timeout(Duration.ofMinutes(1));

        tenon.useTransaction(options, session -> session.persist(new Vault("A", "Ada")));
        assertThat(pool.settings()).isEqualTo(before);

        assertThatThrownBy(() -> tenon.useTransaction(options, session -> session.persist(new Vault("A", "Ben"))))
                .hasMessageContaining("TN621");
        assertThat(pool.settings()).isEqualTo(before);

        assertThatThrownBy(() -> tenon.useTransaction(options.readOnly(), session -> {
                    session.get(Vault.class, "A");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(pool.settings()).isEqualTo(before);

        tenon.useTransaction(session -> session.get(Vault.class, "A").owner = "Ben");
        assertThat(pool.taken()).isZero();
    }
}
