package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Transactions: their begin, their two ends, and what becomes of the objects. */
class TransactionTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, TransactionTest.class);
    }

    @OnEachDatabase
    void inTransactionCommitsAndReturnsTheResult(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        Author ada = tables.tenon().inTransaction(session -> {
            Author made = new Author("Ada");
            session.persist(made);
            return made;
        });

        assertThat(tables.rows("select name from author where id = " + ada.id)).containsExactly("Ada");
    }

    @OnEachDatabase
    void anExceptionOfTheWorkRollsBack(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    session.persist(new Author("Ada"));
                    session.flush();
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(tables.rows("select * from author")).isEmpty();
    }

    @OnEachDatabase
    void withSessionKeepsOnlyWhatIsCommitted(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        String name = tables.tenon().withSession(session -> {
            session.persist(new Author("Ada"));
            session.commit();
            session.persist(new Author("Grace"));
            session.flush();
            return session.get(Author.class, 1L).name;
        });

        assertThat(name).isEqualTo("Ada");
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    @OnEachDatabase
    void closingRefusesToLoseChanges(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));

        assertThatThrownBy(() -> tables.tenon().useSession(session -> session.persist(new Author("Grace"))))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("[TN638] the session is closed with changes that were not written");
        Session session = tables.openSession();
        session.get(Author.class, 1L).name = "changed";
        assertThatThrownBy(session::close).hasMessageContaining("TN638");
        assertThat(session.isOpen()).as("it is closed nevertheless").isFalse();
        session.close();

        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    @OnEachDatabase
    void theWorksOwnExceptionIsNotHiddenByLostChanges(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useSession(session -> {
                    session.persist(new Author("Ada"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoSuppressedExceptions();
    }

    @OnEachDatabase
    void beginsExplicitlyOrByItself(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        try (Session session = tables.openSession()) {
            session.begin();
            assertThatThrownBy(session::begin)
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN639] begin: there is a transaction already");
            session.persist(new Author("Ada"));
            session.commit();

            session.begin();
            session.persist(new Author("Grace"));
            session.flush();
            session.rollback();
            session.rollback();
            session.commit();
        }
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    /** TXN-3. */
    @OnEachDatabase
    void rollbackTakesObjectsBack(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Author("Ada", new Book("Notes")));
            session.persist(new Author("Grace"));
        });
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            Author grace = session.get(Author.class, 2L);
            ada.name = "Ada Lovelace";
            ada.books.add(new Book("Letters"));
            session.remove(grace);
            Author mary = new Author("Mary");
            session.persist(mary);
            session.flush();
            assertThat(ada.version).isEqualTo(2);

            session.rollback();

            assertThat(ada.name).isEqualTo("Ada");
            assertThat(ada.version).isEqualTo(1);
            assertThat(ada.books).extracting(book -> book.title).containsExactly("Notes");
            assertThat(session.stateOf(grace)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(mary)).isEqualTo(EntityState.TRANSIENT);

            ada.name = "Countess";
            session.persist(mary);
            session.commit();
        }
        assertThat(tables.rows("select name, version from author order by name"))
                .containsExactly("Countess 2", "Grace 1", "Mary 1");
    }

    /** TXN-2, as Tenon has it: nothing expires on commit. */
    @OnEachDatabase
    void objectsStayManagedOverACommit(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        try (Session session = tables.openSession()) {
            Author ada = new Author("Ada");
            session.persist(ada);
            session.commit();
            tables.takeSent();

            ada.name = "Ada Lovelace";
            session.commit();

            assertThat(tables.takeSent())
                    .containsExactly(
                            "update author set name = ?, version = ? where id = ? and version = ? [Ada Lovelace, 2, 1, 1]");
        }
    }

    @OnEachDatabase
    void queriesSeeWhatIsNotCommitted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Author("Ada"));
            assertThat(session.list(select(Author.class).where(Author_.name.eq("Ada"))))
                    .hasSize(1);
        });
        assertThat(tables.takeOrigins()).startsWith("insert Author");
    }

    /** TXN-4, TXN-S1. */
    @OnEachDatabase
    void aSavepointUndoesItsOwnWorkAndNoMore(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));

        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            ada.email = "ada@example.org";
            Author grace = new Author("Grace");
            session.persist(grace);
            Author mary = new Author("Mary");

            assertThatThrownBy(() -> session.nested(inner -> {
                        assertThat(inner).isSameAs(session);
                        ada.name = "undone";
                        ada.books.add(new Book("undone"));
                        inner.persist(mary);
                        inner.remove(grace);
                        inner.flush();
                        throw new IllegalStateException("undo");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoSuppressedExceptions();

            assertThat(ada.name).isEqualTo("Ada");
            assertThat(ada.email).isEqualTo("ada@example.org");
            assertThat(ada.books).extracting(book -> book.title).containsExactly("Notes");
            assertThat(session.stateOf(grace)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(mary)).isEqualTo(EntityState.TRANSIENT);
        });

        assertThat(tables.rows("select name, email from author order by id"))
                .containsExactly("Ada ada@example.org", "Grace null");
        assertThat(tables.rows("select title from book")).containsExactly("Notes");
    }

    @OnEachDatabase
    void aSavepointSurvivesWhatTheDatabaseRefuses(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));

        tables.tenon().useTransaction(session -> {
            session.persist(new Author("Ada"));
            assertThatThrownBy(() -> session.nested(() -> session.persist(new Publisher("LOV", "again"))))
                    .hasMessageContaining("TN621");
            session.nested(inner -> inner.persist(new Publisher("OTH", "Other Press")));
            String name = session.nested(() -> session.get(Publisher.class, "LOV").name);
            assertThat(name).isEqualTo("Lovelace Press");
        });

        assertThat(tables.rows("select name from publisher order by code"))
                .containsExactly("Lovelace Press", "Other Press");
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    @OnEachDatabase
    void savepointsNest(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon()
                .useTransaction(session -> session.nested(outer -> {
                    session.persist(new Author("kept"));
                    assertThatThrownBy(() -> session.nested(inner -> {
                                session.persist(new Author("undone"));
                                session.nested(innermost -> innermost.persist(new Author("undone, too")));
                                throw new IllegalStateException("undo");
                            }))
                            .isInstanceOf(IllegalStateException.class);
                    session.persist(new Author("kept, too"));
                }));
        assertThat(tables.rows("select name from author order by id")).containsExactly("kept", "kept, too");
    }

    @OnEachDatabase
    void aTransactionCannotEndInsideOfASavepoint(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon()
                .useTransaction(session -> session.nested(inner -> {
                    assertThatThrownBy(inner::commit).hasMessageContaining("[TN639] commit: this is inside of nested");
                    assertThatThrownBy(inner::rollback).hasMessageContaining("[TN639] rollback");
                }));
    }
}
