package dev.tenon.it.writeonly.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A merged object brings what was queued since it was detached: what came, and what left. */
class MergeQueueTest {

    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MergeQueueTest.class);
        tables.run(
                "insert into tassel (id, colour, above_id) values (1, 'red', null), (2, 'blue', 1), (3, 'green', 1)",
                "insert into tassel_tie (tassel_id, ties_id) values (1, 2), (1, 3)");
        tables.takeSent();
        return tables;
    }

    private static List<Tassel> detached(TestDatabase tables) {
        return tables.tenon().inTransaction(session -> {
            List<Tassel> found = new ArrayList<>();
            for (long id = 1; id <= 3; id++) {
                found.add(session.get(Tassel.class, id));
            }
            return found;
        });
    }

    private static List<String> tassels(TestDatabase tables) throws SQLException {
        return tables.rows("select id, colour, above_id from tassel order by id");
    }

    @OnEachDatabase
    void bringsWhatLeft(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        List<Tassel> detached = detached(tables);
        Tassel red = detached.get(0);
        red.below.remove(detached.get(1));
        red.below.add(new Tassel(4, "white"));
        red.ties.remove(detached.get(2));
        tables.tenon().useTransaction(session -> {
            Tassel merged = session.merge(red);
            assertThat(merged.below.removed()).containsExactly(session.get(Tassel.class, 2L));
            assertThat(session.get(Tassel.class, 2L).above).isNull();
            tables.takeSent();
        });
        assertThat(tables.takeOrigins())
                .containsExactlyInAnyOrder("insert Tassel", "update Tassel", "delete Tassel.ties");
        assertThat(tassels(tables)).containsExactly("1 red null", "2 blue null", "3 green 1", "4 white 1");
        assertThat(tables.rows("select tassel_id, ties_id from tassel_tie")).containsExactly("1 2");
    }

    /** Only its place: what else was changed of an object that left is merged by those who reach it. */
    @OnEachDatabase
    void doesNotMergeWhatLeft(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        List<Tassel> detached = detached(tables);
        Tassel red = detached.get(0);
        detached.get(1).colour = "pink";
        red.below.remove(detached.get(1));
        tables.tenon().useTransaction(session -> session.merge(red));
        assertThat(tassels(tables)).containsExactly("1 red null", "2 blue null", "3 green 1");
    }

    /** A row that is gone since then needs no removal. */
    @OnEachDatabase
    void missesNothingThatIsGone(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        List<Tassel> detached = detached(tables);
        Tassel red = detached.get(0);
        red.below.remove(detached.get(1));
        tables.run("delete from tassel_tie", "delete from tassel where id = 2");
        tables.tenon().useTransaction(session -> session.merge(red));
        assertThat(tassels(tables)).containsExactly("1 red null", "3 green 1");
    }

    /** A chain of any length is merged without recursion. */
    @OnEachDatabase
    void mergesALongChain(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        int length = 5_000;
        Bead first = new Bead();
        Bead last = first;
        for (int i = 1; i < length; i++) {
            Bead next = new Bead();
            last.next.add(next);
            last = next;
        }
        tables.takeSent();
        tables.tenon().useTransaction(session -> session.merge(first));
        assertThat(tables.takeOrigins()).doesNotContain("find Bead").contains("insert Bead", "insert Bead.next");
        assertThat(tables.rows("select count(*) from bead")).containsExactly("5000");
        assertThat(tables.rows("select count(*) from bead_next")).containsExactly("4999");
    }
}
