package dev.tenon.it.writeonly.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;

/** No removal is lost, whatever the session knows of the element. */
class RemovalTest {

    private static TestDatabase board(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RemovalTest.class);
        tables.run(
                "insert into noticeboard (id) values (1)",
                "insert into decal (id, label) values (1, 'star'), (2, 'moon')",
                "insert into noticeboard_decal (noticeboard_id, decals_id) values (1, 1), (1, 2)",
                "insert into flyer (id, label, board_id) values (1, 'concert', 1), (2, 'sale', 1)",
                "insert into scribble (id, text, board_id) values (1, 'hi', 1), (2, 'ho', 1)",
                "insert into glance (id, decal_id, flyer_id, scribble_id) values (1, 1, 1, 1)");
        tables.takeSent();
        return tables;
    }

    private static List<String> links(TestDatabase tables) throws SQLException {
        return tables.rows("select decals_id from noticeboard_decal order by decals_id");
    }

    private static List<String> flyers(TestDatabase tables) throws SQLException {
        return tables.rows("select id, board_id from flyer order by id");
    }

    private static List<String> scribbles(TestDatabase tables) throws SQLException {
        return tables.rows("select id, board_id from scribble order by id");
    }

    private static List<String> sentBy(TestDatabase tables, BiConsumer<Noticeboard, Glance> work) {
        tables.tenon().useTransaction(session -> {
            Noticeboard board = session.get(Noticeboard.class, 1L);
            Glance glance = session.get(Glance.class, 1L);
            tables.takeSent();
            work.accept(board, glance);
        });
        return tables.takeOrigins();
    }

    @OnEachDatabase
    void deletesTheLinkOfAStandInWithoutLoadingIt(Database database) throws SQLException {
        TestDatabase tables = board(database);
        assertThat(sentBy(tables, (board, glance) -> board.decals.remove(glance.getDecal())))
                .containsExactly("delete Noticeboard.decals");
        assertThat(links(tables)).containsExactly("2");
    }

    @OnEachDatabase
    void releasesAStandInWithoutLoadingIt(Database database) throws SQLException {
        TestDatabase tables = board(database);
        assertThat(sentBy(tables, (board, glance) -> board.flyers.remove(glance.getFlyer())))
                .containsExactly("update Noticeboard.flyers");
        assertThat(flyers(tables)).containsExactly("1 null", "2 1");
    }

    /** Its own reference is in its row, so it is loaded at once: reading it later does not bring it back. */
    @OnEachDatabase
    void deletesAStandInThatIsAnOrphan(Database database) throws SQLException {
        TestDatabase tables = board(database);
        assertThat(sentBy(tables, (board, glance) -> {
                    Scribble scribble = glance.getScribble();
                    board.scribbles.remove(scribble);
                    assertThat(scribble.getBoard()).isNull();
                    assertThat(scribble.getText()).isEqualTo("hi");
                }))
                .containsExactly("load Glance.scribble", "delete Scribble");
        assertThat(scribbles(tables)).containsExactly("2 1");
        assertThat(tables.rows("select scribble_id from glance")).containsExactly("null");
    }

    /** Its row is not read, and says so when it is. */
    @OnEachDatabase
    void releasesAStandInThatShowsItsForeignKey(Database database) throws SQLException {
        TestDatabase tables = board(database);
        tables.tenon().useTransaction(session -> {
            Flyer flyer = session.get(Glance.class, 1L).getFlyer();
            session.get(Noticeboard.class, 1L).flyers.remove(flyer);
            session.flush();
            assertThat(flyer.getBoardId()).isNull();
            tables.takeSent();
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    /** In an ordinary collection a stand-in is an element like others. */
    @OnEachDatabase
    void deletesLinksOfStandInsInLoadedCollections(Database database) throws SQLException {
        TestDatabase tables = board(database);
        tables.tenon().useTransaction(session -> {
            Noticeboard board = session.get(Noticeboard.class, 1L);
            Decal star = session.get(Glance.class, 1L).getDecal();
            board.favourites.add(star);
            board.corners.put("left", star);
            session.flush();
            board.favourites.remove(star);
            board.corners.remove("left");
            tables.takeSent();
            session.flush();
            assertThat(tables.takeOrigins())
                    .containsExactly("delete Noticeboard.favourites", "delete Noticeboard.corners");
        });
        assertThat(tables.rows("select count(*) from noticeboard_favourite")).containsExactly("0");
        assertThat(tables.rows("select count(*) from noticeboard_corner")).containsExactly("0");
    }

    private static <T> T elsewhere(TestDatabase tables, Class<T> entity) {
        return tables.tenon().inTransaction(session -> session.get(entity, 1L));
    }

    @OnEachDatabase
    void refusesAnObjectThatIsNotInTheSession(Database database) throws SQLException {
        TestDatabase tables = board(database);
        refuses(tables, Decal.class, "decals", (board, foreign) -> board.decals.remove(foreign));
        refuses(tables, Flyer.class, "flyers", (board, foreign) -> board.flyers.remove(foreign));
        refuses(tables, Scribble.class, "scribbles", (board, foreign) -> board.scribbles.remove(foreign));
        assertThat(links(tables)).containsExactly("1", "2");
        assertThat(flyers(tables)).containsExactly("1 1", "2 1");
        assertThat(scribbles(tables)).containsExactly("1 1", "2 1");
    }

    private static <T> void refuses(
            TestDatabase tables, Class<T> entity, String from, BiConsumer<Noticeboard, T> removal) {
        T foreign = elsewhere(tables, entity);
        try (Session session = tables.openSession()) {
            removal.accept(session.get(Noticeboard.class, 1L), foreign);
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN692] an object was removed from Noticeboard." + from
                            + " of Noticeboard#1 that is not in the session")
                    .hasMessageContaining("session.get(" + entity.getSimpleName() + ".class, …)");
            assertThat(tables.takeSent()).isEmpty();
            session.rollback();
        }
    }

    /** The session can go on: the removal is taken back, and the session's own object is removed. */
    @OnEachDatabase
    void goesOnAfterARefusal(Database database) throws SQLException {
        TestDatabase tables = board(database);
        Decal foreign = elsewhere(tables, Decal.class);
        try (Session session = tables.openSession()) {
            Noticeboard board = session.get(Noticeboard.class, 1L);
            board.decals.remove(foreign);
            assertThatThrownBy(session::flush).hasMessageContaining("TN692");
            board.decals.add(foreign);
            board.decals.remove(session.reference(Decal.class, 1L).get());
            session.commit();
        }
        assertThat(links(tables)).containsExactly("2");
    }

    /** What is deleted has left everything already. */
    @OnEachDatabase
    void expectsNothingOfWhatIsDeleted(Database database) throws SQLException {
        TestDatabase tables = board(database);
        tables.tenon().useTransaction(session -> {
            Noticeboard board = session.get(Noticeboard.class, 1L);
            Scribble first = session.get(Scribble.class, 1L);
            Scribble second = session.get(Scribble.class, 2L);
            session.remove(first);
            session.flush();
            session.remove(second);
            tables.takeSent();
            board.scribbles.remove(first);
            board.scribbles.remove(second);
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("delete Scribble");
        });
        assertThat(scribbles(tables)).isEmpty();
    }

    /** An object whose insertion was rolled back is nowhere, and leaves nothing behind. */
    @OnEachDatabase
    void expectsNothingOfWhatWasRolledBack(Database database) throws SQLException {
        TestDatabase tables = board(database);
        try (Session session = tables.openSession()) {
            Noticeboard board = session.get(Noticeboard.class, 1L);
            Scribble third = new Scribble(3, "he");
            assertThatThrownBy(() -> session.nested(() -> {
                        board.scribbles.add(third);
                        session.flush();
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            board.scribbles.remove(third);
            session.commit();
        }
        assertThat(scribbles(tables)).containsExactly("1 1", "2 1");
    }
}
