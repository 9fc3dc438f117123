package dev.tenon.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.Backoff;
import dev.tenon.Isolation;
import dev.tenon.LockTimeoutException;
import dev.tenon.SerializationFailureException;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Work that runs again where another transaction was in its way. Nobody waits: the time between attempts is zero. */
class RetryTest {
    private static final TransactionOptions THRICE =
            TransactionOptions.defaults().retry(3);

    private final List<Integer> attempts = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    private static TestDatabase withAda(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RetryTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Vault("A", "Ada")));
        return tables;
    }

    private Tenon impatient(TestDatabase tables) {
        return tables.another(builder -> builder.backoff(attempt -> {
            attempts.add(attempt);
            return Duration.ZERO;
        }));
    }

    /** Somebody else takes a ducat meanwhile: the first {@code times} times that the work comes here. */
    private void interfere(TestDatabase tables, int times) {
        if (attempts.size() < times) {
            tables.tenon().useTransaction(other -> other.get(Vault.class, "A").amount -= 1);
        }
    }

    /** The transaction has an old view of the row, which it cannot change. */
    @Test
    void aSerializationFailureIsTriedAgain() throws SQLException {
        TestDatabase tables = withAda(Database.POSTGRES);
        TransactionOptions options = THRICE.isolation(Isolation.REPEATABLE_READ);

        long amount = impatient(tables).inTransaction(options, session -> {
            sessions.add(session);
            Vault ada = session.get(Vault.class, "A");
            interfere(tables, 2);
            return ada.amount += 10;
        });

        assertThat(amount).isEqualTo(8);
        assertThat(tables.rows("select amount from vault")).containsExactly("8");
        assertThat(attempts).containsExactly(2, 3);
        assertThat(sessions).doesNotHaveDuplicates().noneMatch(Session::isOpen);
    }

    /** An object that was read in one transaction is written in the next one, after somebody else's change. */
    @OnEachDatabase
    void aStaleObjectIsTriedAgain(Database database) throws SQLException {
        TestDatabase tables = withAda(database);

        impatient(tables).useTransaction(THRICE, session -> {
            Vault ada = session.get(Vault.class, "A");
            session.commit();
            interfere(tables, 1);
            ada.amount += 10;
        });

        assertThat(tables.rows("select amount from vault")).containsExactly("9");
        assertThat(attempts).containsExactly(2);
    }

    /** Without row locks, another transaction has the whole database; that ends. */
    @Test
    void aLockedDatabaseIsTriedAgain() throws SQLException {
        TestDatabase tables = withAda(Database.SQLITE);
        Session writer = tables.openSession();
        writer.begin();
        Tenon tenon = tables.another(builder -> builder.backoff(attempt -> {
            attempts.add(attempt);
            writer.commit();
            return Duration.ZERO;
        }));

        tenon.useTransaction(
                THRICE.timeout(Duration.ofMillis(50)), session -> session.get(Vault.class, "A").amount = 5);

        assertThat(tables.rows("select amount from vault")).containsExactly("5");
        assertThat(attempts).containsExactly(2);
        writer.close();
    }

    /** The one who asks for a row at once, or waits for a limited time, wants to know. */
    @Test
    void aLockedRowIsNot() throws SQLException {
        TestDatabase tables = withAda(Database.POSTGRES);
        tables.tenon().useTransaction(writer -> {
            writer.get(Vault.class, "A").amount = 5;
            writer.flush();
            assertThatThrownBy(() -> impatient(tables).useTransaction(THRICE, session -> {
                        session.connection().createStatement().execute("set local lock_timeout = 1");
                        session.get(Vault.class, "A").amount = 7;
                    }))
                    .isInstanceOf(LockTimeoutException.class);
        });
        assertThat(attempts).isEmpty();
    }

    @OnEachDatabase
    void theLastFailureTellsOfTheOthers(Database database) throws SQLException {
        TestDatabase tables = withAda(database);

        Throwable failure = catchThrowable(() -> impatient(tables).useTransaction(THRICE, session -> {
            Vault ada = session.get(Vault.class, "A");
            session.commit();
            interfere(tables, 3);
            ada.amount += 10;
        }));

        assertThat(failure)
                .isInstanceOf(StaleObjectException.class)
                .hasMessageEndingWith("\nnote:   this was attempt 3; the earlier ones are suppressed exceptions");
        assertThat(failure.getSuppressed())
                .hasSize(2)
                .allMatch(StaleObjectException.class::isInstance)
                .noneMatch(earlier -> earlier.getMessage().contains("note:"));
        assertThat(tables.rows("select amount from vault")).containsExactly("-3");
    }

    /** What the work throws may hide what it met: its cause counts, also behind TN637. */
    @OnEachDatabase
    void aWrappedFailureIsTriedAgain(Database database) throws SQLException {
        TestDatabase tables = withAda(database);

        impatient(tables).useTransaction(THRICE, session -> {
            Vault ada = session.get(Vault.class, "A");
            session.commit();
            interfere(tables, 1);
            ada.amount += 10;
            try {
                session.flush();
            } catch (StaleObjectException stale) {
                session.flush(); // TN637
            }
        });

        assertThat(tables.rows("select amount from vault")).containsExactly("9");
    }

    @OnEachDatabase
    void nothingElseIsTriedAgain(Database database) throws SQLException {
        TestDatabase tables = withAda(database);

        assertThatThrownBy(() ->
                        impatient(tables).useTransaction(THRICE, session -> session.persist(new Vault("A", "Ann"))))
                .isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> impatient(tables).useTransaction(THRICE, session -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(attempts).isEmpty();
    }

    @Test
    void onceIsOnce() throws SQLException {
        TestDatabase tables = withAda(Database.POSTGRES);

        assertThatThrownBy(() -> impatient(tables)
                        .useTransaction(TransactionOptions.defaults().isolation(Isolation.REPEATABLE_READ), session -> {
                            Vault ada = session.get(Vault.class, "A");
                            interfere(tables, 1);
                            ada.amount += 10;
                        }))
                .isInstanceOf(SerializationFailureException.class)
                .hasNoSuppressedExceptions();

        assertThat(attempts).isEmpty();
    }

    /** A thread that is interrupted while it waits has no time for another attempt, and stays interrupted. */
    @OnEachDatabase
    void anInterruptEndsTheWaiting(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        Tenon tenon = tables.another(builder -> builder.backoff(attempt -> {
            attempts.add(attempt);
            Thread.currentThread().interrupt();
            return Duration.ofHours(1);
        }));

        assertThatThrownBy(() -> tenon.useTransaction(THRICE, session -> {
                    Vault ada = session.get(Vault.class, "A");
                    session.commit();
                    interfere(tables, 3);
                    ada.amount += 10;
                }))
                .isInstanceOf(StaleObjectException.class)
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).hasOnlyElementsOfType(InterruptedException.class));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).containsExactly(2);
    }

    @Test
    void theTimeBetweenAttemptsIsARandomPartOfOneThatDoubles() {
        Backoff half = Backoff.exponential(Duration.ofMillis(20), Duration.ofMillis(100), () -> 0.5);
        assertThat(Stream.of(2, 3, 4, 5, 50).map(half::before).map(Duration::toMillis))
                .containsExactly(10L, 20L, 40L, 50L, 50L);
        Backoff chance = Backoff.exponential(Duration.ofMillis(20), Duration.ofSeconds(1));
        assertThat(Stream.generate(() -> chance.before(3)).limit(200))
                .allMatch(time -> !time.isNegative() && time.compareTo(Duration.ofMillis(40)) < 0)
                .doesNotHaveDuplicates();
    }

    @OnEachDatabase
    void onlyGivenWorkCanBeRepeated(Database database) throws SQLException {
        TestDatabase tables = withAda(database);

        assertThatThrownBy(() -> tables.tenon().openSession(THRICE))
                .hasMessageStartingWith("[TN670] openSession: retry(…) needs work that can be done again");
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.begin(THRICE)).hasMessageStartingWith("[TN670] begin: retry(…)");
        }
    }
}
