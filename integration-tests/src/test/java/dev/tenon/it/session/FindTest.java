package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Objects by identifier: found, got, or referred to. */
class FindTest {

    private static TestDatabase withRows(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FindTest.class);
        tables.run(
                "insert into author (name, version) values ('Ada', 1)",
                "insert into publisher (code, name) values ('LOV', 'Lovelace Press')",
                "insert into shelf (room, number, label) values ('A', 1, 'Mathematics')",
                "insert into book (title, pages, author_id, publisher_code) values ('Notes', 66, 1, 'LOV')");
        return tables;
    }

    /** UOW-3, UOW-7: one object for a class and an identifier; from then on nothing is sent. */
    @OnEachDatabase
    void findsARowOnceAndTheObjectFromThenOn(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            Author ada = session.find(Author.class, 1L);

            assertThat(ada.name).isEqualTo("Ada");
            assertThat(session.find(Author.class, 1))
                    .as("an Integer is widened")
                    .isSameAs(ada);
            assertThat(session.get(Author.class, 1L)).isSameAs(ada);
            assertThat(tables.takeOrigins()).containsExactly("find Author");

            assertThat(session.get(Book.class, 1L).author)
                    .as("one object for one row")
                    .isSameAs(ada);
        }
    }

    @OnEachDatabase
    void findsByEachKindOfIdentifier(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            assertThat(session.get(Publisher.class, "LOV").name).isEqualTo("Lovelace Press");
            assertThat(session.get(Shelf.class, new Shelf.Place("A", 1)).label).isEqualTo("Mathematics");
            assertThat(session.find(Shelf.class, new Shelf.Place("A", 2))).isNull();
        }
    }

    @OnEachDatabase
    void tellsAbsenceByNullOrByAnException(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            assertThat(session.find(Author.class, 99L)).isNull();

            assertThatThrownBy(() -> session.get(Author.class, 99L))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("[TN612] get: there is no row for Author#99");
        }
    }

    @OnEachDatabase
    void refusesAnIdentifierOfAnotherType(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.find(Author.class, "1"))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("""
                            [TN650] an identifier of Author is of type Long, not String
                            found:  1
                            help:   give an identifier of type Long""");
            assertThatThrownBy(() -> session.get(Author.class, 1.5)).hasMessageContaining("Long, not Double");
            assertThatThrownBy(() -> session.reference(Publisher.class, 1L)).hasMessageContaining("String, not Long");
            assertThatThrownBy(() -> session.find(Shelf.class, "A")).hasMessageContaining("Place, not String");
            assertThat(tables.takeSent())
                    .as("nothing was asked of the database")
                    .isEmpty();
        }
    }

    @OnEachDatabase
    void refusesNull(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.find(Author.class, null))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN650] an identifier of Author is never null");
            assertThatThrownBy(() -> session.reference(Author.class, null))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN650");
            assertThatThrownBy(() -> session.find(Shelf.class, new Shelf.Place(null, 1)))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("""
                            [TN650] an identifier of Shelf has no room
                            found:  Place[room=null, number=1]
                            help:   ask only for identifiers that are set as a whole; no row has a null in its primary key""");
            assertThat(tables.takeSent()).isEmpty();
        }
    }

    @OnEachDatabase
    void refusesAClassThatIsNoEntity(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.find(String.class, "x"))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("[TN601] java.lang.String is no known entity");
            assertThatThrownBy(() -> session.persist("x")).hasMessageContaining("TN601");
        }
    }

    @OnEachDatabase
    void referencesWithoutLoading(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            Ref<Author> ada = session.reference(Author.class, 1L);

            assertThat(ada.id(Long.class)).isEqualTo(1);
            assertThat(ada.isLoaded()).isFalse();
            assertThat(tables.takeSent()).isEmpty();

            assertThat(ada.get().name).isEqualTo("Ada");
            assertThat(ada.get()).isSameAs(session.get(Author.class, 1L));
            assertThat(tables.takeOrigins()).hasSize(1);
        }
    }

    @OnEachDatabase
    void aReferenceToAMissingRowSaysSoWhenItIsUsed(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        try (Session session = tables.openSession()) {
            Ref<Author> nobody = session.reference(Author.class, 99L);

            assertThatThrownBy(nobody::get)
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessage("[TN612] load Author: there is no row for Author#99");
        }
    }

    @OnEachDatabase
    void doesNotFindWhatIsRemoved(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Author.class, 1L));

            assertThat(session.find(Author.class, 1L)).isNull();
            assertThatThrownBy(() -> session.get(Author.class, 1L)).isInstanceOf(EntityNotFoundException.class);
            session.flush();
            assertThat(session.find(Author.class, 1L)).isNull();
        });
    }

    @OnEachDatabase
    void findsANewObjectByTheIdentifierItWasGiven(Database database) throws SQLException {
        TestDatabase tables = withRows(database);
        tables.tenon().useTransaction(session -> {
            Publisher made = new Publisher("NEW", "New Press");
            session.persist(made);

            assertThat(session.find(Publisher.class, "NEW")).isSameAs(made);
            assertThat(session.reference(Publisher.class, "NEW").get()).isSameAs(made);
        });
    }
}
