package dev.tenon.it.relationships.revived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * An object whose row was deleted in the open transaction is new again once it is persisted, and references that lead to
 * it lead to its new row.
 */
class PersistedAgainTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, Nest.class);
    }

    /** With one nest that stays, so that each database gives numbers that were never used. */
    private static TestDatabase populated(Database database, Nest nest) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(nest);
            session.flush();
            session.persist(new Nest("the other"));
        });
        tables.takeSent();
        return tables;
    }

    private static Nest nestWithClutches(int clutches) {
        Nest nest = new Nest("orchard");
        for (int i = 0; i < clutches; i++) {
            nest.clutches.add(new Clutch(Ref.of(nest)));
        }
        return nest;
    }

    @OnEachDatabase
    void childrenThatWentWithItComeBackWithIt(Database database) throws SQLException {
        TestDatabase tables = populated(database, new Nest("empty"));
        Nest nest = nestWithClutches(2);
        tables.tenon().useTransaction(session -> {
            session.persist(nest);
            session.flush();
            session.persist(new Nest("last"));
            session.flush();
            session.remove(nest);
            session.flush();
            tables.takeSent();
            session.persist(nest);
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("insert Nest", "insert Clutch");
            assertThat(nest.id).isEqualTo(5);
            assertThat(nest.clutches).allSatisfy(clutch -> {
                assertThat(clutch.nest.id(Long.class)).isEqualTo(5);
                assertThat(clutch.nest.get()).isSameAs(nest);
                assertThat(session.stateOf(clutch)).isEqualTo(EntityState.PERSISTENT);
            });
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
        });
        assertThat(tables.rows("select nest_id from clutch")).containsExactly("5", "5");
    }

    /** The references are the session's own, which it made while it read the rows. */
    @OnEachDatabase
    void soDoChildrenThatWereLoaded(Database database) throws SQLException {
        TestDatabase tables = populated(database, nestWithClutches(2));
        tables.tenon().useTransaction(session -> {
            Nest nest = session.get(Nest.class, 1L);
            session.remove(nest);
            session.flush();
            session.persist(nest);
        });
        assertThat(tables.rows("select nest_id from clutch")).containsExactly("3", "3");
    }

    @OnEachDatabase
    void aRollbackBringsTheFormerRowsBack(Database database) throws SQLException {
        TestDatabase tables = populated(database, nestWithClutches(1));
        try (Session session = tables.openSession()) {
            Nest nest = session.get(Nest.class, 1L);
            Clutch clutch = nest.clutches.get(0);
            long number = clutch.id;
            session.remove(nest);
            session.flush();
            session.persist(nest);
            session.flush();
            session.rollback();
            assertThat(nest.id).isEqualTo(1);
            assertThat(clutch.id).isEqualTo(number);
            assertThat(session.stateOf(clutch)).isEqualTo(EntityState.PERSISTENT);
            assertThat(clutch.nest.id(Long.class)).isEqualTo(1);
            assertThat(clutch.nest.get()).isSameAs(nest);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
        }
        assertThat(tables.rows("select nest_id from clutch")).containsExactly("1");
    }

    /** Their foreign keys are null in between (CAS-12), and the collection still holds them. */
    @OnEachDatabase
    void childrenThatStayedBelongToItAgain(Database database) throws SQLException {
        Nest first = new Nest("orchard");
        first.fledglings.add(new Fledgling("Titania"));
        TestDatabase tables = populated(database, first);
        tables.tenon().useTransaction(session -> {
            Nest nest = session.get(Nest.class, 1L);
            Fledgling fledgling = nest.fledglings.get(0);
            session.remove(nest);
            session.flush();
            assertThat(fledgling.nest).isNull();
            tables.takeSent();
            session.persist(nest);
            session.flush();
            assertThat(fledgling.nest.get()).isSameAs(nest);
            assertThat(tables.takeOrigins()).containsExactly("insert Nest", "update Fledgling");
        });
        assertThat(tables.rows("select ring, nest_id from fledgling")).containsExactly("Titania 3");
    }

    @OnEachDatabase
    void aReferenceOfTheProgramLeadsToTheNewRow(Database database) throws SQLException {
        TestDatabase tables = populated(database, new Nest("first"));
        Nest nest = new Nest("orchard");
        Ref<Nest> kept = Ref.of(nest);
        tables.tenon().useTransaction(session -> {
            session.persist(nest);
            session.persist(new Clutch(kept));
            session.flush();
            session.persist(new Nest("last"));
            session.flush();
            session.remove(nest);
            session.flush();
            session.persist(nest);
            session.persist(new Clutch(kept)); // beside the one that the nest still has
            session.flush();
            assertThat(kept.id(Long.class)).isEqualTo(5);
        });
        assertThat(tables.rows("select nest_id from clutch")).containsExactly("5", "5");
    }

    @OnEachDatabase
    void aTreeComesBackWithItsReferences(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Nest first = new Nest("first");
            Nest second = new Nest("second");
            second.splitFrom = Ref.of(first);
            session.persist(first);
            session.persist(second);
            session.flush();
            session.persist(new Nest("third"));
        });
        tables.tenon().useTransaction(session -> {
            Nest second = session.get(Nest.class, 2L);
            Nest first = second.splitFrom.get();
            List.of(second, first).forEach(session::remove);
            session.flush();
            List.of(first, second).forEach(session::persist);
            session.flush();
            assertThat(second.splitFrom.id(Long.class)).isEqualTo(first.id);
        });
        assertThat(tables.rows("select id, place, split_from_id from nest order by id"))
                .containsExactly("3 third null", "4 first null", "5 second 4");
    }

    @OnEachDatabase
    void aStandInIsPersistedAgainLikeAnyObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Rookery rookery = new Rookery("south slope");
            session.persist(rookery);
            session.persist(new Ornithologist("Ines", rookery));
            session.flush();
            session.persist(new Rookery("north slope"));
        });
        tables.tenon().useTransaction(session -> {
            Ornithologist keeper = session.get(Ornithologist.class, "Ines");
            Rookery rookery = keeper.getRookery();
            keeper.setRookery(null);
            session.remove(rookery);
            session.flush();
            assertThat(session.stateOf(rookery)).isEqualTo(EntityState.DELETED);
            session.persist(rookery);
            assertThat(session.stateOf(rookery)).isEqualTo(EntityState.PENDING);
            keeper.setRookery(rookery);
            session.flush();
            assertThat(rookery.getId()).isEqualTo(3);
            assertThat(session.stateOf(rookery)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.find(Rookery.class, 3L)).isSameAs(rookery);
        });
        assertThat(tables.rows(
                        "select k.name, a.id, a.name from ornithologist k join rookery a on a.id = k.rookery_id"))
                .containsExactly("Ines 3 south slope");
    }
}
