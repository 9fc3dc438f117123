package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.MissingTableException;
import dev.tenon.NotLoadedException;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A session in the wrong place: closed, in two threads, with another session's objects, over no schema. */
class UsageTest {

    private static TestDatabase withAda(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UsageTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada", new Book("Notes"))));
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void aClosedSessionDoesNothing(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        AtomicReference<Session> kept = new AtomicReference<>();
        Author ada = tables.tenon().withSession(session -> {
            kept.set(session);
            return session.get(Author.class, 1L);
        });
        Session closed = kept.get();
        tables.takeSent();

        List<ThrowingCallable> uses = List.of(
                () -> closed.find(Author.class, 1L),
                () -> closed.get(Author.class, 1L),
                () -> closed.reference(Author.class, 1L),
                () -> closed.list(select(Author.class)),
                () -> closed.one(select(Author.class)),
                () -> closed.first(select(Author.class)),
                () -> closed.stream(select(Author.class)),
                () -> closed.count(select(Author.class)),
                () -> closed.forEachBatch(select(Author.class), 1, batch -> {}),
                () -> closed.persist(new Author("Grace")),
                () -> closed.remove(ada),
                () -> closed.merge(ada),
                () -> closed.refresh(ada),
                () -> closed.detach(ada),
                () -> closed.expire(ada),
                closed::expireAll,
                closed::clear,
                closed::flush,
                closed::begin,
                closed::commit,
                closed::rollback,
                closed::connection,
                () -> closed.contains(ada),
                () -> closed.stateOf(ada),
                () -> closed.nested(() -> closed.flush()));

        assertThat(uses).allSatisfy(use -> assertThat(catchThrowable(use))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("[TN635] the session is closed\nhelp:   "));
        assertThat(closed.isOpen()).isFalse();
        closed.close();
        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void whatIsNotLoadedWhenTheSessionEndsSaysHowToLoadIt(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Publisher("LOV", "Lovelace Press"));
            session.get(Book.class, 1L).publisher = session.reference(Publisher.class, "LOV");
        });
        Author ada = tables.tenon().withSession(session -> session.get(Author.class, 1L));
        Book notes = tables.tenon().withSession(session -> session.get(Book.class, 1L));

        assertThatThrownBy(ada.books::size)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("[TN611] Author.books of Author#1 is not loaded, and the session is closed")
                .hasMessageContaining(".fetch(Author_.books)");
        assertThatThrownBy(notes.publisher::get)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Publisher#LOV");
        assertThat(notes.publisher.id(String.class)).isEqualTo("LOV");
        assertThat(notes.author.name)
                .as("a plain reference is loaded with its owner")
                .isEqualTo("Ada");
    }

    @OnEachDatabase
    void aSecondThreadIsRefused(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon()
                .useTransaction(session -> session.forEachBatch(select(Author.class), 1, batch -> {
                    Throwable refused = CompletableFuture.supplyAsync(
                                    () -> catchThrowable(() -> session.find(Author.class, 1L)))
                            .join();
                    assertThat(refused)
                            .isInstanceOf(SessionException.class)
                            .hasMessageContaining("[TN636] two threads use one session")
                            .hasMessageContaining("open a session for each thread");

                    Throwable lazily = CompletableFuture.supplyAsync(() ->
                                    catchThrowable(() -> batch.get(0).books.size()))
                            .join();
                    assertThat(lazily).isInstanceOf(SessionException.class).hasMessageContaining("TN636");
                }));
    }

    @OnEachDatabase
    void oneThreadAfterTheOtherIsFine(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = CompletableFuture.supplyAsync(() -> session.get(Author.class, 1L))
                    .join();
            assertThat(session.get(Author.class, 1L)).isSameAs(ada);
        }
    }

    @OnEachDatabase
    void objectsOfAnotherSessionAreRefused(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session home = tables.openSession();
                Session other = tables.openSession()) {
            Author ada = home.get(Author.class, 1L);
            home.commit();

            assertThat(other.contains(ada)).isFalse();
            assertThatThrownBy(() -> other.persist(ada)).hasMessageContaining("TN633");
            assertThatThrownBy(() -> other.remove(ada)).hasMessageContaining("TN631");
            assertThatThrownBy(() -> other.refresh(ada)).hasMessageContaining("TN631");
            Book book = new Book("Letters");
            book.author = ada;
            other.persist(book);
            assertThatThrownBy(other::flush).hasMessageContaining("TN640");
            book.author = null; // finding flushes first
            book.author = other.get(Author.class, 1L);
            assertThat(book.author).isNotSameAs(ada);
            other.commit();
        }
        assertThat(tables.rows("select author_id from book order by id")).containsExactly("1", "1");
    }

    @OnEachDatabase
    void aMissingTableIsNamed(Database database) throws SQLException {
        Tenon tenon = Tenon.builder(database.fresh())
                .entities(DomainIndex.of(UsageTest.class))
                .build();

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.find(Author.class, 1L)))
                .isInstanceOf(MissingTableException.class)
                .hasMessageStartingWith("[TN649] find Author by select")
                .hasMessageContaining(": a table is missing\nfound:  ")
                .hasMessageContaining("author")
                .hasMessageContaining("tenon.schema().create()");
        assertThatThrownBy(() -> tenon.useTransaction(session -> session.persist(new Publisher("LOV", "x"))))
                .isInstanceOf(MissingTableException.class)
                .hasMessageContaining("insert Publisher");
        assertThatThrownBy(() -> tenon.useTransaction(session -> session.list(select(Author.class))))
                .isInstanceOf(MissingTableException.class);
    }
}
