package dev.tenon.it.relationships.sorted;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Order columns, sorted sets and sorted maps. */
class SortedTest {

    private static TestDatabase choir(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SortedTest.class);
        tables.tenon().useTransaction(session -> {
            Choir choir = new Choir(1L);
            for (long id = 1; id <= 3; id++) {
                Song song = new Song(id, String.valueOf((char) ('a' + id)));
                session.persist(song);
                choir.programme.add(song);
                choir.encores.add(song);
                choir.repertoire.put(song.title, song);
                choir.favourites.add(song);
            }
            session.persist(choir);
        });
        return tables;
    }

    private static List<String> programme(TestDatabase tables) throws SQLException {
        return tables.rows("select title, place from song where choir_id = 1 order by place");
    }

    @OnEachDatabase
    void keepTheirOrder(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        assertThat(programme(tables)).containsExactly("b 0", "c 1", "d 2");
        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            assertThat(choir.programme).extracting(song -> song.title).containsExactly("b", "c", "d");
            assertThat(choir.favourites).extracting(song -> song.title).containsExactly("d", "c", "b");
            assertThat(choir.repertoire.firstKey()).isEqualTo("b");
            Collections.reverse(choir.programme);
            Collections.reverse(choir.encores);
        });
        assertThat(programme(tables)).containsExactly("d 0", "c 1", "b 2");
        tables.tenon().useSession(session -> {
            Choir choir = session.get(Choir.class, 1L);
            assertThat(choir.encores).extracting(song -> song.title).containsExactly("d", "c", "b");
        });
    }

    @OnEachDatabase
    void renumberWhatMoves(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            choir.programme.add(1, new Song(9L, "x"));
            choir.encores.remove(0);
            choir.repertoire.remove("c");
            choir.repertoire.put("x", choir.programme.get(1));
            choir.favourites.removeIf(song -> song.title.equals("d"));
        });
        assertThat(programme(tables)).containsExactly("b 0", "x 1", "c 2", "d 3");
        assertThat(tables.rows("select encores_id from choir_encore order by encores_order"))
                .containsExactly("2", "3");
        assertThat(tables.rows("select repertoire_id from choir_song order by 1"))
                .containsExactly("1", "3", "9");
        assertThat(tables.rows("select favourites_id from choir_favourite order by 1"))
                .containsExactly("1", "2");

        tables.tenon().useTransaction(session -> {
            Choir choir = session.get(Choir.class, 1L);
            choir.repertoire.clear();
            choir.encores.clear();
            choir.favourites.clear();
            choir.programme.remove(0);
        });
        assertThat(programme(tables)).containsExactly("x 0", "c 1", "d 2");
        assertThat(tables.rows("select id from song order by id")).containsExactly("2", "3", "9");
    }

    @OnEachDatabase
    void areFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = choir(database);
        var query = select(Choir.class);

        for (var fetched : List.of(
                query.fetch(Choir_.programme, Choir_.encores, Choir_.repertoire, Choir_.favourites),
                query.fetch(
                        Choir_.programme.joined(),
                        Choir_.encores,
                        Choir_.repertoire.joined(),
                        Choir_.favourites.joined()),
                query.fetch(
                        Choir_.programme.subquery(),
                        Choir_.encores.joined(),
                        Choir_.repertoire.subquery(),
                        Choir_.favourites.subquery()))) {
            Choir choir = tables.tenon().inTransaction(session -> session.one(fetched));
            assertThat(choir.programme).extracting(song -> song.title).containsExactly("b", "c", "d");
            assertThat(choir.encores).extracting(song -> song.title).containsExactly("b", "c", "d");
            assertThat(choir.repertoire.lastKey()).isEqualTo("d");
            assertThat(choir.favourites.first().title).isEqualTo("d");
        }
    }
}
