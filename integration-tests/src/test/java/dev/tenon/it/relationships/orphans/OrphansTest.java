package dev.tenon.it.relationships.orphans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Who is an orphan is judged by the flush, on the links as they are then (BRF-16, BRF-18). */
class OrphansTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, Regatta.class);
    }

    /** BRF-S9. */
    @OnEachDatabase
    void aChildThatLosesOneOfItsTwoParentsIsDeleted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta regatta = new Regatta();
            YachtClub club = new YachtClub();
            Dinghy dinghy = new Dinghy("Swallow");
            regatta.dinghies.add(dinghy);
            club.dinghies.add(dinghy);
            session.persist(regatta);
            session.persist(club);
            session.flush();
            tables.takeSent();
            regatta.dinghies.remove(dinghy);
            session.flush();
            assertThat(tables.takeSql()).containsExactly("delete from dinghy where id in (…)");
            assertThat(session.stateOf(dinghy)).isEqualTo(EntityState.DELETED);
        });
        assertThat(tables.rows("select * from dinghy")).isEmpty();
    }

    /** BRF-17: leaving made its reference null, so the reference was set after that, and brings the child back. */
    @OnEachDatabase
    void aChildWhoseReferenceIsSetAgainIsNoOrphan(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta regatta = new Regatta();
            regatta.dinghies.add(new Dinghy("Swallow"));
            session.persist(regatta);
        });
        tables.tenon().useTransaction(session -> {
            Regatta regatta = session.get(Regatta.class, 1L);
            Dinghy dinghy = regatta.dinghies.remove(0);
            dinghy.regatta = Ref.of(regatta);
            session.flush();
            assertThat(regatta.dinghies).containsExactly(dinghy);
        });
        assertThat(tables.rows("select name, regatta_id from dinghy")).containsExactly("Swallow 1");
    }

    /** BRF-S10. */
    @OnEachDatabase
    void aNewChildThatNeverHadAParentIsInserted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Dinghy("Amazon")));
        assertThat(tables.rows("select name, regatta_id, club_id from dinghy")).containsExactly("Amazon null null");
    }

    /** BRF-S11. */
    @OnEachDatabase
    void aNewChildThatIsRemovedAgainIsNotInserted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta regatta = new Regatta();
            session.persist(regatta);
            Dinghy dinghy = new Dinghy("Swallow");
            regatta.dinghies.add(dinghy);
            regatta.dinghies.remove(dinghy);
        });
        assertThat(tables.rows("select * from dinghy")).isEmpty();
    }

    /** BRF-S19, BRF-19: the reference loses the child here; parents without a key are told apart by identity. */
    @OnEachDatabase
    void aNewChildMovesBetweenParentsInEveryWay(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta first = new Regatta();
            Regatta second = new Regatta();
            session.persist(first);
            session.persist(second);
            Dinghy added = new Dinghy("added to the second");
            Dinghy assigned = new Dinghy("in a list that the second was given");
            first.dinghies.addAll(List.of(added, assigned));
            second.dinghies = new ArrayList<>(List.of(assigned));
            second.dinghies.add(added);
        });
        assertThat(tables.rows("select name, regatta_id from dinghy order by name"))
                .containsExactly("added to the second 2", "in a list that the second was given 2");
    }

    /** BRF-S12, BRF-4, BRF-8: where nobody loaded its parent, a child that lets go is only updated. */
    @OnEachDatabase
    void aChildWhoseParentIsNotLoadedOnlyLetsGo(Database database) throws SQLException {
        TestDatabase tables = withADinghy(database);
        tables.tenon().useTransaction(session -> {
            Dinghy dinghy = session.get(Dinghy.class, 1L);
            dinghy.regatta = null;
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).containsExactly("update dinghy set regatta_id = ? where id = ? [null, 1]");
            assertThat(session.stateOf(dinghy)).isEqualTo(EntityState.PERSISTENT);
        });
        assertThat(tables.rows("select name, regatta_id from dinghy")).containsExactly("Swallow null");
    }

    /** BRF-S12: a loaded parent knows of its loss, whether its collection is loaded or not. */
    @OnEachDatabase
    void aChildThatLeavesALoadedParentIsDeleted(Database database) throws SQLException {
        for (boolean touched : new boolean[] {true, false}) {
            TestDatabase tables = withADinghy(database);
            tables.tenon().useTransaction(session -> {
                Dinghy dinghy = session.get(Dinghy.class, 1L);
                Regatta regatta = dinghy.regatta.get();
                assertThat(touched && regatta.dinghies.isEmpty()).isFalse();
                dinghy.regatta = null;
                session.flush();
                assertThat(session.stateOf(dinghy)).isEqualTo(EntityState.DELETED);
            });
            assertThat(tables.rows("select * from dinghy")).isEmpty();
        }
    }

    /** BRF-S20: the reference remembers a parent that was lost before any session; a plain object has its links only. */
    @OnEachDatabase
    void whatItLostBeforeTheSessionDoesNotMakeAnOrphan(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta regatta = new Regatta();
            YachtClub club = new YachtClub();
            Dinghy dinghy = new Dinghy("Swallow");
            regatta.dinghies.add(dinghy);
            regatta.dinghies.remove(dinghy);
            club.dinghies.add(dinghy);
            session.persist(club);
        });
        assertThat(tables.rows("select name, regatta_id, club_id from dinghy")).containsExactly("Swallow null 1");
    }

    private static TestDatabase withADinghy(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta regatta = new Regatta();
            regatta.dinghies.add(new Dinghy("Swallow"));
            session.persist(regatta);
        });
        return tables;
    }

    /** BRF-S17. */
    @OnEachDatabase
    void parentsExchangeTheirChildren(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Regatta one = new Regatta();
            Regatta other = new Regatta();
            one.dinghies.add(new Dinghy("a"));
            other.dinghies.add(new Dinghy("b"));
            session.persist(one);
            session.persist(other);
        });
        tables.tenon().useTransaction(session -> {
            Regatta one = session.get(Regatta.class, 1L);
            Regatta other = session.get(Regatta.class, 2L);
            List<Dinghy> former = new ArrayList<>(one.dinghies);
            one.dinghies = new ArrayList<>(other.dinghies);
            other.dinghies = former;
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql()).containsExactly("update dinghy set regatta_id = ? where id = ?");
        });
        assertThat(tables.rows("select name, regatta_id from dinghy order by name"))
                .containsExactly("a 2", "b 1");
    }
}
