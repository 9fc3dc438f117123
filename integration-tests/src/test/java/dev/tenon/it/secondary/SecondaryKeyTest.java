package dev.tenon.it.secondary;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Deferred;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Secondary tables of an entity with a composite identifier that users assign. */
class SecondaryKeyTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, SecondaryKeyTest.class);
    }

    private static Strongbox strongbox(int number, int serial, @Nullable String contents) {
        return new Strongbox("A", number, "Yale", serial, Deferred.of(contents));
    }

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(strongbox(1, 11, "a coat"));
            session.persist(strongbox(2, 12, null));
        });
        tables.takeSent();
        return tables;
    }

    private static List<String> locks(TestDatabase tables) throws SQLException {
        return tables.rows("select strongbox_hall, strongbox_number, maker, serial, opened, fitter from strongbox_lock"
                + " order by strongbox_number");
    }

    /** The columns of the key are in the order of the entity's key, however they are written. */
    @OnEachDatabase
    void insertsAndReads(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Strongbox one = strongbox(1, 11, "a coat");
        one.opened = "not inserted";
        one.fitter = "Ada";

        tables.tenon().useTransaction(session -> session.persist(one));

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into strongbox (hall, number) values (?, ?) [A, 1]",
                        "insert into strongbox_lock (strongbox_hall, strongbox_number, maker, serial, fitter) values"
                                + " (?, ?, ?, ?, ?) [A, 1, Yale, 11, Ada]",
                        "insert into strongbox_contents (hall, number, contents) values (?, ?, ?) [A, 1, a coat]");
        Strongbox found =
                tables.tenon().inTransaction(session -> session.get(Strongbox.class, new StrongboxKey("A", 1)));
        assertThat(found.serial).isEqualTo(11);
        assertThat(found.opened).isNull();
    }

    /** Without a version the main row is left alone, and of the other table only what UPDATE writes is sent. */
    @OnEachDatabase
    void updatesASecondaryTableAlone(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Strongbox strongbox = session.get(Strongbox.class, new StrongboxKey("A", 1));
            tables.takeSent();
            strongbox.opened = "monday";
            strongbox.fitter = "not updated";
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update strongbox_lock set opened = ? where strongbox_hall = ? and strongbox_number = ?"
                                + " [monday, A, 1]");
        assertThat(locks(tables)).containsExactly("A 1 Yale 11 monday null", "A 2 Yale 12 null null");
    }

    /** LOD-31: what is read apart from its row is read from its own table. */
    @OnEachDatabase
    void readsADeferredAttribute(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<Strongbox> boxes = session.list(select(Strongbox.class).orderBy(Strongbox_.number.asc()));
            tables.takeSent();
            assertThat(boxes.get(0).contents.get()).isEqualTo("a coat");
            assertThat(boxes.get(1).contents.get()).isNull();
            assertThat(tables.takeSql())
                    .singleElement()
                    .asString()
                    .contains("s_3.contents")
                    .contains("left join strongbox_contents s_3 on s_3.hall = s.hall and s_3.number = s.number");
            boxes.get(1).contents = Deferred.of("boots");
        });

        assertThat(tables.rows("select number, contents from strongbox_contents order by number"))
                .containsExactly("1 a coat", "2 boots");
    }

    @OnEachDatabase
    void fetchesADeferredAttributeInTheSameRow(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<@Nullable String> contents = tables.tenon().inTransaction(session -> session
                .list(select(Strongbox.class)
                        .orderBy(Strongbox_.number.asc())
                        .limit(2)
                        .fetch(Strongbox_.contents.joined()))
                .stream()
                .map(strongbox -> strongbox.contents.get())
                .toList());

        assertThat(contents).containsExactly("a coat", null);
        assertThat(tables.takeSql()).hasSize(1);
    }

    /** PKC-2: rows of secondary tables refer to the main row, and follow its identifier. */
    @OnEachDatabase
    void followsAChangedIdentifier(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Strongbox strongbox = session.get(Strongbox.class, new StrongboxKey("A", 1));
            strongbox.number = 7;
            strongbox.serial = 77;
        });

        assertThat(locks(tables)).containsExactly("A 2 Yale 12 null null", "A 7 Yale 77 null null");
        assertThat(tables.rows("select hall, number, contents from strongbox_contents where number = 7"))
                .containsExactly("A 7 a coat");
    }

    /** ROW-1: the new object takes over the rows of the removed one, in each table. */
    @OnEachDatabase
    void takesOverTheRowsOfARemovedObject(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Strongbox.class, new StrongboxKey("A", 1)));
            session.persist(strongbox(1, 11, "a hat"));
        });

        assertThat(tables.rows("select number, contents from strongbox_contents order by number"))
                .contains("1 a hat");
        assertThat(locks(tables)).containsExactly("A 1 Yale 11 null null", "A 2 Yale 12 null null");
    }

    /** FLS-6: a unique key over two columns of a secondary table, one of which is exchanged. */
    @OnEachDatabase
    void exchangesUniqueValues(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<Strongbox> boxes = session.list(select(Strongbox.class).orderBy(Strongbox_.number.asc()));
            boxes.get(0).serial = 12;
            boxes.get(1).serial = 11;
        });

        assertThat(locks(tables)).containsExactly("A 1 Yale 12 null null", "A 2 Yale 11 null null");
    }

    @OnEachDatabase
    void removes(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon()
                .useTransaction(session -> session.list(select(Strongbox.class)).forEach(session::remove));

        assertThat(tables.rows("select 1 from strongbox union all select 2 from strongbox_lock"
                        + " union all select 3 from strongbox_contents"))
                .isEmpty();
    }
}
