package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CheckViolationException;
import dev.tenon.ConstraintViolationException;
import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.ForeignKeyViolationException;
import dev.tenon.NotNullViolationException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.SessionWork;
import dev.tenon.TransactionOptions;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A flush that fails says why, leaves nothing half written, and a session that says what can be done with it. */
class FailedFlushTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, FailedFlushTest.class);
    }

    @OnEachDatabase
    void aFlushThatIsRefusedBeforeSqlCanBeRepeated(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        try (Session session = tables.openSession()) {
            session.persist(new Author("Ada"));
            Author nameless = new Author(null);
            session.persist(nameless);

            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN645] Author.name of Author (new) is null, and its column must not be");
            assertThat(tables.takeSent()).isEmpty();

            nameless.name = "Grace";
            session.commit();
        }
        assertThat(tables.rows("select name from author order by id")).containsExactly("Ada", "Grace");
    }

    /** The collection is put back, or another one is. */
    @OnEachDatabase
    void aCollectionThatIsNullCanBeMended(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        for (boolean same : new boolean[] {true, false}) {
            try (Session session = tables.openSession()) {
                Author ada = session.get(Author.class, 1L);
                List<Book> books = ada.books;
                books.get(0).title += "!";
                ada.books = null;
                tables.takeSent();
                assertThatThrownBy(session::flush)
                        .isInstanceOf(FlushException.class)
                        .hasMessageContaining("[TN651] null was assigned to Author.books of Author#1");
                assertThat(tables.takeSent()).isEmpty();

                ada.books = same ? books : new ArrayList<>(books);
                ada.books.add(new Book("More"));
                session.commit();
            }
        }
        assertThat(tables.rows("select title, author_id from book order by id"))
                .containsExactly("Notes!! 1", "More 1", "More 1");
    }

    /** BRF-16: whether somebody is an orphan is judged by the links of the flush that writes. */
    @OnEachDatabase
    void whoIsBackWhenTheFlushIsRepeatedIsNoOrphan(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            Book notes = ada.books.remove(0);
            ada.name = null;
            assertThatThrownBy(session::flush).hasMessageContaining("[TN645] Author.name of Author#1 is null");

            ada.books.add(notes);
            ada.name = "Grace";
            session.commit();
        }
        assertThat(tables.rows("select name from author")).containsExactly("Grace");
        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 1");
    }

    /** The same where the transaction only reads, and so refuses to write. */
    @OnEachDatabase
    void whoIsBackWhenATransactionThatReadsEndsIsNoOrphan(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        try (Session session = tables.openSession()) {
            session.begin(TransactionOptions.defaults().readOnly());
            Author ada = session.get(Author.class, 1L);
            Book notes = ada.books.remove(0);
            assertThatThrownBy(session::flush).isInstanceOf(SessionException.class);

            ada.books.add(notes);
            session.commit();
            assertThat(session.stateOf(notes)).isEqualTo(EntityState.PERSISTENT);
        }
        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 1");
    }

    @OnEachDatabase
    void namesTheRowAndTheAttributeThatIsNull(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));
        try (Session session = tables.openSession()) {
            session.get(Author.class, 1L).name = null;
            assertThatThrownBy(session::flush).hasMessageContaining("[TN645] Author.name of Author#1 is null");
            session.rollback();
        }
    }

    /** A part of an embedded value, of an object that takes its identifier from another new one. */
    @OnEachDatabase
    void namesThePartThatIsNull(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        try (Session session = tables.openSession()) {
            Author ada = new Author("Ada");
            Biography biography = new Biography(ada, new Biography.Origin(null, "GB"));
            session.persist(ada);
            session.persist(biography);
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("[TN645] Biography.origin.place of Biography (new)");

            biography.origin = new Biography.Origin("London", null);
            session.commit();
            assertThat(biography.id).isEqualTo(ada.id);
        }
        assertThat(tables.rows("select * from biography")).hasSize(1);
    }

    /** FLS-12: what was written before is gone with the transaction, and the session waits for the rollback. */
    @OnEachDatabase
    void aFlushThatTheDatabaseRefusesLeavesNothingBehind(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));
        try (Session session = tables.openSession()) {
            Author ada = new Author("Ada");
            Publisher twin = new Publisher("LOV", "again");
            session.persist(ada);
            session.flush();
            session.persist(twin);

            assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);

            assertThat(tables.rows("select * from author")).isEmpty();
            assertThatThrownBy(() -> session.find(Author.class, 1L))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN637] the transaction was rolled back because of an error")
                    .hasMessageContaining("call session.rollback()")
                    .hasCauseInstanceOf(UniqueViolationException.class);
            assertThatThrownBy(session::commit).hasMessageContaining("TN637");
            assertThatThrownBy(() -> session.persist(new Author("x"))).hasMessageContaining("TN637");
            assertThat(session.contains(ada))
                    .as("what needs no database is possible")
                    .isTrue();

            session.rollback();
            assertThat(session.contains(ada)).isFalse();
            twin.code = "OTH";
            session.persist(ada);
            session.persist(twin);
            session.commit();
        }
        assertThat(tables.rows("select name from publisher order by code")).containsExactly("Lovelace Press", "again");
        assertThat(tables.rows("select name, version from author")).containsExactly("Ada 1");
    }

    @OnEachDatabase
    void closingAFailedSessionIsNoSecondError(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "Lovelace Press")));

        assertThatThrownBy(
                        () -> tables.tenon().useTransaction(session -> session.persist(new Publisher("LOV", "again"))))
                .isInstanceOf(UniqueViolationException.class)
                .hasNoSuppressedExceptions();
    }

    @OnEachDatabase
    void tellsTheUniqueConstraint(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        ConstraintViolationException broken = violation(tables, UniqueViolationException.class, session -> {
            Author one = new Author("one");
            one.email = "same@example.org";
            Author other = new Author("other");
            other.email = "same@example.org";
            session.persist(one);
            session.persist(other);
        });

        assertThat(broken.constraint()).isEqualTo("uk_author_email");
        assertThat(broken).hasMessageContaining("[TN621] insert Author").hasMessageContaining("uk_author_email");
    }

    @OnEachDatabase
    void tellsTheCheckConstraint(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        ConstraintViolationException broken =
                violation(tables, CheckViolationException.class, session -> session.persist(new Publisher("LOV", "")));

        assertThat(broken.constraint()).isEqualTo("ck_publisher_name");
    }

    @OnEachDatabase
    void tellsTheForeignKey(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        ConstraintViolationException broken = violation(tables, ForeignKeyViolationException.class, session -> {
            Book book = new Book("Notes");
            book.publisher = Ref.of(Publisher.class, "missing");
            session.persist(book);
        });

        assertThat(broken).hasMessageContaining("insert Book");
        // SQLite does not say which
        assertThat(broken.constraint()).isEqualTo(database == Database.SQLITE ? null : "fk_book_publisher_code");
    }

    @OnEachDatabase
    void tellsTheColumnThatMustNotBeNull(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));

        ConstraintViolationException broken = violation(
                tables,
                NotNullViolationException.class,
                session -> session.execute(update(Author.class).set(Author_.name, (String) null)));

        assertThat(broken.constraint()).isEqualTo("author.name");
    }

    private static <X extends ConstraintViolationException> X violation(
            TestDatabase tables, Class<X> kind, SessionWork<RuntimeException> work) {
        return catchThrowableOfType(kind, () -> tables.tenon().useTransaction(work));
    }

    /** SYN-7. */
    @OnEachDatabase
    void refusesATargetThatIsNotInTheSession(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Author detached = new Author("Ada");
        tables.tenon().useTransaction(session -> session.persist(detached));

        try (Session session = tables.openSession()) {
            Book book = new Book("Notes");
            session.persist(book);
            book.author = new Author("Grace");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining(
                            "[TN640] Book.author of Book (new) refers to an Author that is not in the session")
                    .hasMessageContaining("cascade = CascadeType.PERSIST");

            book.author = detached;
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining(
                            "[TN640] Book.author of Book (new) refers to Author#1, by an object that is not in")
                    .hasMessageContaining("session.reference(Author.class, 1)");

            book.author = null;
            book.author = session.get(Author.class, 1L);
            session.commit();
        }
        assertThat(tables.rows("select title, author_id from book")).containsExactly("Notes 1");
    }

    @OnEachDatabase
    void refusesAChangeOfAGeneratedIdentifier(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.get(Author.class, 1L).id = 7L))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("[TN646] the identifier of Author#1 was changed to 7")
                .hasNoSuppressedExceptions();

        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            ada.id = 7L;
            session.rollback();
            assertThat(ada.id).isEqualTo(1L);
            assertThat(session.get(Author.class, 1L)).isSameAs(ada);
        }
    }

    @OnEachDatabase
    void refusesANewObjectWithoutItsIdentifier(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Publisher(null, "x"))))
                .hasMessageContaining("[TN647] a new Publisher has no identifier")
                .hasMessageContaining("assign code");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Shelf(null, "x"))))
                .hasMessageContaining("[TN647] a new Shelf has no identifier");
    }

    /** A query flushes first; what it meets there is the same error. */
    @OnEachDatabase
    void aQueryTellsWhatItsFlushMet(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        try (Session session = tables.openSession()) {
            Author nameless = new Author(null);
            session.persist(nameless);
            assertThatThrownBy(() -> session.list(select(Author.class))).hasMessageContaining("TN645");
            nameless.name = "Ada";
            assertThat(session.list(select(Author.class))).containsExactly(nameless);
        }
    }
}
