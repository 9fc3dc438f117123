package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A collection that was assigned and not flushed yet is the owner's collection all the same (COL-4). */
class AssignedCollectionsTest {

    private static TestDatabase books(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AssignedCollectionsTest.class);
        tables.run(
                "insert into author (id, name, version) values (1, 'Ada', 1), (2, 'Grace', 1)",
                "insert into book (id, title, pages, author_id) values (1, 'Notes', 10, 1), (2, 'Letters', 20, 2)");
        return tables;
    }

    @OnEachDatabase
    void isRemovedWithItsOwner(Database database) throws SQLException {
        TestDatabase tables = books(database);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            ada.books = new ArrayList<>(List.of(session.get(Book.class, 1L)));
            session.remove(ada);
        });
        assertThat(tables.rows("select title from book")).containsExactly("Letters");
        assertThat(tables.rows("select name from author")).containsExactly("Grace");
    }

    @OnEachDatabase
    void isRemovedWithItsOwnerAndWhatItTookFromAnother(Database database) throws SQLException {
        TestDatabase tables = books(database);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            assertThat(ada.books).hasSize(1);
            ada.books = new ArrayList<>(List.of(session.get(Book.class, 2L)));
            session.remove(ada);
        });
        assertThat(tables.rows("select title from book")).isEmpty();
        assertThat(tables.rows("select name from author")).containsExactly("Grace");
    }

    /** CAS-S14, for a plain reference, of which the collection does not know before the flush. */
    @OnEachDatabase
    void whoWasGivenToAnotherOwnerIsNotRemoved(Database database) throws SQLException {
        TestDatabase tables = books(database);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            assertThat(ada.books).hasSize(1);
            session.get(Book.class, 1L).author = session.get(Author.class, 2L);
            session.remove(ada);
        });
        assertThat(tables.rows("select title, author_id from book order by id"))
                .containsExactly("Notes 2", "Letters 2");
        assertThat(tables.rows("select name from author")).containsExactly("Grace");
    }
}
