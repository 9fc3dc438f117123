package dev.tenon.it.scenarios.rows;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** A new object with the identifier of a removed one takes its row over: there is one UPDATE, or none (ROW-2, ROW-3). */
class RowSwitchTest {

    private static TestDatabase withOneEtude(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Etude.class);
        tables.tenon().useTransaction(session -> {
            Etude first = new Etude("10/1", "waterfall", 79);
            first.origin = "Warsaw";
            session.persist(first);
        });
        tables.takeSent();
        return tables;
    }

    private static void replace(Session session, Etude successor) {
        session.remove(session.get(Etude.class, "10/1"));
        session.persist(successor);
    }

    /** ROW-S1: only what differs is written. */
    @OnEachDatabase
    void whatDiffersIsWritten(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            replace(session, new Etude("10/1", "arpeggios", 79));
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly("update etude set name = ? where opus = ? [arpeggios, 10/1]");
    }

    /** ROW-S2, ROW-3: a plain object cannot say that it was never assigned, so its nulls are written. */
    @OnEachDatabase
    void nullsAreWrittenToo(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            replace(session, new Etude("10/1"));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update etude set name = ?, bars = ? where opus = ? [null, null, 10/1]");
        assertThat(tables.rows("select opus, name, bars, origin from etude"))
                .as("what no UPDATE writes stays")
                .containsExactly("10/1 null null Warsaw");
    }

    /** ROW-2: nothing is sent where nothing differs; the old object has left the session. */
    @OnEachDatabase
    void nothingIsSentForAnEqualOne(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        try (Session session = tables.openSession()) {
            Etude old = session.get(Etude.class, "10/1");
            Etude successor = new Etude("10/1", "waterfall", 79);
            replace(session, successor);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            assertThat(session.get(Etude.class, "10/1")).isSameAs(successor);
            assertThat(session.stateOf(successor)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.contains(old)).isFalse();
            session.commit();
        }
    }

    /** Several in one flush, and the row of one that is removed for good. */
    @OnEachDatabase
    void eachObjectTakesItsRow(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Etude("10/2", "chromatic", 49));
            session.persist(new Etude("10/3", "sadness", 77));
        });

        tables.tenon().useTransaction(session -> {
            session.list(select(Etude.class)).forEach(session::remove);
            session.persist(new Etude("10/2", "new", 49));
            session.persist(new Etude("10/1", "new", 79));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("update Etude", "delete Etude");
        assertThat(tables.rows("select opus, name, bars from etude order by opus"))
                .containsExactly("10/1 new 79", "10/2 new 49");
    }

    /** The row is the old object's again after a rollback. */
    @OnEachDatabase
    void aRollbackGivesTheRowBack(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        try (Session session = tables.openSession()) {
            Etude old = session.get(Etude.class, "10/1");
            Etude successor = new Etude("10/1", "arpeggios", 79);
            replace(session, successor);
            session.flush();
            session.rollback();
            assertThat(session.stateOf(old)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(successor)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.get(Etude.class, "10/1")).isSameAs(old);
            old.bars = 80;
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSent()).containsExactly("update etude set bars = ? where opus = ? [80, 10/1]");
        }
    }

    /** ROW-1, CAS-4: what the row had in its collections is read by persist, and nothing is written on the way. */
    @OnEachDatabase
    void aCollectionOfValuesIsReplacedWithTheRow(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Etude.class);
        tables.tenon().useTransaction(session -> session.persist(new Nocturne("9/1", "calm", "b flat")));

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Nocturne.class, "9/1"));
            tables.takeSent();
            session.persist(new Nocturne("9/1", "calm", "b flat", "d flat"));
            assertThat(tables.takeOrigins()).containsExactly("load Nocturne.keys");
        });

        assertThat(tables.takeOrigins()).containsExactly("insert Nocturne.keys");
        assertThat(tables.rows("select * from nocturne_keys order by 2")).containsExactly("9/1 b flat", "9/1 d flat");
    }

    /** What was deleted is new as a whole: it is not inserted before its collections are looked at. */
    @OnEachDatabase
    void aDeletedObjectIsPersistedAsAWhole(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Etude.class);
        tables.tenon().useTransaction(session -> session.persist(new Nocturne("9/1", "calm")));

        tables.tenon().useTransaction(session -> {
            Nocturne first = session.get(Nocturne.class, "9/1");
            session.remove(first);
            session.flush();
            tables.takeSent();
            session.persist(first);
            assertThat(tables.takeOrigins()).doesNotContain("insert Nocturne");
            first.keys.add("e flat");
        });

        assertThat(tables.rows("select * from nocturne_keys")).containsExactly("9/1 e flat");
    }
}
