package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.function;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.DeadlockException;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two transactions that lock the same rows in opposite orders: PostgreSQL ends one of them, and that one runs again. */
class DeadlockTest {
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final CountDownLatch bothHoldTheFirst = new CountDownLatch(2);

    private void move(Tenon tenon, String from, String to) {
        tenon.useTransaction(TransactionOptions.defaults().retry(2), session -> {
            runs.incrementAndGet();
            session.list(
                    select(function("set_config", String.class, value("deadlock_timeout"), value("10"), value(true))));
            session.get(Vault.class, from).amount -= 1;
            session.flush();
            meet();
            session.get(Vault.class, to).amount += 1;
        });
    }

    private void meet() {
        bothHoldTheFirst.countDown();
        try {
            bothHoldTheFirst.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theVictimRunsAgain() throws SQLException {
        TestDatabase tables = new TestDatabase(Database.POSTGRES, DeadlockTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada"));
            session.persist(new Vault("B", "Ben"));
        });
        Tenon tenon = tables.another(builder -> builder.listener(event -> {
                    if (event.failure() != null) {
                        repeated.addAndGet(isDeadlock(event.failure()) ? 1 : 0);
                    }
                })
                .backoff(attempt -> Duration.ZERO));
        ExecutorService threads = Executors.newFixedThreadPool(2);

        CompletableFuture<?> there = CompletableFuture.runAsync(() -> move(tenon, "A", "B"), threads);
        CompletableFuture<?> back = CompletableFuture.runAsync(() -> move(tenon, "B", "A"), threads);
        CompletableFuture.allOf(there, back).join();
        threads.shutdown();

        assertThat(runs).hasValue(3);
        assertThat(repeated).as(DeadlockException.class.getSimpleName()).hasValue(1);
        assertThat(tables.rows("select code, amount, version from vault order by code"))
                .containsExactly("A 0 3", "B 0 3");
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof SQLException error && "40P01".equals(error.getSQLState());
    }
}
