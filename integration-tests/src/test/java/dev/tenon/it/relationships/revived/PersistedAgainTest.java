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
        return new TestDatabase(database, Beehive.class);
    }

    /** With one hive that stays, so that each database gives numbers that were never used. */
    private static TestDatabase populated(Database database, Beehive hive) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(hive);
            session.flush();
            session.persist(new Beehive("the other"));
        });
        tables.takeSent();
        return tables;
    }

    private static Beehive hiveWithCombs(int combs) {
        Beehive hive = new Beehive("orchard");
        for (int i = 0; i < combs; i++) {
            hive.combs.add(new Comb(Ref.of(hive)));
        }
        return hive;
    }

    @OnEachDatabase
    void childrenThatWentWithItComeBackWithIt(Database database) throws SQLException {
        TestDatabase tables = populated(database, new Beehive("empty"));
        Beehive hive = hiveWithCombs(2);
        tables.tenon().useTransaction(session -> {
            session.persist(hive);
            session.flush();
            session.persist(new Beehive("last"));
            session.flush();
            session.remove(hive);
            session.flush();
            tables.takeSent();
            session.persist(hive);
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("insert Beehive", "insert Comb");
            assertThat(hive.id).isEqualTo(5);
            assertThat(hive.combs).allSatisfy(comb -> {
                assertThat(comb.hive.id(Long.class)).isEqualTo(5);
                assertThat(comb.hive.get()).isSameAs(hive);
                assertThat(session.stateOf(comb)).isEqualTo(EntityState.PERSISTENT);
            });
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
        });
        assertThat(tables.rows("select hive_id from comb")).containsExactly("5", "5");
    }

    /** The references are the session's own, which it made while it read the rows. */
    @OnEachDatabase
    void soDoChildrenThatWereLoaded(Database database) throws SQLException {
        TestDatabase tables = populated(database, hiveWithCombs(2));
        tables.tenon().useTransaction(session -> {
            Beehive hive = session.get(Beehive.class, 1L);
            session.remove(hive);
            session.flush();
            session.persist(hive);
        });
        assertThat(tables.rows("select hive_id from comb")).containsExactly("3", "3");
    }

    @OnEachDatabase
    void aRollbackBringsTheFormerRowsBack(Database database) throws SQLException {
        TestDatabase tables = populated(database, hiveWithCombs(1));
        try (Session session = tables.openSession()) {
            Beehive hive = session.get(Beehive.class, 1L);
            Comb comb = hive.combs.get(0);
            long number = comb.id;
            session.remove(hive);
            session.flush();
            session.persist(hive);
            session.flush();
            session.rollback();
            assertThat(hive.id).isEqualTo(1);
            assertThat(comb.id).isEqualTo(number);
            assertThat(session.stateOf(comb)).isEqualTo(EntityState.PERSISTENT);
            assertThat(comb.hive.id(Long.class)).isEqualTo(1);
            assertThat(comb.hive.get()).isSameAs(hive);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
        }
        assertThat(tables.rows("select hive_id from comb")).containsExactly("1");
    }

    /** Their foreign keys are null in between (CAS-12), and the collection still holds them. */
    @OnEachDatabase
    void childrenThatStayedBelongToItAgain(Database database) throws SQLException {
        Beehive first = new Beehive("orchard");
        first.swarms.add(new Swarm("Titania"));
        TestDatabase tables = populated(database, first);
        tables.tenon().useTransaction(session -> {
            Beehive hive = session.get(Beehive.class, 1L);
            Swarm swarm = hive.swarms.get(0);
            session.remove(hive);
            session.flush();
            assertThat(swarm.hive).isNull();
            tables.takeSent();
            session.persist(hive);
            session.flush();
            assertThat(swarm.hive.get()).isSameAs(hive);
            assertThat(tables.takeOrigins()).containsExactly("insert Beehive", "update Swarm");
        });
        assertThat(tables.rows("select queen, hive_id from swarm")).containsExactly("Titania 3");
    }

    @OnEachDatabase
    void aReferenceOfTheProgramLeadsToTheNewRow(Database database) throws SQLException {
        TestDatabase tables = populated(database, new Beehive("first"));
        Beehive hive = new Beehive("orchard");
        Ref<Beehive> kept = Ref.of(hive);
        tables.tenon().useTransaction(session -> {
            session.persist(hive);
            session.persist(new Comb(kept));
            session.flush();
            session.persist(new Beehive("last"));
            session.flush();
            session.remove(hive);
            session.flush();
            session.persist(hive);
            session.persist(new Comb(kept)); // beside the one that the hive still has
            session.flush();
            assertThat(kept.id(Long.class)).isEqualTo(5);
        });
        assertThat(tables.rows("select hive_id from comb")).containsExactly("5", "5");
    }

    @OnEachDatabase
    void aTreeComesBackWithItsReferences(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Beehive first = new Beehive("first");
            Beehive second = new Beehive("second");
            second.splitFrom = Ref.of(first);
            session.persist(first);
            session.persist(second);
            session.flush();
            session.persist(new Beehive("third"));
        });
        tables.tenon().useTransaction(session -> {
            Beehive second = session.get(Beehive.class, 2L);
            Beehive first = second.splitFrom.get();
            List.of(second, first).forEach(session::remove);
            session.flush();
            List.of(first, second).forEach(session::persist);
            session.flush();
            assertThat(second.splitFrom.id(Long.class)).isEqualTo(first.id);
        });
        assertThat(tables.rows("select id, place, split_from_id from beehive order by id"))
                .containsExactly("3 third null", "4 first null", "5 second 4");
    }

    @OnEachDatabase
    void aStandInIsPersistedAgainLikeAnyObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Apiary apiary = new Apiary("south slope");
            session.persist(apiary);
            session.persist(new Beekeeper("Ines", apiary));
            session.flush();
            session.persist(new Apiary("north slope"));
        });
        tables.tenon().useTransaction(session -> {
            Beekeeper keeper = session.get(Beekeeper.class, "Ines");
            Apiary apiary = keeper.getApiary();
            keeper.setApiary(null);
            session.remove(apiary);
            session.flush();
            assertThat(session.stateOf(apiary)).isEqualTo(EntityState.DELETED);
            session.persist(apiary);
            assertThat(session.stateOf(apiary)).isEqualTo(EntityState.PENDING);
            keeper.setApiary(apiary);
            session.flush();
            assertThat(apiary.getId()).isEqualTo(3);
            assertThat(session.stateOf(apiary)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.find(Apiary.class, 3L)).isSameAs(apiary);
        });
        assertThat(tables.rows("select k.name, a.id, a.name from beekeeper k join apiary a on a.id = k.apiary_id"))
                .containsExactly("Ines 3 south slope");
    }
}
