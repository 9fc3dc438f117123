package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Merge, with Jakarta's outcome in each state of an object (MRG-1 to MRG-4). */
class MergeTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, MergeTest.class);
    }

    private static <E> E stored(TestDatabase tables, E entity) {
        tables.tenon().useTransaction(session -> session.persist(entity));
        tables.takeSent();
        return entity;
    }

    @OnEachDatabase
    void copiesADetachedObjectOntoTheManagedOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada"));
        ada.name = "Ada Lovelace";

        tables.tenon().useTransaction(session -> {
            Author merged = session.merge(ada);
            assertThat(merged).isNotSameAs(ada).isSameAs(session.get(Author.class, ada.id));
            assertThat(session.contains(ada)).isFalse();
        });

        assertThat(tables.rows("select name, version from author")).containsExactly("Ada Lovelace 2");
    }

    @OnEachDatabase
    void writesNothingWhereNothingChanged(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Ticket ticket = stored(tables, new Ticket("Ada"));

        tables.tenon().useTransaction(session -> session.merge(ticket));

        assertThat(tables.takeOrigins()).containsExactly("find Ticket");
    }

    @OnEachDatabase
    void makesANewObjectOfATransientOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author given = new Author("Ada", new Book("Notes"));

        tables.tenon().useTransaction(session -> {
            Author merged = session.merge(given);
            assertThat(merged).isNotSameAs(given);
            assertThat(session.contains(given)).isFalse();
            session.flush();
            assertThat(merged.id).isEqualTo(1);
            assertThat(given.id).isNull();
        });

        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 1");
    }

    @OnEachDatabase
    void givesAManagedObjectBack(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        stored(tables, new Author("Ada"));

        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            Author pending = new Author("Grace");
            session.persist(pending);

            assertThat(session.merge(ada)).isSameAs(ada);
            assertThat(session.merge(pending)).isSameAs(pending);
        });
    }

    @OnEachDatabase
    void refusesARemovedObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author detached = stored(tables, new Author("Ada"));

        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            session.remove(ada);

            assertThatThrownBy(() -> session.merge(ada))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN634] merge: Author#1 is removed in this session");
            assertThatThrownBy(() -> session.merge(detached)).hasMessageContaining("TN634");
            session.rollback();
        }
    }

    /** MRG-4. */
    @OnEachDatabase
    void refusesAnObjectThatIsBehindItsRow(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada"));
        tables.run("update author set version = 7");

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(ada)))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("merge: the row of Author#1")
                .hasMessageContaining("version 1");
    }

    @OnEachDatabase
    void refusesAnObjectWhoseRowIsGone(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada"));
        Ticket ticket = stored(tables, new Ticket("Ada"));
        tables.run("delete from author", "delete from ticket");

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(ada)))
                .isInstanceOf(StaleObjectException.class);
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(ticket)))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("Ticket#1");
        assertThat(tables.rows("select * from ticket")).isEmpty();
    }

    @OnEachDatabase
    void insertsAnAssignedIdentifierThatIsNotThere(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> session.merge(new Publisher("LOV", "Lovelace Press")));

        assertThat(tables.rows("select code, name from publisher")).containsExactly("LOV Lovelace Press");
    }

    /** MRG-3: what is missing in the given collection is an orphan, what is new is inserted. */
    @OnEachDatabase
    void mergesAlongTheCascade(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada", new Book("Notes"), new Book("Letters")));
        ada.books.remove(0);
        ada.books.get(0).title = "Letters, collected";
        ada.books.add(new Book("Sketches"));

        tables.tenon().useTransaction(session -> session.merge(ada));

        assertThat(tables.rows("select title, author_id from book order by id"))
                .containsExactly("Letters, collected 1", "Sketches 1");
    }

    /** A detached object in a relationship that does not cascade MERGE means its row. */
    @OnEachDatabase
    void takesTheRowsOfTargetsThatAreNotMerged(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada"));
        Publisher press = stored(tables, new Publisher("LOV", "Lovelace Press"));
        Book book = new Book("Notes");
        book.author = ada;
        book.publisher = Ref.of(press);
        ada.name = "not written";

        tables.tenon().useTransaction(session -> {
            Book merged = session.merge(book);
            assertThat(merged.author).isNotSameAs(ada).isSameAs(session.get(Author.class, 1L));
        });

        assertThat(tables.rows("select author_id, publisher_code from book")).containsExactly("1 LOV");
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    /** They are looked for one by one, and written together. */
    @OnEachDatabase
    void bringsManyNewObjectsWithoutAFlushForEach(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        stored(tables, new Publisher("7", "stored"));

        tables.tenon().useTransaction(session -> {
            for (int code = 0; code < 100; code++) {
                session.merge(new Publisher(String.valueOf(code), "merged"));
            }
            assertThat(tables.takeOrigins()).hasSize(100).containsOnly("find Publisher");
        });

        assertThat(tables.takeOrigins()).containsExactly("update Publisher", "insert Publisher");
        assertThat(tables.rows("select count(*) from publisher where name = 'merged'"))
                .containsExactly("100");
    }

    /** Two forms of a row that is not there are one new object. */
    @OnEachDatabase
    void makesOneObjectOfTwoThatAreNew(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            session.merge(new Publisher("LOV", "Lovelace"));
            Publisher merged = session.merge(new Publisher("LOV", "Lovelace Press"));
            assertThat(session.get(Publisher.class, "LOV")).isSameAs(merged);
        });

        assertThat(tables.rows("select name from publisher")).containsExactly("Lovelace Press");
    }
}
