package dev.tenon.it.events;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.SessionListener;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Callbacks are called once for what happens, listeners first, superclasses before subclasses. */
class CallbackTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, CallbackTest.class);
    }

    private static TestDatabase withHamper(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        UUID entrepot = new UUID(0, 1);
        tables.run(
                "insert into entrepot (id, name) values ('" + entrepot + "', 'north')",
                "insert into hamper (label, code, changes, entrepot_id) values ('books', 'BOOKS', 0, '" + entrepot
                        + "')",
                "insert into content (name, hamper_id) values ('atlas', 1)");
        return tables;
    }

    @OnEachDatabase
    void persistCallsBeforeTheIdentifierIsThereAndAfterTheInsert(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Hamper hamper = new Hamper("books");

        tables.tenon().useTransaction(session -> {
            session.persist(hamper);
            assertThat(hamper.takeHeard()).containsExactly("listener: new", "superclass: new, null", "hamper: new");
            assertThat(tables.takeSql()).isEmpty();
            session.flush();
            assertThat(hamper.takeHeard()).containsExactly("superclass: inserted, 1");
        });

        assertThat(hamper.takeHeard()).isEmpty();
        assertThat(tables.rows("select code, changes from hamper")).containsExactly("BOOKS 0");
    }

    @OnEachDatabase
    void whatPersistReachesIsCalledToo(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Hamper hamper = new Hamper("books");
        Content atlas = new Content("atlas");
        hamper.contents.add(atlas);

        tables.tenon().useTransaction(session -> {
            session.persist(hamper);
            assertThat(atlas.takeHeard()).containsExactly("listener: new", "superclass: new, null");

            Content globe = new Content("globe");
            session.get(Hamper.class, flushed(session, hamper)).contents.add(globe);
            session.flush(); // finds it
            assertThat(globe.takeHeard())
                    .containsExactly("listener: new", "superclass: new, null", "superclass: inserted, 2");
        });
    }

    private static Long flushed(Session session, Hamper hamper) {
        session.flush();
        return hamper.id;
    }

    @OnEachDatabase
    void aCallbackCanGiveAnAssignedIdentifier(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Entrepot entrepot = new Entrepot("north");

        tables.tenon().useTransaction(session -> session.persist(entrepot));

        assertThat(entrepot.id).isNotNull();
        assertThat(tables.rows("select name from entrepot")).containsExactly("north");
    }

    @OnEachDatabase
    void whatAnUpdateIsToldOfIsPartOfTheUpdate(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useTransaction(session -> {
            Hamper hamper = session.get(Hamper.class, 1L);
            hamper.takeHeard();
            tables.takeSql();

            hamper.label = "maps";
            session.flush();

            assertThat(tables.takeSql())
                    .containsExactly("update hamper set label = ?, code = ?, changes = ? where id = ?");
            assertThat(hamper.takeHeard())
                    .containsExactly("superclass: changed", "hamper: changed", "listener: seen", "superclass: updated");
        });

        assertThat(tables.rows("select label, code, changes from hamper")).containsExactly("maps MAPS 1");
    }

    @OnEachDatabase
    void nothingIsCalledWithoutANetChange(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useTransaction(session -> {
            Hamper hamper = session.get(Hamper.class, 1L);
            hamper.takeHeard();
            hamper.label = "maps";
            hamper.label = "books";
            session.flush();
            hamper.contents.get(0).name = "map"; // that of a content is its own
            session.flush();
            assertThat(hamper.takeHeard()).isEmpty();
            assertThat(hamper.changes).isZero();
        });
    }

    @OnEachDatabase
    void removeCallsAtOnceAndAfterTheDelete(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useTransaction(session -> {
            Hamper hamper = session.get(Hamper.class, 1L);
            Content atlas = hamper.contents.get(0);
            hamper.takeHeard();
            atlas.takeHeard();

            session.remove(hamper);
            assertThat(hamper.takeHeard()).containsExactly("superclass: removed");
            assertThat(atlas.takeHeard()).containsExactly("superclass: removed");

            session.flush();
            assertThat(hamper.takeHeard()).containsExactly("superclass: deleted");
            assertThat(atlas.takeHeard()).containsExactly("superclass: deleted");
        });
    }

    @OnEachDatabase
    void anOrphanIsRemovedWithItsCallbacks(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useTransaction(session -> {
            Hamper hamper = session.get(Hamper.class, 1L);
            Content atlas = hamper.contents.remove(0);
            atlas.takeHeard();
            session.flush();
            assertThat(atlas.takeHeard()).containsExactly("superclass: removed", "superclass: deleted");
        });
        assertThat(tables.rows("select name from content")).isEmpty();
    }

    /** A session that somebody listens to asks first whether there is anything to flush. */
    @OnEachDatabase
    void anOrphanHearsOnceThatItIsRemoved(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);
        Tenon listening = tables.another(builder -> builder.listen(new SessionListener() {}));

        listening.useTransaction(session -> {
            Hamper hamper = session.get(Hamper.class, 1L);
            Content atlas = hamper.contents.remove(0);
            atlas.takeHeard();
            session.flush();
            assertThat(atlas.takeHeard()).containsExactly("superclass: removed", "superclass: deleted");
        });
    }

    /** Where a session is closed without a commit, nothing is removed. */
    @OnEachDatabase
    void anOrphanOfAClosedSessionHearsNothing(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);
        Session session = tables.openSession();
        Content atlas = session.get(Hamper.class, 1L).contents.remove(0);
        atlas.takeHeard();

        assertThatThrownBy(session::close).hasMessageContaining("[TN638]");
        assertThat(atlas.takeHeard()).isEmpty();
    }

    @OnEachDatabase
    void loadingCallsOnceWhenTheEagerTargetsAreThere(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useSession(session -> {
            Hamper hamper = session.get(Hamper.class, 1L);
            assertThat(hamper.takeHeard()).containsExactly("listener: seen", "hamper: loaded");
            assertThat(hamper.entrepotSeenWhenLoaded).isEqualTo("north");

            assertThat(session.list(select(Hamper.class))).containsExactly(hamper);
            assertThat(hamper.takeHeard()).isEmpty();

            session.refresh(hamper);
            assertThat(hamper.takeHeard()).containsExactly("listener: seen", "hamper: loaded");

            assertThat(hamper.contents.get(0).takeHeard()).containsExactly("listener: seen", "superclass: loaded, 1");
            session.commit();
        });
    }

    @OnEachDatabase
    void whatAStreamReadsIsLoadedToo(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useSession(session -> {
            try (Stream<Hamper> hampers = session.stream(select(Hamper.class))) {
                assertThat(hampers.map(hamper -> hamper.heard + " " + hamper.entrepotSeenWhenLoaded))
                        .containsExactly("[listener: seen, hamper: loaded] north");
            }
            session.commit();
        });
    }

    @OnEachDatabase
    void objectsThatAreBuiltOrFillThemselvesAreLoadedToo(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);
        tables.run(
                "insert into waxing (id, colour) values (5, 'red')",
                "insert into signet (id, entrepot_id, waxing_id) values (1, '" + new UUID(0, 1) + "', 5)");

        tables.tenon().useSession(session -> {
            Signet signet = session.get(Signet.class, 1L);
            assertThat(signet.loaded).isEqualTo("of north");

            Waxing waxing = signet.waxing;
            assertThat(waxing.heard).isEmpty();
            assertThat(waxing.getColour()).isEqualTo("red");
            assertThat(waxing.heard).containsExactly("superclass: loaded, 5", "waxing: red");
            session.commit();
        });
    }

    @OnEachDatabase
    void mergeOfANewObjectPersistsItsCopy(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Hamper given = new Hamper("books");

        Hamper merged = tables.tenon().inTransaction(session -> session.merge(given));

        assertThat(given.heard).isEmpty();
        assertThat(merged.takeHeard())
                .containsExactly("listener: new", "superclass: new, null", "hamper: new", "superclass: inserted, 1");
        assertThat(tables.rows("select code from hamper")).containsExactly("BOOKS");
    }

    @OnEachDatabase
    void insertAllCallsForEachObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        List<Content> contents = List.of(new Content("atlas"), new Content("globe"));

        tables.tenon().useTransaction(session -> session.insertAll(contents));

        assertThat(contents.get(1).takeHeard())
                .containsExactly("listener: new", "superclass: new, null", "superclass: inserted, 2");
        assertThat(tables.takeOrigins()).containsExactly("insert Content");
    }

    @OnEachDatabase
    void upsertPersistsTheCopyThatItWritesAndLoadsTheRow(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Waxing given = new Waxing(5L, "red");

        Waxing stored = tables.tenon().inTransaction(session -> session.upsert(given));

        assertThat(given.heard).isEmpty();
        assertThat(stored.takeHeard()).containsExactly("superclass: loaded, 5", "waxing: red");
    }

    @OnEachDatabase
    void whatACallbackThrowsReachesTheCallerAndNothingIsWritten(Database database) throws SQLException {
        TestDatabase tables = withHamper(database);

        tables.tenon().useSession(session -> {
            session.persist(new Hamper("maps"));
            session.flush();
            session.get(Hamper.class, 1L).label = "refused";

            assertThatThrownBy(session::flush)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a hamper cannot be refused");
            assertThatThrownBy(session::commit)
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN637")
                    .hasMessageContaining("a hamper cannot be refused");

            session.rollback();
            assertThat(session.get(Hamper.class, 1L).label).isEqualTo("books");
            session.commit();
        });

        assertThat(tables.rows("select label from hamper")).containsExactly("books");
    }

    @OnEachDatabase
    void whatACallbackOfPersistThrowsLeavesTheObjectOutside(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Content nameless = new Content();

        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> session.persist(nameless))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("a content has a name");
            assertThat(session.contains(nameless)).isFalse();
            session.persist(new Content("atlas"));
        });

        assertThat(tables.rows("select name from content")).containsExactly("atlas");
    }
}
