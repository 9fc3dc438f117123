package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.NestedWork;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Objects whose insertion was undone are as new as they were, for any session (TXN-3, TXN-4). */
class RolledBackObjectsTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, RolledBackObjectsTest.class);
    }

    @OnEachDatabase
    void canBePersistedInAnotherSession(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada", new Book("Notes"));
        Ticket ticket = new Ticket("Ada");

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    session.persist(ada);
                    session.persist(ticket);
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(ada.id).isNull();
        assertThat(ada.version).isZero();
        assertThat(ada.books).allMatch(book -> book.id == null);
        assertThat(ticket.id).isNull();

        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            session.persist(ticket);
        });
        assertThat(tables.rows("select a.name, a.version, b.title from author a join book b on b.author_id = a.id"))
                .containsExactly("Ada 1 Notes");
        assertThat(tables.rows("select holder from ticket")).containsExactly("Ada");
    }

    @OnEachDatabase
    void areNewAfterASessionThatWasClosedWithoutACommit(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada");
        try (Session session = tables.openSession()) {
            session.persist(ada);
            session.flush();
        }

        tables.tenon().useTransaction(session -> {
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.TRANSIENT);
            session.persist(ada);
        });

        assertThat(tables.rows("select name, version from author")).containsExactly("Ada 1");
    }

    @OnEachDatabase
    void areNewAfterTheRollbackToASavepoint(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author kept = new Author("Ada");
        Author lost = new Author("Grace");

        tables.tenon().useTransaction(session -> {
            session.persist(kept);
            assertThatThrownBy(() -> session.nested(() -> {
                        session.persist(lost);
                        session.flush();
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        });
        assertThat(kept.version).isEqualTo(1);
        assertThat(kept.id).isNotNull();
        assertThat(lost.version).isZero();
        assertThat(lost.id).isNull();

        tables.tenon().useTransaction(session -> session.persist(lost));
        assertThat(tables.rows("select name from author order by name")).containsExactly("Ada", "Grace");
    }

    /** MRG-4: a version that has begun to count would be that of a row which is gone. */
    @OnEachDatabase
    void canBeMerged(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada");
        tables.tenon().useSession(session -> {
            session.persist(ada);
            session.flush();
            session.rollback();
        });

        tables.tenon().useTransaction(session -> session.merge(ada));

        assertThat(tables.rows("select name, version from author")).containsExactly("Ada 1");
    }

    @OnEachDatabase
    void anObjectThatWasDeletedAndInsertedAgainIsThatOfItsRow(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author ada = new Author("Ada");
        tables.tenon().useTransaction(session -> session.persist(ada));

        tables.tenon().useSession(session -> {
            Author author = session.get(Author.class, ada.id);
            session.remove(author);
            session.flush();
            session.persist(author);
            session.flush();
            session.rollback();
            assertThat(author.id).isEqualTo(ada.id);
            assertThat(author.version).isEqualTo(1);
            assertThat(session.find(Author.class, ada.id)).isSameAs(author);
        });

        assertThat(tables.rows("select name, version from author")).containsExactly("Ada 1");
    }

    private static void undone(Session session, NestedWork<RuntimeException> work) {
        assertThatThrownBy(() -> session.nested(() -> {
                    work.run();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo")
                .hasNoSuppressedExceptions();
    }

    /** The row that it had is deleted still; what it got behind the savepoint is gone. */
    @OnEachDatabase
    void anObjectThatWasDeletedAndCameAgainBehindASavepointIsDeletedAsItWas(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author stored = new Author("Ada");
        tables.tenon().useTransaction(session -> session.insertAll(List.of(stored, new Author("Zoe"))));
        tables.tenon().useTransaction(session -> session.get(Author.class, 1L).name = "Countess");

        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            session.remove(ada);
            session.flush();
            undone(session, () -> {
                ada.name = "again";
                session.persist(ada);
                session.flush();
                assertThat(ada.id).isEqualTo(3);
                undone(session, () -> {
                    session.remove(ada);
                    session.flush();
                });
                assertThat(ada.id).isEqualTo(3);
            });
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
            assertThat(ada.id).isEqualTo(1);
            assertThat(ada.name).isEqualTo("Countess");
            assertThat(ada.version).isEqualTo(2);
            undone(session, () -> session.persist(ada));
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
            assertThat(ada.id).isEqualTo(1);

            session.rollback();
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.get(Author.class, 1L)).isSameAs(ada);
            session.remove(ada);
            session.flush();
            undone(session, () -> {
                session.persist(ada);
                session.flush();
            });
            session.persist(ada);
            session.commit();
        }

        assertThat(tables.rows("select name, version from author order by name"))
                .containsExactly("Countess 1", "Zoe 1");
    }
}
