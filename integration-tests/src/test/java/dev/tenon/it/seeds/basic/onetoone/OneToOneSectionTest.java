package dev.tenon.it.seeds.basic.onetoone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.seeds.basic.KeyLists;
import java.sql.SQLException;
import java.util.List;

/** Section "One To One". */
class OneToOneSectionTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, OneToOneSectionTest.class);
        tables.run(
                "insert into pilot (id, name) values (1, 'Ada'), (2, 'Bessie')",
                "insert into logbook (id, name, pilot_id) values (11, 'first', 1), (12, 'spare', null)",
                "insert into realm (id, name) values (1, 'north'), (2, 'south')",
                "insert into crown (id, name, realm_id) values (11, 'old', 1)",
                "insert into desk (id, name) values (1, 'oak')",
                "insert into lamp (id, name, desk_id) values (11, 'red', 1)");
        return tables;
    }

    private static List<String> logbooks(TestDatabase tables) throws SQLException {
        return tables.rows("select name, pilot_id from logbook order by name");
    }

    @OnEachDatabase
    void declaresTheUniqueConstraintThatIsRecommended(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains("unique (pilot_id)", "unique (realm_id)", "unique (desk_id)");
    }

    /** BRF-13: the old row lets go of the value before the new one takes it. */
    @OnEachDatabase
    void nullsTheKeyOfAReplacedChild(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Pilot ada = session.get(Pilot.class, 1L);
            Logbook first = ada.logbook.get();
            ada.logbook = Ref.of(new Logbook("second"));
            tables.takeSent();
            session.flush();
            assertThat(first.pilot).isNull();
            assertThat(ada.logbook.get().pilot.get()).isSameAs(ada);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update logbook set pilot_id = ? where id = ? [null, 11]",
                        "insert into logbook (name, pilot_id) values (?, ?) returning id [second, 1]");
        assertThat(logbooks(tables)).containsExactly("first null", "second 1", "spare null");
    }

    @OnEachDatabase
    void replacesByARowThatExists(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon()
                .useTransaction(
                        session -> session.get(Pilot.class, 1L).logbook = Ref.of(session.get(Logbook.class, 12L)));

        assertThat(logbooks(tables)).containsExactly("first null", "spare 1");
    }

    /** The owning side is "many-to-one" by itself; the unique column makes the old child give way as well. */
    @OnEachDatabase
    void replacesThroughTheOwningSide(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Logbook spare = session.get(Logbook.class, 12L);
            session.get(Logbook.class, 11L).pilot = null;
            spare.pilot = Ref.of(Pilot.class, 1L);
        });

        assertThat(logbooks(tables)).containsExactly("first null", "spare 1");
    }

    /** The text's own order fails here (BRF-S8): deleted after the insert, the old row would hold the unique value. */
    @OnEachDatabase
    void deletesAnOwnedChildBeforeItsSuccessorComes(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Realm north = session.get(Realm.class, 1L);
            assertThat(north.crown.get().name).isEqualTo("old");
            north.crown = Ref.of(new Crown("new"));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        KeyLists.sent(database, "delete from crown where id {11}"),
                        "insert into crown (name, realm_id) values (?, ?) returning id [new, 1]");
        assertThat(tables.rows("select name, realm_id from crown")).containsExactly("new 1");
    }

    /** BRF-S7: what is not loaded is fetched at flush. */
    @OnEachDatabase
    void replacesAChildThatWasNotLoaded(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.get(Pilot.class, 1L).logbook = Ref.of(new Logbook("second"));
            session.get(Realm.class, 1L).crown = Ref.of(new Crown("new"));
        });

        assertThat(logbooks(tables)).containsExactly("first null", "second 1", "spare null");
        assertThat(tables.rows("select name, realm_id from crown")).containsExactly("new 1");
    }

    @OnEachDatabase
    void movesAChildBetweenParents(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Realm north = session.get(Realm.class, 1L);
            session.get(Realm.class, 2L).crown = north.crown;
            north.crown = null;
        });

        assertThat(tables.rows("select name, realm_id from crown")).containsExactly("old 2");
    }

    /** BRF-14, BRF-S16: "will not detect assignment of more than one Child, unless" the parent is single. */
    @OnEachDatabase
    void refusesASecondChildOfASingleParent(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run(
                "insert into tower (id, name) values (1, 'east')",
                "insert into guard (id, name, tower_id) values (11, 'Bernardo', 1)");

        tables.tenon().useTransaction(session -> {
            Guard bernardo = session.get(Guard.class, 11L);
            Guard francisco = new Guard("Francisco");
            francisco.tower = bernardo.tower;
            session.persist(francisco);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("TN664")
                    .hasMessageContaining("Guard.tower of Guard")
                    .hasMessageContaining("Tower#1, which Guard#11 has already");
            bernardo.tower = null;
        });

        assertThat(tables.rows("select name, tower_id from guard order by name"))
                .containsExactly("Bernardo null", "Francisco 1");
    }

    /** "Such as in the case where the multiple Child objects are pending and not database-persistent." */
    @OnEachDatabase
    void refusesTwoNewChildrenOfASingleParent(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Tower west = new Tower("west");
                    Guard one = new Guard("Marcellus");
                    Guard two = new Guard("Horatio");
                    one.tower = Ref.of(west);
                    two.tower = Ref.of(west);
                    session.persist(west);
                    session.persist(one);
                    session.persist(two);
                }))
                .hasMessageContaining("TN664");
        assertThat(tables.rows("select * from guard")).isEmpty();
    }

    /** "Will not reliably detect" two children of one parent in the text; the constraint does. */
    @OnEachDatabase
    void leavesASecondChildToTheConstraint(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Logbook second = new Logbook("second");
                    second.pilot = Ref.of(Pilot.class, 1L);
                    session.persist(second);
                }))
                .isInstanceOf(TenonException.class);
        assertThat(logbooks(tables)).containsExactly("first 1", "spare null");
    }
}
