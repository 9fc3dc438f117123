package dev.tenon.it.relationships.sorted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Elements that are deleted leave no gap in the lists that know of it, and gaps confuse no order (COL-7). */
class GapsTest {

    /** The programme and the encores a, b, c, d. */
    private static TestDatabase choir(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Choir.class);
        tables.tenon().useTransaction(session -> {
            Choir choir = new Choir(1L);
            choir.programme.addAll(List.of(new Song(1L, "a"), new Song(2L, "b"), new Song(3L, "c"), new Song(4L, "d")));
            choir.encores.addAll(choir.programme);
            session.persist(choir);
        });
        tables.takeSent();
        return tables;
    }

    /** The programme b 1, c 2, d 3. */
    private static TestDatabase choirWithGap(Database database) throws SQLException {
        TestDatabase tables = choir(database);
        tables.run("delete from choir_encore", "delete from song where id = 1");
        return tables;
    }

    private static List<String> programme(TestDatabase tables) throws SQLException {
        return tables.rows("select title, place from song where choir_id = 1 order by place, id");
    }

    private static List<String> encores(TestDatabase tables) throws SQLException {
        return tables.rows("select encores_id, encores_order from choir_encore order by encores_order, encores_id");
    }

    @OnEachDatabase
    void whatIsRemovedLeavesTheLoadedLists(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            Song second = choir.programme.get(1);
            choir.encores.add(second);
            session.flush();
            session.remove(second);
            tables.takeSent();
            session.flush();

            assertThat(choir.programme).extracting(song -> song.title).containsExactly("a", "c", "d");
            assertThat(choir.encores).extracting(song -> song.title).containsExactly("a", "c", "d");
            assertThat(tables.takeSent())
                    .filteredOn(sql -> sql.contains("song set"))
                    .containsExactly("update song set choir_id = ?, place = ? where id = ? [1, 1, 3, 1, 2, 4]");
        });

        assertThat(programme(tables)).containsExactly("a 0", "c 1", "d 2");
        assertThat(encores(tables)).containsExactly("1 0", "3 1", "4 2");
    }

    @OnEachDatabase
    void whatComesInTheSameFlushComesLast(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            session.remove(choir.programme.get(0));
            choir.programme.add(new Song(5L, "e"));
            session.flush();
            session.remove(choir.programme.get(0));
            choir.programme.add(new Song(6L, "f"));
        });

        assertThat(programme(tables)).containsExactly("c 0", "d 1", "e 2", "f 3");
    }

    /** Where nothing is written, the lists hold what left them as often as they did, in its places. */
    @OnEachDatabase
    void aRefusedFlushPutsItBackWhereverItWas(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            Song second = choir.programme.get(1);
            choir.encores.add(second);
            session.flush();
            Song unnumbered = new Song(null, "e");
            session.persist(unnumbered);
            session.remove(second);
            assertThatThrownBy(session::flush).isInstanceOf(FlushException.class);
            assertThat(choir.encores).extracting(song -> song.title).containsExactly("a", "b", "c", "d", "b");

            unnumbered.id = 5L;
            session.persist(second);
        });

        assertThat(programme(tables)).containsExactly("a 0", "b 1", "c 2", "d 3");
        assertThat(encores(tables)).containsExactly("1 0", "2 1", "3 2", "4 3", "2 4");
    }

    /** A rollback brings the object back, and its place. */
    @OnEachDatabase
    void aRollbackPutsItBack(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            session.remove(choir.programme.get(1));
            session.flush();
            session.rollback();
            assertThat(choir.programme).extracting(song -> song.title).containsExactly("a", "b", "c", "d");
        });

        assertThat(programme(tables)).containsExactly("a 0", "b 1", "c 2", "d 3");
    }

    /** A list that is not loaded is not loaded for it: its gap is closed by its next change. */
    @OnEachDatabase
    void aListThatIsNotLoadedKeepsAGap(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Song.class, 2L)));
        assertThat(programme(tables)).containsExactly("a 0", "c 2", "d 3");
        assertThat(encores(tables)).containsExactly("1 0", "3 2", "4 3");

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            choir.programme.add(new Song(5L, "e"));
            choir.encores.add(choir.programme.get(0));
        });
        assertThat(programme(tables)).containsExactly("a 0", "c 1", "d 2", "e 3");
        assertThat(encores(tables)).containsExactly("1 0", "3 1", "4 2", "1 3");
    }

    @OnEachDatabase
    void anExchangeBehindAGapWritesAllPlaces(Database database) throws SQLException {
        TestDatabase tables = choirWithGap(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            assertThat(choir.programme).hasSize(3);
            assertThat(tables.takeSql())
                    .contains("select s.choir_id, s.place, s.id, s.title from song s"
                            + " where s.choir_id in (…) order by s.place");
            Collections.swap(choir.programme, 1, 2);
        });

        assertThat(tables.takeSent())
                .containsExactly("update song set choir_id = ?, place = ? where id = ? [1, 0, 2, 1, 1, 4, 1, 2, 3]");
        assertThat(programme(tables)).containsExactly("b 0", "d 1", "c 2");
    }

    @OnEachDatabase
    void anAssignedListKnowsOfTheGap(Database database) throws SQLException {
        TestDatabase tables = choirWithGap(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            List<Song> songs = new ArrayList<>(choir.programme);
            songs.add(new Song(5L, "e"));
            choir.programme = songs;
        });

        assertThat(programme(tables)).containsExactly("b 0", "c 1", "d 2", "e 3");
    }

    /** Rows of others may have no place, or one twice. */
    @OnEachDatabase
    void placesThatAreMissingOrTwiceAreGapsToo(Database database) throws SQLException {
        TestDatabase tables = choir(database);
        tables.run("update song set place = null where id = 1", "update song set place = 3 where id = 3");

        List<String> wanted = new ArrayList<>();
        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            choir.programme.add(new Song(5L, "e"));
            choir.programme.forEach(song -> wanted.add(song.title + " " + wanted.size()));
        });

        assertThat(programme(tables)).hasSize(5).isEqualTo(wanted);
    }

    /** Without a change nothing is written, gap or not. */
    @OnEachDatabase
    void aGapAloneIsNoChange(Database database) throws SQLException {
        TestDatabase tables = choirWithGap(database);

        tables.tenon().useTransaction(session -> {
            assertThat(session.get(Choir.class, 1L).programme).hasSize(3);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }
}
