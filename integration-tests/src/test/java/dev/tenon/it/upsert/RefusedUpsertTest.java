package dev.tenon.it.upsert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.function.Consumer;

/** What cannot be upserted is refused before anything is sent, and the session goes on. */
class RefusedUpsertTest {

    private static void refuses(Database database, Consumer<Session> upsert, String... message) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RefusedUpsertTest.class);
        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> upsert.accept(session))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContainingAll(message);
            assertThat(tables.takeSent()).isEmpty();
            session.persist(new Maker("acme", "Acme"));
        });
        assertThat(tables.rows("select code from maker")).containsExactly("acme");
    }

    @OnEachDatabase
    void attributesThatAreNoUniqueKey(Database database) throws SQLException {
        refuses(
                database,
                session -> session.upsert(new Article("400", "Pen"), Article_.name),
                "TN659",
                "Article_.name is no unique key of Article",
                "unique in table article: (ean)");
        refuses(
                database,
                session -> session.upsert(new Seat(null, new Position(1, 2), "red"), Seat_.position),
                "TN659",
                "(maker_code, line, place)");
        refuses(database, session -> session.upsert(new Article("400", "Pen"), Setting_.name), "TN659");
        refuses(database, session -> session.upsert(new Article("400", "Pen"), Article_.labels), "TN659");
        refuses(database, session -> session.upsert(new Article("400", "Pen"), Article_.maker().code), "TN659");
    }

    @OnEachDatabase
    void anIdentifierThatIsGenerated(Database database) throws SQLException {
        refuses(
                database,
                session -> session.upsert(new Article("400", "Pen")),
                "TN659",
                "the identifier of Article is generated",
                "session.upsert(object, Article_.…)");
        refuses(database, session -> session.upsert(new Article("400", "Pen"), Article_.id), "TN659");
    }

    @OnEachDatabase
    void anObjectThatHasItsGeneratedIdentifier(Database database) throws SQLException {
        Article detached = new Article("400", "Pen");
        detached.id = 1L;

        refuses(database, session -> session.upsert(detached, Article_.ean), "TN633", "upsert: Article#1");
    }

    @OnEachDatabase
    void anObjectOfTheSession(Database database) throws SQLException {
        refuses(
                database,
                session -> {
                    Flag flag = new Flag("new");
                    session.persist(flag);
                    session.upsert(flag);
                },
                "TN657",
                "Flag#new is in the session already");
    }

    @OnEachDatabase
    void aNullThatWouldMeetNoRow(Database database) throws SQLException {
        refuses(
                database,
                session -> session.upsert(new Seat(null, new Position(1, 2), "red"), Seat_.maker, Seat_.position),
                "TN656",
                "maker_code of Seat (new) is null");
        refuses(database, session -> session.upsert(new Maker(null, "Acme")), "TN647", "Maker has no identifier");
        refuses(database, session -> session.upsert(new Maker("best", null)), "TN645", "Maker.name of Maker#best");
    }

    @OnEachDatabase
    void whatIsNoPartOfTheRow(Database database) throws SQLException {
        Article labelled = new Article("400", "Pen");
        labelled.labels.add("new");
        refuses(database, session -> session.upsert(labelled, Article_.ean), "TN658", "Article.labels is not empty");

        Maker maker = new Maker("best", "Best");
        maker.articles.add(new Article("400", "Pen"));
        refuses(database, session -> session.upsert(maker), "TN658", "Maker.articles is not empty");

        Cabinet cabinet = new Cabinet("hall", "oak");
        cabinet.lock = Ref.of(Lock.class, 12);
        refuses(database, session -> session.upsert(cabinet), "TN658", "Cabinet.lock is not empty");
    }

    /** SYN-7: nothing cascades. */
    @OnEachDatabase
    void aReferenceToAnObjectOutsideOfTheSession(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RefusedUpsertTest.class);
        Maker outside = new Maker("acme", "Acme");

        tables.tenon().useTransaction(session -> assertThatThrownBy(
                        () -> session.upsert(new Seat(outside, new Position(1, 2), "red"), Seat_.maker, Seat_.position))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("TN640")
                .hasMessageContaining("Seat.maker"));
    }
}
