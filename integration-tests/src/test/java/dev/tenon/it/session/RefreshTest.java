package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Refresh and expire: what the database has now (TXN-5). */
class RefreshTest {

    private static TestDatabase withAda(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RefreshTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        tables.takeSent();
        return tables;
    }

    /** Gives the connection back, so that others can write. */
    private static Author ada(Session session) {
        Author ada = session.get(Author.class, 1L);
        session.commit();
        return ada;
    }

    /** TXN-S3. */
    @OnEachDatabase
    void refreshTakesWhatTheDatabaseHasAndLosesChanges(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = ada(session);
            ada.name = "lost";
            tables.run("update author set email = 'ada@example.org', version = 2");

            session.refresh(ada);

            assertThat(ada.name).isEqualTo("Ada");
            assertThat(ada.email).isEqualTo("ada@example.org");
            assertThat(ada.version).isEqualTo(2);
            session.commit();
        }
        assertThat(tables.takeOrigins()).containsExactly("find Author", "refresh Author");
    }

    /** The books' author is loaded with them: her own row, which is expired, too. */
    @OnEachDatabase
    void aCollectionThatIsUsedAfterExpiryIsNotMadeLazyAgainByItsOwnersRow(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            assertThat(ada.books).hasSize(1);
            session.expireAll();
            ada.books.add(new Book("Letters"));
            session.get(Author.class, 1L);
            assertThat(ada.books).hasSize(2);
        });
        assertThat(tables.rows("select title from book order by id")).containsExactly("Notes", "Letters");
    }

    @OnEachDatabase
    void refreshMakesCollectionsLazyAgain(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            assertThat(ada.books).hasSize(1);
            session.commit();
            tables.run("insert into book (title, pages, author_id) values ('Letters', 1, 1)");

            session.refresh(ada);

            assertThat(ada.books).extracting(book -> book.title).containsExactly("Notes", "Letters");
        }
    }

    @OnEachDatabase
    void refreshOfARowThatIsGoneSaysSo(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = ada(session);
            tables.run("delete from book", "delete from author");

            assertThatThrownBy(() -> session.refresh(ada))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("[TN612] refresh: there is no row for Author#1");
        }
    }

    @OnEachDatabase
    void refusesObjectsThatHaveNoRowHere(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author pending = new Author("Grace");
            session.persist(pending);
            Author removed = session.get(Author.class, 1L);
            session.remove(removed);

            assertThatThrownBy(() -> session.refresh(new Author("Nobody")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN631] refresh: this Author is not in the session");
            assertThatThrownBy(() -> session.expire(new Author("Nobody"))).hasMessageContaining("[TN631] expire");
            assertThatThrownBy(() -> session.refresh(removed))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN634] refresh: Author#1");
            session.rollback();
        }
    }

    @OnEachDatabase
    void anExpiredObjectIsReadWhenItIsHandedOut(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = ada(session);
            tables.run("update author set name = 'Ada Lovelace'");
            tables.takeSent();

            session.expire(ada);
            assertThat(tables.takeSent()).isEmpty();

            assertThat(session.get(Author.class, 1L)).isSameAs(ada);
            assertThat(ada.name).isEqualTo("Ada Lovelace");
            assertThat(tables.takeOrigins()).containsExactly("refresh Author");
        }
    }

    @OnEachDatabase
    void expireAllExpiresWhatIsPersistentAndKeepsWhatIsNew(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            ada.name = "lost";
            Author grace = new Author("Grace");
            session.persist(grace);

            session.expireAll();

            assertThat(ada.name).isEqualTo("Ada");
            assertThat(session.get(Author.class, 1L)).isSameAs(ada);
            assertThat(session.contains(grace)).isTrue();
        });
        assertThat(tables.rows("select name from author order by id")).containsExactly("Ada", "Grace");
    }

    @OnEachDatabase
    void anExpiredObjectWhoseRowIsGoneIsNotFound(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = ada(session);
            tables.run("delete from book", "delete from author");
            session.expire(ada);

            assertThat(session.find(Author.class, 1L)).isNull();
            assertThatThrownBy(() -> session.get(Author.class, 1L)).isInstanceOf(EntityNotFoundException.class);
        }
    }
}
