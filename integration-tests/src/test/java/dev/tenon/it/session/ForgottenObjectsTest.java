package dev.tenon.it.session;

import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Whatever is let go of and read again in the middle of a transaction, a rollback restores it (TXN-3, TXN-4). */
class ForgottenObjectsTest {

    private static TestDatabase publishers(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ForgottenObjectsTest.class);
        tables.run("insert into publisher (code, name) values ('A', 'Ace'), ('B', 'Bell')");
        return tables;
    }

    private static void fail(Session session) {
        session.flush();
        throw new IllegalStateException("no");
    }

    @OnEachDatabase
    void clearBehindASavepointKeepsItsPlace(Database database) throws SQLException {
        publishers(database).tenon().useTransaction(session -> {
            session.get(Publisher.class, "A").name = "written before";
            assertThatThrownBy(() -> session.nested(() -> {
                        session.clear();
                        session.get(Publisher.class, "B").name = "written behind";
                        fail(session);
                    }))
                    .hasMessage("no");

            assertThat(session.get(Publisher.class, "A").name).isEqualTo("written before");
            assertThat(session.get(Publisher.class, "B").name).isEqualTo("Bell");
        });
    }

    @OnEachDatabase
    void detachBehindASavepointKeepsItsPlace(Database database) throws SQLException {
        publishers(database).tenon().useTransaction(session -> {
            Publisher ace = session.get(Publisher.class, "A");
            Publisher bell = session.get(Publisher.class, "B");
            ace.name = "written before";
            assertThatThrownBy(() -> session.nested(() -> {
                        session.detach(ace);
                        bell.name = "written behind";
                        fail(session);
                    }))
                    .hasMessage("no");

            assertThat(bell.name).isEqualTo("Bell");
            assertThat(session.get(Publisher.class, "A").name).isEqualTo("written before");
        });
    }

    @OnEachDatabase
    void whatWasReadAgainIsReadOnceMore(Database database) throws SQLException {
        publishers(database).tenon().useSession(session -> {
            session.get(Publisher.class, "A").name = "given up";
            session.persist(new Publisher("C", "given up"));
            session.flush();
            session.clear();
            Publisher ace = session.get(Publisher.class, "A");
            session.get(Publisher.class, "C");
            session.rollback();

            assertThat(session.get(Publisher.class, "A")).isSameAs(ace);
            assertThat(ace.name).isEqualTo("Ace");
            assertThat(session.find(Publisher.class, "C")).isNull();
        });
    }

    @OnEachDatabase
    void whatAStatementChangedIsReadOnceMore(Database database) throws SQLException {
        publishers(database).tenon().useSession(session -> {
            session.execute(update(Publisher.class).set(Publisher_.name, "given up"));
            Publisher ace = session.get(Publisher.class, "A");
            assertThat(ace.name).isEqualTo("given up");
            session.rollback();

            assertThat(session.get(Publisher.class, "A").name).isEqualTo("Ace");
        });
    }

    /** A collection that was read between the flush and the rollback shows what nobody has. */
    @OnEachDatabase
    void collectionsAreReadOnceMore(Database database) throws SQLException {
        TestDatabase tables = publishers(database);
        tables.run(
                "insert into author (id, name, version) values (1, 'Ada', 1)",
                "insert into book (id, title, pages, author_id) values (1, 'Notes', 10, 1)");
        tables.tenon().useSession(session -> {
            Author ada = session.get(Author.class, 1L);
            Book notes = session.get(Book.class, 1L);
            session.remove(notes);
            assertThat(ada.books).isEmpty();
            session.rollback();
            assertThat(ada.books).containsExactly(notes);

            assertThatThrownBy(() -> session.nested(() -> {
                        session.remove(notes);
                        session.flush();
                        session.expire(ada);
                        assertThat(ada.books).isEmpty();
                        fail(session);
                    }))
                    .hasMessage("no");
            assertThat(ada.books).containsExactly(notes);
        });
    }
}
