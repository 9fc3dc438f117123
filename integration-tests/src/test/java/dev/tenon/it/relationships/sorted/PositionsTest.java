package dev.tenon.it.relationships.sorted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The positions of a list are those of its elements, whatever was done to it (COL-7). */
class PositionsTest {

    /** The programme b, c, d. */
    private static TestDatabase choir(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Choir.class);
        tables.tenon().useTransaction(session -> {
            Choir choir = new Choir(1L);
            choir.programme.addAll(List.of(new Song(1L, "b"), new Song(2L, "c"), new Song(3L, "d")));
            session.persist(choir);
        });
        tables.takeSent();
        return tables;
    }

    private static List<String> programme(TestDatabase tables) throws SQLException {
        return tables.rows("select title, place from song where choir_id = 1 order by place");
    }

    /** COL-S1: the ones behind the new one move, the one before it does not. */
    @OnEachDatabase
    void anInsertedElementMovesThoseBehindIt(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            choir.programme.add(1, new Song(9L, "x"));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .filteredOn(sql -> sql.startsWith("update"))
                .containsExactly("update song set choir_id = ?, place = ? where id = ? [1, 2, 2, 1, 3, 3]");
        assertThat(programme(tables)).containsExactly("b 0", "x 1", "c 2", "d 3");
    }

    /** COL-S2: an orphan goes, the ones behind it move up. */
    @OnEachDatabase
    void aRemovedElementMovesThoseBehindIt(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            session.get(Choir.class, 1L).programme.remove(0);
            tables.takeSent();
        });

        assertThat(programme(tables)).containsExactly("c 0", "d 1");
        assertThat(tables.rows("select id from song order by id")).containsExactly("2", "3");
    }

    /** COL-S3: what is appended comes last; there is no other position that it could keep. */
    @OnEachDatabase
    void anAppendedElementComesLast(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            session.get(Choir.class, 1L).programme.add(new Song(9L, "a"));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).as("nobody else moves").doesNotContain("update Choir.programme");
        assertThat(programme(tables)).containsExactly("b 0", "c 1", "d 2", "a 3");
    }

    /** COL-S4, as Tenon has it: sorting and reversing in place move elements like anything else. */
    @OnEachDatabase
    void sortingMovesElements(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            Collections.reverse(choir.programme);
            session.flush();
            Collections.sort(choir.programme);
            Collections.swap(choir.programme, 0, 1);
        });

        assertThat(programme(tables)).containsExactly("c 0", "b 1", "d 2");
    }

    /** COL-S5, as Tenon has it: a list that is assigned has its own order. */
    @OnEachDatabase
    void anAssignedListHasItsOwnOrder(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            List<Song> songs = choir.programme;
            choir.programme = new ArrayList<>(List.of(songs.get(2), songs.get(0), songs.get(1)));
        });

        assertThat(programme(tables)).containsExactly("d 0", "b 1", "c 2");
    }

    /** COL-2: what ends as it began is no change, on whatever way. */
    @OnEachDatabase
    void whatEndsAsItBeganIsNoChange(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            Song first = choir.programme.remove(0);
            choir.programme.add(first);
            Collections.rotate(choir.programme, 1);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }
}
