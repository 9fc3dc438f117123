package dev.tenon.it.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A row in each table: what is inserted, updated and deleted (MAP-4, MAP-5, VER-5). */
class SecondaryTableTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, SecondaryTableTest.class);
    }

    /** Has no row in the table of histories. */
    private static Vessel persisted(TestDatabase tables, String name) {
        Vessel vessel = new Vessel(name, "R-" + name);
        tables.tenon().useTransaction(session -> session.persist(vessel));
        tables.takeSent();
        return vessel;
    }

    private static Long id(Vessel vessel) {
        return Objects.requireNonNull(vessel.id);
    }

    private static List<String> histories(TestDatabase tables) throws SQLException {
        return tables.rows("select id, builder, name from vessel_history order by id");
    }

    /** The main row first, whose key the others have. */
    @OnEachDatabase
    void insertsIntoEachTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Vessel vessel = new Vessel("Vega", "R-1");
        vessel.expires = LocalDate.of(2030, 1, 31);
        vessel.hull = new Hull(31, null);
        vessel.formerName = "Lyra";

        tables.tenon().useTransaction(session -> session.persist(vessel));

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into vessel (version, name, owner_name) values (?, ?, ?) returning id [1, Vega, null]",
                        "insert into vessel_papers (vessel_id, registration, expires, hull_length, draught) values"
                                + " (?, ?, ?, ?, ?) [1, R-1, 2030-01-31, 31, null]",
                        "insert into vessel_history (id, builder, name, refits) values (?, ?, ?, ?) [1, null, Lyra, null]");
    }

    @OnEachDatabase
    void insertsTheRowsOfEachTableTogether(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Vessel with = new Vessel("a", "1");
        with.builder = "Ada";

        tables.tenon().useTransaction(session -> {
            session.persist(with);
            session.persist(new Vessel("b", "2"));
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "insert into vessel (version, name, owner_name) values (?, ?, ?), (?, ?, ?) returning id",
                        "insert into vessel_papers (vessel_id, registration, expires, hull_length, draught) values"
                                + " (?, ?, ?, ?, ?)",
                        "insert into vessel_history (id, builder, name, refits) values (?, ?, ?, ?)");
        assertThat(tables.rows("select vessel_id, registration from vessel_papers order by 1"))
                .containsExactly("1 1", "2 2");
        assertThat(histories(tables)).containsExactly("1 Ada null");
    }

    /** Only tables with changed columns; the version stands in the main one and counts any change (VER-5). */
    @OnEachDatabase
    void updatesOnlyTheTablesThatChanged(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));

        tables.tenon().useTransaction(session -> {
            Vessel vessel = session.get(Vessel.class, id);
            tables.takeSent();
            vessel.registration = "R-2";
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update vessel set version = ? where id = ? and version = ? [2, 1, 1]",
                            "update vessel_papers set registration = ? where vessel_id = ? [R-2, 1]");
            vessel.name = "Deneb";
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update vessel set version = ?, name = ? where id = ? and version = ? [3, Deneb, 1, 2]");
            assertThat(vessel.version).isEqualTo(3);
        });
    }

    @OnEachDatabase
    void noticesAConcurrentChangeOfAnotherTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Vessel vessel = session.get(Vessel.class, id);
                    vessel.expires = LocalDate.of(2031, 1, 1);
                    session.connection().createStatement().execute("update vessel set version = 7");
                }))
                .isInstanceOf(StaleObjectException.class);

        assertThat(tables.rows("select expires from vessel_papers")).containsExactly("null");
    }

    /** MAP-5: the row that may be missing is inserted when it first has a value, and stays then. */
    @OnEachDatabase
    void insertsAMissingRowWhenItHasAValue(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));
        assertThat(histories(tables)).isEmpty();

        tables.tenon().useTransaction(session -> {
            Vessel vessel = session.get(Vessel.class, id);
            tables.takeSent();
            vessel.builder = "Ada";
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update vessel set version = ? where id = ? and version = ? [2, 1, 1]",
                            "insert into vessel_history (id, builder, name, refits) values (?, ?, ?, ?) [1, Ada, null, null]");
            vessel.builder = null;
            vessel.formerName = "Lyra";
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update vessel set version = ? where id = ? and version = ? [3, 1, 2]",
                            "update vessel_history set builder = ?, name = ? where id = ? [null, Lyra, 1]");
        });

        assertThat(histories(tables)).containsExactly("1 null Lyra");
    }

    /** A value that changes in place is found, and inserts the row that it is the first value of. */
    @OnEachDatabase
    void writesJsonIntoASecondaryTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));

        tables.tenon().useTransaction(session -> {
            Vessel vessel = session.get(Vessel.class, id);
            vessel.refits = new ArrayList<>(List.of("1999"));
            session.flush();
            vessel.refits.add("2009");
        });

        assertThat(tables.tenon().inTransaction(session -> session.get(Vessel.class, id)).refits)
                .containsExactly("1999", "2009");
    }

    /** A row that a rollback takes away is inserted again by the next change. */
    @OnEachDatabase
    void knowsWhichRowsARollbackLeaves(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));

        tables.tenon().useTransaction(session -> {
            Vessel vessel = session.get(Vessel.class, id);
            assertThatThrownBy(() -> session.nested(() -> {
                        vessel.builder = "Ada";
                        session.flush();
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(vessel.builder).isNull();
            vessel.builder = "Ben";
        });

        assertThat(histories(tables)).containsExactly("1 Ben null");
    }

    /** Rows of secondary tables go first, by lists of keys; the main one by its version. */
    @OnEachDatabase
    void deletesFromEachTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));

        tables.tenon().useTransaction(session -> {
            Vessel vessel = session.get(Vessel.class, id);
            vessel.builder = "Ada";
            session.flush();
            tables.takeSent();
            session.remove(vessel);
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "delete from vessel_ports where vessel_id in (…)",
                        "delete from vessel_history where id in (…)",
                        "delete from vessel_papers where vessel_id in (…)",
                        "delete from vessel where id = ? and version = ?");
        assertThat(tables.rows("select * from vessel_papers")).isEmpty();
    }

    @OnEachDatabase
    void deletesNoRowThatIsMissing(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "Vega"));

        tables.tenon().useTransaction(session -> session.remove(session.get(Vessel.class, id)));

        assertThat(tables.takeSql()).noneMatch(sql -> sql.startsWith("delete from vessel_history"));
        assertThat(tables.rows("select * from vessel")).isEmpty();
    }

    /** FLS-6: a unique column of a secondary table is no other than one of the main table. */
    @OnEachDatabase
    void exchangesUniqueValuesInTwoSteps(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long one = id(persisted(tables, "a"));
        Long other = id(persisted(tables, "b"));

        tables.tenon().useTransaction(session -> {
            Vessel a = session.get(Vessel.class, one);
            Vessel b = session.get(Vessel.class, other);
            a.registration = "R-b";
            b.registration = "R-a";
        });

        assertThat(tables.rows("select vessel_id, registration from vessel_papers order by 1"))
                .containsExactly("1 R-b", "2 R-a");
    }

    @OnEachDatabase
    void givesTheUniqueValueOfARemovedRowToANewOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Long id = id(persisted(tables, "a"));

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Vessel.class, id));
            session.persist(new Vessel("b", "R-a"));
        });

        assertThat(tables.rows("select registration from vessel_papers")).containsExactly("R-a");
    }

    @OnEachDatabase
    void insertsAllWithoutManagingThem(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Vessel with = new Vessel("a", "1");
        with.formerName = "z";

        tables.tenon().useTransaction(session -> session.insertAll(List.of(with, new Vessel("b", "2"))));

        assertThat(tables.rows("select vessel_id, registration from vessel_papers order by 1"))
                .containsExactly("1 1", "2 2");
        assertThat(histories(tables)).containsExactly("1 null z");
    }

    @OnEachDatabase
    void mergesIntoEachTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Vessel form = persisted(tables, "Vega");
        form.registration = "R-2";
        form.builder = "Ada";

        tables.tenon().useTransaction(session -> session.merge(form));

        assertThat(tables.rows("select registration from vessel_papers")).containsExactly("R-2");
        assertThat(histories(tables)).containsExactly("1 Ada null");
    }

    /** An upsert is one statement for one row. */
    @OnEachDatabase
    void refusesAnUpsert(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.upsert(new Vessel("a", "1"))))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("TN658")
                .hasMessageContaining("Vessel has rows in several tables");
    }

    @OnEachDatabase
    void createsAndValidatesEachTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().schema().validate();

        tables.run("alter table vessel_history drop column builder");

        assertThatThrownBy(() -> tables.tenon().schema().validate())
                .hasMessageContaining("vessel_history")
                .hasMessageContaining("builder");
    }
}
