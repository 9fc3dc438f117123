package dev.tenon.it.writeonly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tenon.Session;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is queued may be as large as the collections that nobody wants to load. */
class LargeQueueTest {
    private static final int MANY = 200_000;

    private static List<Passage> many() {
        List<Passage> passages = new ArrayList<>(MANY);
        for (int id = 1; id <= MANY; id++) {
            passages.add(new Passage(id, "t"));
        }
        return passages;
    }

    private static void addAndRemove(WriteOnlyCollection<Passage> collection) {
        List<Passage> passages = many();
        collection.addAll(passages);
        collection.addAll(passages); // those are queued
        assertThat(collection.added()).hasSize(MANY).startsWith(passages.get(0)).endsWith(passages.get(MANY - 1));
        List<Passage> all = new ArrayList<>(passages);
        Passage kept = all.remove(MANY / 2);
        Collections.reverse(all);
        all.forEach(collection::remove);
        assertThat(collection.added()).containsExactly(kept);
        collection.remove(kept);
    }

    @OnEachDatabase
    void isAddedToAndRemovedFromInLinearTime(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LargeQueueTest.class);
        Turnstile turnstile = new Turnstile(1);
        assertTimeout(Duration.ofSeconds(15), () -> addAndRemove(turnstile.passages));
        try (Session session = tables.openSession()) {
            session.persist(turnstile);
            session.flush();
            tables.takeSent();
            assertTimeout(Duration.ofSeconds(15), () -> addAndRemove(turnstile.passages));
            session.commit();
        }
        assertThat(tables.takeSent()).isEmpty();
    }

    /** As many as a batch job writes at once. */
    @OnEachDatabase
    void isWrittenInLinearTime(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LargeQueueTest.class);
        List<Brick> bricks = new ArrayList<>();
        List<Smith> smiths = new ArrayList<>();
        for (int id = 1; id <= 20_000; id++) {
            bricks.add(new Brick(id));
            smiths.add(new Smith(id));
        }
        assertTimeout(Duration.ofSeconds(30), () -> tables.tenon().useTransaction(session -> {
            Kiln kiln = new Kiln(1);
            Smithy smithy = new Smithy(1);
            session.persist(kiln);
            session.persist(smithy);
            kiln.bricks.addAll(bricks);
            smithy.members.addAll(smiths);
        }));
        assertThat(tables.rows("select count(*) from brick where kiln_id = 1")).containsExactly("20000");
        assertThat(tables.rows("select count(*) from smithy_smith")).containsExactly("20000");
    }
}
