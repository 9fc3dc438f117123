package dev.tenon.it.relationships.detached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What leaves a collection is a row, whichever object stands for it. */
class DetachedElementsTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, DetachedElementsTest.class);
        tables.run(
                "insert into aquarium (id) values (1)",
                "insert into guppy (id, size, aquarium_id) values (1, 1, 1), (2, 1, 1)",
                "insert into snail (id, size, aquarium_id) values (1, 1, 1), (2, 1, 1)",
                "insert into pebble (id, size, aquarium_id) values (1, 1, 1), (2, 1, 1)",
                "insert into kelp (id, size) values (1, 1), (2, 1)",
                "insert into aquarium_kelp (aquarium_id, kelps_id) values (1, 1), (1, 2)");
        return tables;
    }

    private static List<String> owners(TestDatabase tables, String table) throws SQLException {
        return tables.rows("select id, aquarium_id from " + table + " order by id");
    }

    private static List<String> links(TestDatabase tables) throws SQLException {
        return tables.rows("select kelps_id from aquarium_kelp order by kelps_id");
    }

    /** The object of row 1, which a loaded collection holds and the session does not know any more. */
    private static <T> T detached(Session session, Class<T> entity, Collection<T> holder) {
        T element = session.get(entity, 1L);
        assertThat(holder).contains(element);
        session.detach(element);
        return element;
    }

    /** What is sent when it leaves the collection. */
    private static <T> List<String> sentByRemoval(
            TestDatabase tables, Class<T> entity, Function<Aquarium, Collection<T>> collection) {
        tables.tenon().useTransaction(session -> {
            Collection<T> holder = collection.apply(session.get(Aquarium.class, 1L));
            assertThat(holder.remove(detached(session, entity, holder))).isTrue();
            tables.takeSent();
            session.flush();
            session.flush();
        });
        return tables.takeOrigins();
    }

    @OnEachDatabase
    void leavesWithItsLink(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentByRemoval(tables, Kelp.class, aquarium -> aquarium.kelps))
                .containsExactly("load Kelp", "delete Aquarium.kelps");
        assertThat(links(tables)).containsExactly("2");
    }

    @OnEachDatabase
    void losesTheForeignKeyThatTheCollectionWrites(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentByRemoval(tables, Pebble.class, aquarium -> aquarium.pebbles))
                .containsExactly("load Pebble", "update Aquarium.pebbles");
        assertThat(owners(tables, "pebble")).containsExactly("1 null", "2 1");
    }

    @OnEachDatabase
    void losesItsReference(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentByRemoval(tables, Guppy.class, aquarium -> aquarium.guppies))
                .containsExactly("load Guppy", "update Guppy");
        assertThat(owners(tables, "guppy")).containsExactly("1 null", "2 1");
    }

    @OnEachDatabase
    void isAnOrphan(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentByRemoval(tables, Snail.class, aquarium -> aquarium.snails))
                .containsExactly("load Snail", "delete Snail");
        assertThat(owners(tables, "snail")).containsExactly("2 1");
    }

    /** One row, two objects: nothing has left, and nothing has come. */
    @OnEachDatabase
    void givesWayToTheSessionsObject(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Aquarium aquarium = session.get(Aquarium.class, 1L);
            Kelp kelp = detached(session, Kelp.class, aquarium.kelps);
            Snail snail = detached(session, Snail.class, aquarium.snails);
            Kelp own = session.get(Kelp.class, 1L);
            Snail ownSnail = session.get(Snail.class, 1L);
            tables.takeSent();
            aquarium.kelps.set(aquarium.kelps.indexOf(kelp), own);
            aquarium.snails.remove(snail);
            aquarium.snails.add(ownSnail);
        });

        assertThat(tables.takeSent()).isEmpty();
        assertThat(links(tables)).containsExactly("1", "2");
        assertThat(owners(tables, "snail")).containsExactly("1 1", "2 1");
    }

    @OnEachDatabase
    void leavesNothingIfItsRowIsGone(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Aquarium aquarium = session.get(Aquarium.class, 1L);
            Kelp kelp = session.get(Kelp.class, 1L);
            assertThat(aquarium.kelps).contains(kelp);
            session.remove(kelp);
            session.commit();
            assertThat(aquarium.kelps).contains(kelp);
            aquarium.kelps.remove(kelp);
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("load Kelp");
        assertThat(links(tables)).containsExactly("2");
    }

    /** MRG-3: its own reference says what it did. */
    @OnEachDatabase
    void isMergedWithTheObjectThatHoldsIt(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Aquarium aquarium = session.get(Aquarium.class, 1L);
            Guppy guppy = detached(session, Guppy.class, aquarium.guppies);
            Kelp kelp = detached(session, Kelp.class, aquarium.kelps);
            guppy.size = 2;
            kelp.size = 3;
            session.merge(aquarium);
            assertThat(aquarium.guppies).hasSize(2).contains(session.get(Guppy.class, 1L));
            assertThat(aquarium.kelps).hasSize(2).contains(session.get(Kelp.class, 1L));
            assertThat(session.get(Guppy.class, 1L).aquarium).isSameAs(aquarium);
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("update Guppy", "update Kelp");
        assertThat(tables.rows("select id, size, aquarium_id from guppy order by id"))
                .containsExactly("1 2 1", "2 1 1");
        assertThat(tables.rows("select id, size from kelp order by id")).containsExactly("1 3", "2 1");
        assertThat(links(tables)).containsExactly("1", "2");
    }
}
