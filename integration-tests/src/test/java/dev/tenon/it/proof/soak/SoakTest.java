package dev.tenon.it.proof.soak;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Whoever is overtaken notices it by the version and does it again: no update is lost. */
class SoakTest {
    private static final int PURSES = 5;
    private static final int COINS = 100;
    private static final int THREADS = 4;
    private static final int TRANSFERS = 100;

    /** More than the others can do meanwhile. */
    private static final TransactionOptions AGAIN =
            TransactionOptions.defaults().retry(THREADS * TRANSFERS);

    @OnEachDatabase
    void noUpdateIsLost(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, SoakTest.class);
        Tenon tenon = tables.quiet();
        tenon.useTransaction(
                session -> IntStream.range(0, PURSES).forEach(number -> session.persist(new Purse(number, COINS))));

        transferInThreads(tenon);

        tenon.useSession(session -> {
            List<Purse> purses = session.list(select(Purse.class));
            assertThat(purses.stream().mapToInt(purse -> purse.coins).sum()).isEqualTo(PURSES * COINS);
            assertThat(purses.stream().mapToInt(purse -> purse.openings).sum()).isEqualTo(2 * THREADS * TRANSFERS);
            assertThat(purses).allMatch(purse -> purse.version == 1 + purse.openings);
        });
    }

    private static void transferInThreads(Tenon tenon)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                running.add(threads.submit(() -> {
                    for (int count = 0; count < TRANSFERS; count++) {
                        transfer(tenon, random);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void transfer(Tenon tenon, Random random) {
        int from = random.nextInt(PURSES);
        int to = (from + 1 + random.nextInt(PURSES - 1)) % PURSES;
        int coins = random.nextInt(10);
        tenon.useTransaction(AGAIN, session -> {
            open(session, from).coins -= coins;
            open(session, to).coins += coins;
        });
    }

    private static Purse open(Session session, int number) {
        Purse purse = session.get(Purse.class, number);
        purse.openings++;
        return purse;
    }
}
