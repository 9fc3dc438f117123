package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** What is pending is written before anything that may have to see it, and before nothing else (TXN-1). */
class AutomaticFlushTest {

    /** Author 1 with a book, author 2 without; publisher LOV. */
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Author.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Author("Ada", new Book("Notes")));
            session.persist(new Author("Grace"));
            session.persist(new Publisher("LOV", "Lovelace Press"));
        });
        return tables;
    }

    /** What is sent when something is done in a session that has a change of Ada's name to write. */
    private static List<String> sentBy(TestDatabase tables, Consumer<Session> work) {
        try (Session session = tables.openSession()) {
            session.get(Author.class, 1L).name = "Countess";
            tables.takeSent();
            work.accept(session);
            List<String> sent = tables.takeOrigins();
            session.rollback();
            return sent;
        }
    }

    @OnEachDatabase
    void comesBeforeStatements(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> session.list(select(Author.class).where(Author_.name.eq("Countess")))))
                .startsWith("update Author")
                .hasSize(2);
        assertThat(sentBy(tables, session -> session.count(select(Author.class))))
                .startsWith("update Author")
                .hasSize(2);
        assertThat(sentBy(
                        tables,
                        session -> session.execute(update(Publisher.class).set(Publisher_.name, "Press"))))
                .startsWith("update Author")
                .hasSize(2);
    }

    /** A row that the session does not have may be one that the flush writes. */
    @OnEachDatabase
    void comesBeforeAFindThatMisses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> session.find(Author.class, 2L)))
                .containsExactly("update Author", "find Author");
    }

    @OnEachDatabase
    void comesBeforeALazyLoad(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> assertThat(session.get(Author.class, 1L).books)
                        .hasSize(1)))
                .containsExactly("update Author", "load Author.books");
    }

    /** The changes of what is refreshed are lost; those of others are written. */
    @OnEachDatabase
    void comesBeforeARefreshOfAnotherObject(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> session.refresh(session.get(Author.class, 2L))))
                .containsExactly("update Author", "find Author", "refresh Author");
        assertThat(sentBy(tables, session -> session.refresh(session.get(Author.class, 1L))))
                .containsExactly("refresh Author");
    }

    /** The books of the row are compared with those that the form has. */
    @OnEachDatabase
    void comesBeforeAMergeThatLoadsACollection(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Author form = tables.tenon().inTransaction(session -> session.get(Author.class, 2L));
        form.books = List.of();

        assertThat(sentBy(tables, session -> session.merge(form)))
                .containsExactly("find Author", "update Author", "load Author.books");
    }

    @OnEachDatabase
    void comesBeforeAMergeOntoAnObjectOfTheSession(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> session.merge(session.get(Author.class, 1L))))
                .startsWith("update Author");
    }

    /** What is changed elsewhere is no part of a row that the session has not. */
    @OnEachDatabase
    void doesNotComeBeforeAMergeThatLooksForRowsOnly(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> {
                    session.merge(new Publisher("LOV", "Lovelace Press"));
                    session.merge(new Publisher("NEW", "New Press"));
                    session.merge(new Author("Mary", new Book("Letters")));
                }))
                .containsExactly("find Publisher", "find Publisher");
    }

    @OnEachDatabase
    void comesBeforeASavepointAndTheCommit(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> session.nested(inner -> {}))).startsWith("update Author");
        assertThat(sentBy(tables, Session::commit)).containsExactly("update Author");
    }

    @OnEachDatabase
    void doesNotComeBeforeWhatTheSessionHas(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(sentBy(tables, session -> {
                    session.find(Author.class, 1L);
                    session.reference(Author.class, 2L);
                    session.persist(new Author("Mary"));
                    session.contains(session.get(Author.class, 1L));
                    session.remove(session.get(Author.class, 1L));
                }))
                .as("remove loads the books that it cascades to, and so flushes")
                .containsExactly("update Author", "insert Author", "load Author.books");
        assertThat(sentBy(tables, session -> {
                    session.find(Author.class, 1L);
                    session.reference(Author.class, 2L);
                    Author mary = new Author("Mary");
                    session.persist(mary);
                    assertThat(mary.books).isEmpty();
                    session.detach(mary);
                }))
                .isEmpty();
    }
}
