package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Persist, remove, detach and clear, with Jakarta's outcome in each state of an object. */
class LifeOfObjectsTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, LifeOfObjectsTest.class);
    }

    /** UOW-S1. */
    @OnEachDatabase
    void goesThroughTheStates(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada");
        try (Session session = tables.openSession()) {
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.TRANSIENT);
            session.persist(ada);
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.PENDING);
            assertThat(session.contains(ada)).isTrue();
            session.flush();
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.PERSISTENT);
            assertThat(ada.id).isEqualTo(1);
            assertThat(ada.version).isEqualTo(1);
            session.remove(ada);
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
            assertThat(session.contains(ada)).isFalse();
            session.flush();
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
            session.commit();
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DETACHED);
        }
    }

    @OnEachDatabase
    void persistOfAManagedObjectOnlyCascades(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Author ada = new Author("Ada");
            session.persist(ada);
            session.flush();
            ada.books.add(new Book("Notes"));
            session.persist(ada);
            assertThat(session.stateOf(ada.books.get(0))).isEqualTo(EntityState.PENDING);
        });
        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 1");
    }

    @OnEachDatabase
    void persistTakesARemovalBack(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Publisher press = session.get(Publisher.class, "LOV");
            session.remove(press);
            session.persist(press);
            assertThat(session.stateOf(press)).isEqualTo(EntityState.PERSISTENT);
        });

        assertThat(tables.takeOrigins()).containsExactly("find Publisher");
    }

    @OnEachDatabase
    void refusesToPersistADetachedObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada");
        Ticket ticket = new Ticket("Ada");
        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            session.persist(ticket);
        });

        try (Session session = tables.openSession()) {
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DETACHED);
            assertThatThrownBy(() -> session.persist(ada))
                    .isInstanceOf(SessionException.class)
                    .hasMessage(
                            "[TN633] persist: Author#1 has its generated identifier already, so it is detached or of"
                                    + " another session\n"
                                    + "help:   session.merge(object) stores its state; to store a copy, clear the identifier");
            assertThatThrownBy(() -> session.persist(ticket)).hasMessageContaining("[TN633] persist: Ticket#1 has");
        }
    }

    /** UOW-2, UOW-S2. */
    @OnEachDatabase
    void refusesASecondObjectForARow(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));

        try (Session session = tables.openSession()) {
            session.get(Publisher.class, "LOV");
            assertThatThrownBy(() -> session.persist(new Publisher("LOV", "Another")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN632")
                    .hasMessageContaining("Publisher#LOV");
        }
    }

    @OnEachDatabase
    void removeIgnoresATransientObjectAndForgetsAPendingOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            assertThatCode(() -> session.remove(new Author("Nobody"))).doesNotThrowAnyException();
            Author pending = new Author("Ada");
            session.persist(pending);
            session.remove(pending);
            assertThat(session.stateOf(pending)).isEqualTo(EntityState.TRANSIENT);
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void removingTwiceIsRemovingOnce(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));

        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            session.remove(ada);
            session.remove(ada);
            session.flush();
            session.remove(ada);
        });

        assertThat(tables.takeOrigins().stream().filter("delete Author"::equals))
                .hasSize(1);
    }

    @OnEachDatabase
    void refusesToRemoveADetachedObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada");
        tables.tenon().useTransaction(session -> session.persist(ada));

        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.remove(ada))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN631] remove: this Author is not in the session")
                    .hasMessageContaining("session.get(Author.class, id)");
        }
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    @OnEachDatabase
    void removeCascadesAndOrphansGo(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon()
                .useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"), new Book("Letters"))));

        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            ada.books.remove(0);
        });
        assertThat(tables.rows("select title from book")).containsExactly("Letters");

        tables.tenon().useTransaction(session -> session.remove(session.get(Author.class, 1L)));
        assertThat(tables.rows("select title from book")).isEmpty();
        assertThat(tables.takeOrigins()).endsWith("delete Book", "delete Author");
    }

    @OnEachDatabase
    void whatIsDetachedIsNotWritten(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            Book notes = ada.books.get(0);
            ada.name = "Changed";
            notes.title = "Changed";
            Author pending = new Author("Grace");
            session.persist(pending);

            session.detach(ada);
            session.detach(pending);
            session.detach(new Author("never here"));

            assertThat(List.of(session.contains(ada), session.contains(notes), session.contains(pending)))
                    .as("DETACH is part of ALL")
                    .containsOnly(false);
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DETACHED);
            assertThat(session.stateOf(pending)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.get(Author.class, 1L)).isNotSameAs(ada);
        });

        assertThat(tables.rows("select name from author")).containsExactly("Ada");
        assertThat(tables.rows("select title from book")).containsExactly("Notes");
    }

    /** A target that left the session is no news to those that refer to it. */
    @OnEachDatabase
    void aChangeBesideADetachedTargetIsWritten(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));

        tables.tenon().useTransaction(session -> {
            Book notes = session.get(Book.class, 1L);
            session.detach(notes.author);
            Book again = session.get(Book.class, 1L);
            again.title = "Notes, second edition";
        });

        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes, second edition 1");
    }

    @OnEachDatabase
    void clearForgetsEverything(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            ada.name = "Changed";
            session.persist(new Author("Grace"));
            session.clear();
            assertThat(session.contains(ada)).isFalse();
            assertThat(session.get(Author.class, 1L)).isNotSameAs(ada);
        });

        assertThat(tables.rows("select name from author")).containsExactly("Ada");
        assertThat(tables.takeOrigins()).containsExactly("find Author", "find Author");
    }

    /** A flush says by which attribute it came to an object that cannot be persisted. */
    @OnEachDatabase
    void theAttributeIsNamedByWhichACascadeCame(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        Book detached = tables.tenon().inTransaction(session -> session.get(Book.class, 1L));
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            ada.books.add(detached);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN633] persist: Book#1 has its generated identifier already")
                    .hasMessageEndingWith("note:   Author.books of Author#1 refers to it, and cascades PERSIST");
            ada.books.remove(detached);

            Author grace = new Author("Grace");
            session.persist(grace);
            grace.books.add(detached);
            assertThatThrownBy(session::flush)
                    .hasMessageStartingWith("[TN633]")
                    .hasMessageEndingWith("note:   Author.books of Author (new) refers to it, and cascades PERSIST");
            grace.books.remove(detached);

            assertThatThrownBy(() -> session.persist(new Author("Hedy", new Book("Radio"), detached)))
                    .hasMessageStartingWith("[TN633]")
                    .hasMessageEndingWith("note:   Author.books of Author (new) refers to it, and cascades PERSIST");
            assertThatThrownBy(() -> session.persist(detached)).message().doesNotContain("note:");
            session.rollback();
        }
    }
}
