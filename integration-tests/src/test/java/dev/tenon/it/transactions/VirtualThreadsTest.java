package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.database.OnEachDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Many more virtual threads than connections, each with sessions of its own. Nothing of a session hangs on a thread, and
 * nothing is locked while a statement runs, so those who wait for a connection keep nobody from giving one back.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
    private static final int THREADS = 300;
    private static final int CONNECTIONS = 3;
    private static final TransactionOptions AGAIN =
            TransactionOptions.defaults().retry(50);

    /** By reflection, because this is compiled for 17. */
    private static ExecutorService threads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    @OnEachDatabase
    void shareAFewConnections(Database database) throws Exception {
        DataSource real = database.fresh();
        Tenon.builder(real)
                .entities(DomainIndex.of(Vault.class))
                .build()
                .schema()
                .create();
        ExecutorService threads = threads();
        try (FewConnections few = new FewConnections(real, CONNECTIONS)) {
            Tenon tenon =
                    Tenon.builder(few).entities(DomainIndex.of(Vault.class)).build();
            tenon.useTransaction(session -> session.persist(new Vault("shared", "all")));

            List<Future<Integer>> found = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String code = "V" + i;
                found.add(threads.submit(() -> ownWork(tenon, code)));
            }
            for (Future<Integer> each : found) {
                assertThat(each.get(2, TimeUnit.MINUTES)).isEqualTo(2);
            }

            assertThat(few.free()).as("every connection is given back").isEqualTo(CONNECTIONS);
            tenon.useSession(session -> {
                assertThat(session.count(select(Vault.class))).isEqualTo(THREADS + 1);
                assertThat(session.get(Vault.class, "shared").amount).isEqualTo(THREADS / 10);
            });
        } finally {
            threads.shutdownNow();
        }
    }

    /** Writes, changes what others change too, and loads lazily; returns the number of its ducats. */
    private static int ownWork(Tenon tenon, String code) {
        tenon.useTransaction(AGAIN, session -> {
            Vault own = new Vault(code, "thread");
            own.put("first");
            own.put("second");
            session.persist(own);
        });
        if (code.endsWith("0")) {
            tenon.useTransaction(AGAIN, session -> session.get(Vault.class, "shared").amount++);
        }
        return tenon.withSession(
                session -> session.get(Vault.class, code).ducats.size());
    }
}
