package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What merging reads and writes, for graphs, for objects that know only their identifier, and for pending ones. */
class MergedGraphsTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, Author.class);
    }

    private static <E> E stored(TestDatabase tables, E entity) {
        tables.tenon().useTransaction(session -> session.persist(entity));
        tables.takeSent();
        return entity;
    }

    /** MRG-S1: the row and the collection are read; then one is changed, one dropped, one new. */
    @OnEachDatabase
    void aDetachedGraphIsComparedWithItsRows(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada", new Book("Notes"), new Book("Letters")));
        ada.name = "Countess";
        ada.books.remove(0);
        ada.books.add(new Book("Sketches"));

        tables.tenon().useTransaction(session -> {
            Author merged = session.merge(ada);
            assertThat(tables.takeOrigins()).containsExactly("find Author", "load Author.books");
            assertThat(merged.books).extracting(book -> book.title).containsExactly("Letters", "Sketches");
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("update Author", "insert Book", "delete Book");
        });

        assertThat(tables.rows("select title, author_id from book order by id"))
                .containsExactly("Letters 1", "Sketches 1");
    }

    /** MRG-2, MRG-S2: what is not loaded of the given object is left, so equal state is no statement. */
    @OnEachDatabase
    void whatIsNotLoadedIsLeft(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        stored(tables, new Author("Ada", new Book("Notes")));
        Author withoutBooks = tables.tenon().inTransaction(session -> session.get(Author.class, 1L));
        tables.takeSent();

        tables.tenon().useTransaction(session -> session.merge(withoutBooks));

        assertThat(tables.takeOrigins()).containsExactly("find Author");
        assertThat(tables.rows("select title from book")).containsExactly("Notes");
    }

    /**
     * MRG-5, with Jakarta's outcome: whether an object with an assigned identifier was stored before, nobody can tell, so its
     * state is taken as it is, nulls included.
     */
    @OnEachDatabase
    void whatKnowsOnlyItsIdentifierBringsItsNulls(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Book stored = new Book("Notes");
        stored.pages = 12;
        stored(tables, stored);
        Book given = new Book("Notes, again");
        given.id = 1L;

        tables.tenon().useTransaction(session -> {
            session.merge(given);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update book set title = ?, pages = ? where id = ? [Notes, again, 0, 1]");
    }

    /** MRG-7: a pending object is what it is; another object with its identifier is copied onto it. */
    @OnEachDatabase
    void aPendingObjectIsMergedOnto(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Publisher pending = new Publisher("LOV", "Lovelace Press");
            session.persist(pending);
            assertThat(session.merge(pending)).isSameAs(pending);
            Publisher merged = session.merge(new Publisher("LOV", "Press"));
            assertThat(merged).isSameAs(pending);
            assertThat(pending.name).isEqualTo("Press");
        });

        assertThat(tables.rows("select code, name from publisher")).containsExactly("LOV Press");
    }

    /** MRG-3: a circle ends, and two copies of one row become one object. */
    @OnEachDatabase
    void aCircleIsMergedOnce(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = stored(tables, new Author("Ada", new Book("Notes")));
        Book copy = tables.tenon().inTransaction(session -> session.one(select(Book.class)));
        Author graceWithAdasBook = new Author("Grace");
        graceWithAdasBook.books.add(copy);
        ada.books.clear();

        tables.tenon().useTransaction(session -> {
            Author grace = session.merge(graceWithAdasBook);
            Author merged = session.merge(ada);
            assertThat(merged.books).isEmpty();
            assertThat(grace.books).hasSize(1);
            assertThat(grace.books.get(0).author).isSameAs(grace);
        });

        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 2");
    }

    /** MRG-1: what has no identifier is copied into a new object, without a look at the database. */
    @OnEachDatabase
    void aNewObjectIsNotLookedFor(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Author given = new Author("Ada", new Book("Notes"));
            Author merged = session.merge(given);
            assertThat(tables.takeSent()).isEmpty();
            assertThat(List.of(session.stateOf(given), session.stateOf(given.books.get(0))))
                    .containsOnly(EntityState.TRANSIENT);
            assertThat(List.of(session.stateOf(merged), session.stateOf(merged.books.get(0))))
                    .containsOnly(EntityState.PENDING);
        });

        assertThat(tables.takeOrigins()).containsExactly("insert Author", "insert Book");
    }
}
