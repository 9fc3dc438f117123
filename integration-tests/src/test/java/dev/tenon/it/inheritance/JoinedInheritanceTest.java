package dev.tenon.it.inheritance;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Objects of a hierarchy are written to the tables of their classes (Jakarta Persistence, the joined strategy). */
class JoinedInheritanceTest {
    private static TestDatabase filled(Database database) throws SQLException {
        return Performers.stored(database, JoinedInheritanceTest.class);
    }

    private static List<String> versions(TestDatabase tables) throws SQLException {
        return tables.rows("select name, version from performer order by id");
    }

    /** One statement for the root's table, and one for each table below it, superclasses first. */
    @OnEachDatabase
    void insertsARowIntoTheTableOfEachClass(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, JoinedInheritanceTest.class);

        tables.tenon().useTransaction(session -> {
            session.persist(new Performer("Pat"));
            session.persist(Performers.ella());
            session.persist(Performers.maria());
            session.persist(new Acrobat("Jo", 5));
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into performer (name, version, house_id, impresario_id) values (?, ?, ?, ?), (?, ?, ?,"
                                + " ?), (?, ?, ?, ?), (?, ?, ?, ?) returning id [Pat, 1, null, null, Ella, 1, null, null, Maria,"
                                + " 1, null, null, Jo, 1, null, null]",
                        "insert into acrobat (id, balls) values (?, ?) [4, 5]",
                        "insert into vocalist (id, octaves, register, lowest, highest, teacher_id) values (?, ?, ?, ?,"
                                + " ?, ?) [2, 2, alto, c, e, null, 3, 3, null, null, null, null]",
                        "insert into top_vocalist (vocalist_id, fee, home_id) values (?, ?, ?) [3, 1000.00, null]",
                        "insert into aria (title, vocalist_id) values (?, ?), (?, ?) returning id [Summertime, 2,"
                                + " Tosca, 3]",
                        "insert into performer_languages (performer_id, languages) values (?, ?) [2, en]");
    }

    @OnEachDatabase
    void createsATableForEachClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(tables.tenon().schema().ddl())
                .contains(
                        "foreign key (id) references performer (id)",
                        "foreign key (vocalist_id) references vocalist (id)");
        tables.tenon().schema().validate();
    }

    /** VER-5: the root's row has the version, and counts the changes of all tables. */
    @OnEachDatabase
    void updatesTheTablesThatChangedAndTheVersion(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Headliner maria = session.get(Headliner.class, Performers.MARIA);
            Acrobat jo = session.get(Acrobat.class, Performers.JO);
            tables.takeSent();
            maria.fee = new BigDecimal("2000.00");
            maria.octaves = 4;
            jo.take(2);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update performer set version = ? where id = ? and version = ? [2, 3, 1]",
                        "update vocalist set octaves = ? where id = ? [4, 3]",
                        "update top_vocalist set fee = ? where vocalist_id = ? [2000.00, 3]",
                        "update performer set version = ? where id = ? and version = ? [2, 4, 1]",
                        "update acrobat set balls = ? where id = ? [7, 4]");
        assertThat(versions(tables)).containsExactly("Pat 1", "Ella 1", "Maria 2", "Jo 2");
    }

    /** Nothing changed: a part that an object's class does not have is no change. */
    @OnEachDatabase
    void writesNothingWithoutAChange(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.list(select(Performer.class));
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void deletesFromTheTableOfEachClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            for (Performer each : session.list(select(Performer.class)
                    .orderBy(Performer_.id.asc())
                    .fetch(Vocalist_.arias, Vocalist_.pupils, Performer_.languages))) {
                session.remove(each);
            }
            tables.takeSent();
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "delete from performer_languages where performer_id in (…)",
                        "delete from aria where id in (…)",
                        "delete from top_vocalist where vocalist_id in (…)",
                        "delete from vocalist where id in (…)",
                        "delete from acrobat where id in (…)",
                        "delete from performer where id = ? and version = ?");
        assertThat(tables.rows("select count(*) from vocalist")).containsExactly("0");
    }

    @OnEachDatabase
    void aRollbackRestoresWhatEachClassHas(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (var session = tables.openSession()) {
            Headliner maria = session.get(Headliner.class, Performers.MARIA);
            Acrobat jo = session.get(Acrobat.class, Performers.JO);
            maria.octaves = 4;
            maria.compass = new Compass("d", "f");
            maria.arias.clear();
            jo.take(1);
            session.flush();
            session.rollback();

            assertThat(maria.octaves).isEqualTo(3);
            assertThat(maria.compass).isNull();
            assertThat(maria.arias).hasSize(1);
            assertThat(jo.balls()).isEqualTo(5);
            session.rollback();
        }
    }

    @OnEachDatabase
    void mergesADetachedObjectOntoTheOneOfItsClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Headliner detached = tables.tenon().inTransaction(session -> session.get(Headliner.class, Performers.MARIA));
        detached.octaves = 5;
        detached.fee = BigDecimal.TEN;
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Performer merged = session.merge(detached);
            assertThat(merged).isInstanceOf(Headliner.class).isNotSameAs(detached);
            assertThat(((Headliner) merged).octaves).isEqualTo(5);
        });

        assertThat(tables.rows("select octaves from vocalist order by id")).containsExactly("2", "5");
        assertThat(tables.rows("select fee from top_vocalist")).hasSize(1);
    }

    @OnEachDatabase
    void mergesANewObject(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Performer merged = session.merge(new Acrobat("Ada", 3));
            assertThat(merged).isInstanceOf(Acrobat.class);
        });

        assertThat(tables.rows("select balls from acrobat order by id")).containsExactly("5", "3");
    }

    /** The row of an identifier is of one class. */
    @OnEachDatabase
    void refusesToMergeAnObjectOfAnotherClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Acrobat wrong = new Acrobat("Ella", 1);
        wrong.id = Performers.ELLA;
        wrong.version = 1;

        tables.tenon().useTransaction(session -> assertThatThrownBy(() -> session.merge(wrong))
                .isInstanceOf(SessionException.class)
                .hasMessageContainingAll("TN682", "Performer#2", "Vocalist", "Acrobat"));
    }

    /** An object keeps its class: one whose row got another one behind the session's back stays expired, and can leave. */
    @OnEachDatabase
    void anObjectWhoseRowGotAnotherClassIsNotReadAgain(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            Performer ella = session.get(Performer.class, Performers.ELLA);
            session.commit();
            tables.run(
                    "delete from performer_languages where performer_id = 2",
                    "delete from aria where vocalist_id = 2",
                    "delete from vocalist where id = 2",
                    "insert into acrobat (id, balls) values (2, 7)");
            session.expire(ella);

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> session.list(select(Performer.class)))
                        .isInstanceOf(SessionException.class)
                        .hasMessageContainingAll("TN682", "Performer#2", "Acrobat", "Vocalist", "session.detach");
            }
            assertThatThrownBy(() -> session.refresh(ella)).hasMessageContaining("TN682");
            assertThat(((Vocalist) ella).octaves).isEqualTo(2);

            session.detach(ella);
            Performer juggler = session.get(Performer.class, Performers.ELLA);
            assertThat(juggler).isInstanceOfSatisfying(Acrobat.class, acrobat -> assertThat(acrobat.balls())
                    .isEqualTo(7));
        });
    }

    @OnEachDatabase
    void insertsAll(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, JoinedInheritanceTest.class);

        tables.tenon()
                .useTransaction(session -> session.insertAll(List.of(
                        new Performer("Pat"),
                        new Acrobat("Jo", 5),
                        new Headliner("Maria", 3, new BigDecimal("1000.00")))));

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into performer (name, version, house_id, impresario_id) values (?, ?, ?, ?), (?, ?, ?,"
                                + " ?), (?, ?, ?, ?) returning id [Pat, 1, null, null, Jo, 1, null, null, Maria, 1, null, null]",
                        "insert into acrobat (id, balls) values (?, ?) [2, 5]",
                        "insert into vocalist (id, octaves, register, lowest, highest, teacher_id) values (?, ?, ?, ?,"
                                + " ?, ?) [3, 3, null, null, null, null]",
                        "insert into top_vocalist (vocalist_id, fee, home_id) values (?, ?, ?) [3, 1000.00, null]");
    }

    @OnEachDatabase
    void refreshesWhatASubclassHas(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Acrobat jo = session.get(Acrobat.class, Performers.JO);
            try (var statement = session.connection().createStatement()) {
                statement.executeUpdate("update acrobat set balls = 9");
            }
            session.refresh(jo);
            assertThat(jo.balls()).isEqualTo(9);
        });
    }

    /** A subclass's columns that must not be null are checked before SQL, for its own objects only. */
    @OnEachDatabase
    void checksWhatASubclassRequires(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, JoinedInheritanceTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Performer("Pat"));
            session.flush();
            Aria aria = new Aria("Tosca");
            aria.vocalist = Ref.of(new Vocalist("Ella", 2));
            session.persist(aria);
            assertThatThrownBy(session::flush).isInstanceOf(FlushException.class);
            aria.vocalist = null;
        });
        assertThat(Objects.requireNonNull(versions(tables))).containsExactly("Pat 1");
    }
}
