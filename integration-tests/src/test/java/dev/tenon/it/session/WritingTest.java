package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** What a flush sends: what differs from the snapshot and nothing else, in few statements, and that it arrived. */
class WritingTest {

    private static TestDatabase withAuthors(Database database, int count) throws SQLException {
        TestDatabase tables = new TestDatabase(database, WritingTest.class);
        tables.tenon().useTransaction(session -> IntStream.rangeClosed(1, count)
                .forEach(number -> session.persist(new Author("author " + number))));
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void writesTheChangedColumnsOnly(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        tables.tenon().useTransaction(session -> {
            session.get(Author.class, 1L).email = "ada@example.org";
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update author set email = ?, version = ? where id = ? and version = ? [ada@example.org, 2, 1, 1]");
    }

    @OnEachDatabase
    void writesNothingWhereAChangeIsTakenBack(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            String name = ada.name;
            ada.name = "other";
            ada.name = name;
            tables.takeSent();
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    /** VER-S3: a collection alone is no change of its owner. */
    @OnEachDatabase
    void aNewChildDoesNotCountUpTheVersion(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        tables.tenon()
                .useTransaction(session -> session.get(Author.class, 1L).books.add(new Book("Notes")));
        assertThat(tables.rows("select version from author")).containsExactly("1");
        assertThat(tables.rows("select author_id from book")).containsExactly("1");
    }

    @OnEachDatabase
    void insertsAHundredRowsWithGeneratedKeysByOneStatement(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 0);
        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < 128; i++) {
                Author author = new Author("author " + i);
                session.persist(author);
            }
            session.flush();
            assertThat(session.get(Author.class, 128L).name).isEqualTo("author 127");
        });
        assertThat(tables.takeOrigins()).containsExactly("insert Author");
    }

    @OnEachDatabase
    void updatesAndDeletesInBatches(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 10);
        tables.tenon().useTransaction(session -> {
            for (long id = 1; id <= 10; id++) {
                session.get(Author.class, id).email = id + "@example.org";
            }
            tables.takeSent();
        });
        assertThat(tables.takeOrigins()).containsExactly("update Author");

        tables.tenon().useTransaction(session -> {
            for (long id = 1; id <= 10; id++) {
                Author author = session.get(Author.class, id);
                assertThat(author.books).isEmpty();
                session.remove(author);
            }
            tables.takeSent();
        });
        assertThat(tables.takeOrigins()).containsExactly("delete Author");
        assertThat(tables.rows("select * from author")).isEmpty();
    }

    @OnEachDatabase
    void insertsRowsWithKnownKeysAsOneBatch(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 0);
        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < 20; i++) {
                session.persist(new Ticket("holder " + i));
            }
        });
        assertThat(tables.takeOrigins()).containsExactly("reserve keys of Ticket", "insert Ticket");
    }

    @OnEachDatabase
    void insertsInBulkAndKeepsNothing(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        tables.tenon().useTransaction(session -> {
            Author managed = session.get(Author.class, 1L);
            List<Author> many = IntStream.range(0, 64)
                    .mapToObj(number -> new Author("many", new Book("of " + number)))
                    .toList();
            tables.takeSent();

            session.insertAll(many);

            assertThat(tables.takeOrigins()).containsExactly("insert Author", "insert Book");
            assertThat(many).noneMatch(session::contains).allMatch(author -> author.id != null);
            assertThat(session.contains(managed)).isTrue();
        });
        assertThat(tables.rows("select count(*) from book where author_id is not null"))
                .containsExactly("64");
    }

    /** VER-S2. */
    @OnEachDatabase
    void noticesThatARowWasChangedBySomebodyElse(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 2);
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            Author grace = session.get(Author.class, 2L);
            session.commit();
            tables.run("update author set version = 5 where id = 1");

            ada.name = "Ada";
            grace.name = "Grace";
            assertThatThrownBy(session::commit)
                    .isInstanceOfSatisfying(StaleObjectException.class, stale -> {
                        assertThat(stale.entityClass()).isEqualTo(Author.class);
                        assertThat(stale.id()).isEqualTo(1L);
                        assertThat(stale.expectedVersion()).isEqualTo(1);
                    })
                    .hasMessage("""
                            [TN630] update: the row of Author#1 was changed or deleted by somebody else
                            found:  no row with that identifier and version 1
                            help:   roll back, load it again in a new session and repeat the work""");
            session.rollback();
            assertThat(grace.name).isEqualTo("author 2");
            assertThat(grace.version).isEqualTo(1);
        }
        assertThat(tables.rows("select name from author order by id")).containsExactly("author 1", "author 2");
    }

    @OnEachDatabase
    void noticesThatARowIsGone(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            Publisher press = session.get(Publisher.class, "LOV");
            session.commit();
            tables.run("delete from author", "delete from publisher");

            session.remove(ada);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageContaining("delete: the row of Author#1");
            session.rollback();

            press.name = "Other";
            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageContaining("update: the row of Publisher#LOV");
            session.rollback();
        }
    }

    /** They would have to be in the session, and to leave it. */
    @OnEachDatabase
    void objectsOfTheSessionAreNotInsertedAtOnce(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, WritingTest.class);
        try (Session session = tables.openSession()) {
            Author ada = new Author("Ada");
            session.persist(ada);
            session.commit();
            Author pending = new Author("Grace");
            session.persist(pending);
            ada.name = "Ada Lovelace";
            tables.takeSent();

            assertThatThrownBy(() -> session.insertAll(List.of(new Author("Hedy"), ada)))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN657] insertAll: Author#1 is in the session already");
            assertThatThrownBy(() -> session.insertAll(List.of(pending)))
                    .hasMessageStartingWith("[TN657] insertAll: Author (new) is in the session already");
            assertThat(tables.takeSent()).isEmpty();

            session.remove(ada);
            assertThatThrownBy(() -> session.insertAll(List.of(ada)))
                    .hasMessageStartingWith("[TN634] insertAll: Author#1 is removed");
            session.rollback();
        }
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    /** TN633 is found before anything is flushed. */
    @OnEachDatabase
    void aDetachedObjectIsNotInsertedAtOnce(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        Author detached = tables.tenon().inTransaction(session -> session.get(Author.class, 1L));
        try (Session session = tables.openSession()) {
            session.persist(new Author("pending"));
            Author first = new Author("first");
            tables.takeSent();

            assertThatThrownBy(() -> session.insertAll(List.of(first, detached)))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN633] insertAll: Author#1 has its generated identifier already");
            assertThat(tables.takeSent()).isEmpty();
            assertThat(session.stateOf(first)).isEqualTo(EntityState.TRANSIENT);
            session.commit();
        }
        assertThat(tables.rows("select name from author order by id")).containsExactly("author 1", "pending");
    }

    /** What is found when objects come to the session, or when they are about to be written, leaves none of them there. */
    @OnEachDatabase
    void insertsAllOrNone(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, WritingTest.class);
        try (Session session = tables.openSession()) {
            Publisher first = new Publisher("A", "Ada");
            Author author = new Author("Ada", new Book("Notes"));

            assertThatThrownBy(() -> session.insertAll(List.of(author, first, new Publisher("A", "another"))))
                    .hasMessageStartingWith("[TN632] persist: another object with the identifier of Publisher#A");
            assertThatThrownBy(() -> session.insertAll(List.of(author, first, new Publisher("B", null))))
                    .hasMessageStartingWith("[TN645] Publisher.name of Publisher#B is null");
            assertThat(List.of(author, author.books.get(0), first))
                    .allMatch(each -> session.stateOf(each) == EntityState.TRANSIENT);
            assertThat(tables.takeSent()).isEmpty();

            session.insertAll(List.of(author, first));
            session.commit();
        }
        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 1");
        assertThat(tables.rows("select code, name from publisher")).containsExactly("A Ada");
    }

    /** An object that was deleted in the transaction is what it was before it was refused, and not what its row was. */
    @OnEachDatabase
    void aRefusedObjectIsAsItWas(Database database) throws SQLException {
        TestDatabase tables = withAuthors(database, 1);
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            session.remove(ada);
            session.flush();
            ada.name = "Countess";

            assertThatThrownBy(() -> session.insertAll(List.of(ada, new Author(null))))
                    .hasMessageStartingWith("[TN645] Author.name of Author (new) is null");
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
            assertThat(ada.id).isEqualTo(1);
            assertThat(ada.name).isEqualTo("Countess");

            session.insertAll(List.of(ada));
            session.commit();
        }
        assertThat(tables.rows("select name from author")).containsExactly("Countess");
    }
}
