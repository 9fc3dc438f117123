package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sessions and threads, virtual ones where the JVM has them: a session for each, or one that is handed over. */
class HandoverTest {

    /** Virtual threads from JDK 21 on, found by reflection because this is compiled for 17. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            return Executors.newFixedThreadPool(8);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase withAda(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, HandoverTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Vault("A", "Ada")));
        return tables;
    }

    /** What one thread did, the next one sees, also what no transaction has written yet. */
    @OnEachDatabase
    void aSessionGoesFromThreadToThread(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        ExecutorService threads = threads();
        try (Session session = tables.openSession()) {
            Vault ada = get(threads.submit(() -> session.get(Vault.class, "A")));
            for (int i = 0; i < 20; i++) {
                get(threads.submit(() -> {
                    ada.amount++;
                    session.flush();
                    return ada.amount;
                }));
            }
            get(threads.submit(() -> {
                session.commit();
                return true;
            }));
            assertThat(session.get(Vault.class, "A")).isSameAs(ada);
        } finally {
            threads.shutdown();
        }
        assertThat(tables.rows("select amount, version from vault")).containsExactly("20 21");
    }

    /** While one thread is inside, another one is refused, and harms nothing. */
    @OnEachDatabase
    void twoThreadsAtOnceAreNoticed(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        ExecutorService threads = threads();
        try (Session session = tables.openSession()) {
            session.forEachBatch(select(Vault.class), 1, batch -> {
                List<Throwable> refused = new ArrayList<>();
                refused.add(get(threads.submit(() -> catchThrowable(() -> session.get(Vault.class, "A")))));
                refused.add(get(threads.submit(() -> catchThrowable(session::flush))));
                refused.add(get(threads.submit(() -> catchThrowable(session::close))));
                refused.add(get(threads.submit(
                        () -> catchThrowable(() -> batch.get(0).ducats.size()))));
                assertThat(refused).allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(SessionException.class)
                        .hasMessageContaining("[TN636] two threads use one session"));
                batch.get(0).owner = "Ann";
            });
            session.commit();
        } finally {
            threads.shutdown();
        }
        assertThat(tables.rows("select owner from vault")).containsExactly("Ann");
    }

    /** Each thread has its own session, and works again where another one was faster: nothing is lost. */
    @OnEachDatabase
    void everyThreadHasItsOwnSession(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        Tenon tenon = tables.another(builder -> builder.backoff(attempt -> Duration.ZERO));
        ExecutorService threads = threads();
        try {
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                done.add(threads.submit(() -> tenon.inTransaction(
                        TransactionOptions.defaults().retry(100),
                        session -> session.get(Vault.class, "A").amount += 1)));
            }
            done.forEach(HandoverTest::get);
        } finally {
            threads.shutdown();
        }
        assertThat(tables.rows("select amount, version from vault")).containsExactly("24 25");
    }
}
