package dev.tenon.it.unique;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** FLS-6, BRF-13: a row gets the unique value that another one gives up, whatever becomes of that. */
class UniqueSuccessionTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, UniqueSuccessionTest.class);
    }

    @OnEachDatabase
    void aNewRowGetsWhatAnUpdatedOneGivesUp(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Racer(1, "ace")));

        tables.tenon().useTransaction(session -> {
            session.get(Racer.class, 1L).nickname = "veteran";
            session.persist(new Racer(2, "ace"));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("update Racer", "insert Racer");
    }

    @OnEachDatabase
    void aRowThatIsDeletedAndInsertedAgainKeepsItsValues(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Stable stable = new Stable("north");
        tables.tenon().useTransaction(session -> session.persist(stable));

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Stable.class, stable.id));
            session.persist(new Stable("north"));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("delete Stable", "insert Stable");
        assertThat(tables.rows("select name from stable")).containsExactly("north");
    }

    /** A chain over all three: the deleted row's name goes to an updated one, and its name to a new one. */
    @OnEachDatabase
    void valuesAreHandedOnFromDeletedToUpdatedToNewRows(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Stable first = new Stable("first");
        Stable second = new Stable("second");
        tables.tenon().useTransaction(session -> {
            session.persist(first);
            session.persist(second);
        });

        tables.tenon().useTransaction(session -> {
            Stable north = session.get(Stable.class, first.id);
            session.get(Stable.class, second.id).name = "first";
            session.remove(north);
            session.persist(new Stable("second"));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("delete Stable", "update Stable", "insert Stable");
        assertThat(tables.rows("select name from stable order by id")).containsExactly("first", "second");
    }

    /** The horse refers to the old stable until it is updated, and to the new one then: the old one cannot go first. */
    @OnEachDatabase
    void aRowThatHasToStayForTheMomentGivesUpItsNameFirst(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Stable old = new Stable("north");
        Horse horse = new Horse("Alba", old);
        tables.tenon().useTransaction(session -> {
            session.persist(old);
            session.persist(horse);
        });

        tables.tenon().useTransaction(session -> {
            Horse alba = session.get(Horse.class, horse.id);
            Stable replacement = new Stable("north");
            session.persist(replacement);
            session.remove(alba.stable);
            alba.stable = replacement;
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .containsExactly(
                            "update stable set name = ? where id = ?",
                            "insert into stable (name) values (?) returning id",
                            "update horse set stable_id = ? where id = ?",
                            "delete from stable where id in (…)");
        });

        assertThat(tables.rows("select h.name, s.name from horse h join stable s on s.id = h.stable_id"))
                .containsExactly("Alba north");
    }

    /** The old leader comes to follow the new one, so it is updated after that one's insert, which wants its name. */
    @OnEachDatabase
    void aRowThatComesToReferToItsHeirGivesUpItsNameFirst(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Stable stable = new Stable("north");
        Horse horse = new Horse("Alba", stable);
        tables.tenon().useTransaction(session -> {
            session.persist(stable);
            session.persist(horse);
        });

        tables.tenon().useTransaction(session -> {
            Horse old = session.get(Horse.class, horse.id);
            Horse heir = new Horse("Alba", old.stable);
            session.persist(heir);
            old.name = "Alba the elder";
            old.leader = heir;
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("update Horse", "insert Horse", "update Horse");
        assertThat(tables.rows("select name, leader_id from horse order by id"))
                .containsExactly("Alba the elder 2", "Alba null");
    }

    /** BRF-13 with a foreign key that is never null: the orphan goes before its successor comes. */
    @OnEachDatabase
    void theChildOfAOneToOneIsReplaced(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Officer officer = new Officer(1);
            officer.keycard = new Keycard(1, officer);
            session.persist(officer);
        });

        tables.tenon().useTransaction(session -> {
            Officer officer = session.get(Officer.class, 1L);
            officer.keycard = new Keycard(2, officer);
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).endsWith("delete Keycard", "insert Keycard");
        assertThat(tables.rows("select id, officer_id from keycard")).containsExactly("2 1");
    }

    /**
     * The orphan goes first, because somebody gets its officer; the officer that is left goes last, because it is somebody's
     * until then.
     */
    @OnEachDatabase
    void theFormerTargetOfARequiredOneToOneGoesLast(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Keycard(1, new Officer(1)).officer);
            session.persist(new Keycard(2, new Officer(2)).officer);
        });

        tables.tenon().useTransaction(session -> {
            Officer one = session.get(Officer.class, 1L);
            Officer two = session.get(Officer.class, 2L);
            Keycard first = one.keycard;
            tables.takeSent();
            first.officer = two;
            two.keycard = first;
            one.keycard = null;
            session.remove(one);
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "delete from keycard where id in (…)",
                        "update keycard set officer_id = ? where id = ?",
                        "delete from officer where id in (…)");
        assertThat(tables.rows("select id, officer_id from keycard")).containsExactly("1 2");
        assertThat(tables.rows("select id from officer")).containsExactly("2");
    }

    /** The same place of the same parent, within one flush. */
    @OnEachDatabase
    void anOrphansPlaceGoesToItsSuccessor(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Nave nave = new Nave(1);
            session.persist(nave);
            session.persist(new Pew(1, nave, 1));
        });

        tables.tenon().useTransaction(session -> {
            Nave nave = session.get(Nave.class, 1L);
            nave.pews.clear();
            new Pew(2, nave, 1);
        });

        assertThat(tables.rows("select id, nave_id, place from pew")).containsExactly("2 1 1");
    }

    /** The key of the parent is not known before it is inserted, so nothing can have the place yet. */
    @OnEachDatabase
    void aNewParentTakesOverChildrenWithTheirPlaces(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Nave nave = new Nave(1);
            session.persist(nave);
            session.persist(new Pew(1, nave, 1));
            session.persist(new Pew(2, nave, 2));
        });

        tables.tenon().useTransaction(session -> {
            Nave nave = new Nave(2);
            session.persist(nave);
            for (Pew pew : session.list(select(Pew.class))) {
                pew.nave = nave;
                pew.place = 3 - pew.place;
            }
        });

        assertThat(tables.rows("select id, nave_id, place from pew order by id"))
                .containsExactly("1 2 2", "2 2 1");
    }

    @OnEachDatabase
    void aValueThatStaysTakenIsStillAViolation(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Racer(1, "ace")));

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Racer(2, "ace"))))
                .isInstanceOf(dev.tenon.UniqueViolationException.class);
    }
}
