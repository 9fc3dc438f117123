package dev.tenon.it.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** FLS-7: rows of one entity that refer to each other by collections alone are deleted by what the database has. */
class ContributedOrderTest {
    private static final String DELETE = "delete from doll where id = ? and version = ?";

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, ContributedOrderTest.class);
    }

    private static Doll get(Session session, Doll doll) {
        return session.get(Doll.class, doll.id);
    }

    @OnEachDatabase
    void innerOnesGoFirst(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Doll outer = new Doll("outer", new Doll("middle", new Doll("inner")));
        tables.tenon().useTransaction(session -> session.persist(outer));

        tables.tenon().useTransaction(session -> {
            session.remove(get(session, outer));
            tables.takeSent();
        });

        assertThat(tables.takeSent().stream().filter(sql -> sql.startsWith("delete")))
                .containsExactly(DELETE + " [3, 1]", DELETE + " [2, 1]", DELETE + " [1, 1]");
        assertThat(tables.rows("select name from doll")).isEmpty();
    }

    /** The copy refers to its model, and what is in it to the copy. */
    @OnEachDatabase
    void collectionsAndReferencesGiveOneOrder(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Doll model = new Doll("model");
        Doll copy = new Doll("copy", new Doll("inner"));
        copy.model = model;
        tables.tenon().useTransaction(session -> {
            session.persist(model);
            session.persist(copy);
        });

        tables.tenon().useTransaction(session -> {
            Doll last = get(session, model);
            session.remove(get(session, copy));
            session.remove(last);
            tables.takeSent();
        });

        assertThat(tables.takeSql().stream().filter(sql -> sql.startsWith("delete")))
                .containsExactly(DELETE, DELETE, DELETE);
        assertThat(tables.rows("select name from doll")).isEmpty();
    }

    /** FLS-8: one of the foreign keys is null before the deletes. */
    @OnEachDatabase
    void aRingIsOpened(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Doll one = new Doll("one");
        Doll two = new Doll("two", one);
        one.inner.add(two);
        tables.tenon().useTransaction(session -> session.persist(one));

        tables.tenon().useTransaction(session -> {
            session.remove(get(session, one));
            tables.takeSent();
        });

        assertThat(tables.takeSql().stream().filter(sql -> !sql.startsWith("select")))
                .containsExactly("update doll set outer_id = ? where id = ?", DELETE, DELETE);
        assertThat(tables.rows("select name from doll")).isEmpty();
    }

    /** Those that stay lose the foreign key, and only then the others go. */
    @OnEachDatabase
    void whoStaysLetsGoFirst(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Doll inner = new Doll("inner");
        Doll outer = new Doll("outer", inner);
        Doll other = new Doll("other");
        tables.tenon().useTransaction(session -> {
            session.persist(outer);
            session.persist(other);
        });

        tables.tenon().useTransaction(session -> {
            Doll former = get(session, outer);
            get(session, other).inner.add(former.inner.remove(0));
            session.remove(former);
            tables.takeSent();
        });

        assertThat(tables.takeSql()).containsExactly("update doll set outer_id = ? where id = ?", DELETE);
        assertThat(tables.rows("select d.name, o.name from doll d join doll o on o.id = d.outer_id"))
                .containsExactly("inner other");
    }
}
