package dev.tenon.it.relationships.sorted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** The query of one owner's list comes in the order of its positions, unless it says another one. */
class PositionedQueriesTest {

    /** Positions that are neither the order of the identifiers nor that of insertion. */
    private static TestDatabase choir(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, PositionedQueriesTest.class);
        tables.run(
                "insert into choir (id) values (1)",
                "insert into song (id, title, choir_id, place) values (1, 'b', 1, 2), (2, 'a', 1, 0), (3, 'c', 1, 1)",
                "insert into choir_encore (choir_id, encores_id, encores_order)"
                        + " values (1, 1, 1), (1, 2, 2), (1, 3, 0), (1, 1, 3)");
        return tables;
    }

    @OnEachDatabase
    void areTheTargetsTablesColumn(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useSession(session -> {
            Choir choir = session.get(Choir.class, 1L);
            tables.takeSent();
            assertThat(session.list(Choir_.programme.of(choir)))
                    .extracting(song -> song.id)
                    .containsExactly(2L, 3L, 1L);
            assertThat(tables.takeSql())
                    .containsExactly("select s.id, s.title from song s where s.choir_id = ? order by s.place");
            assertThat(session.list(Choir_.programme.of(choir).limit(2)))
                    .extracting(song -> song.id)
                    .containsExactly(2L, 3L);
            assertThat(session.list(Choir_.programme.of(choir).orderBy(Song_.title.asc())))
                    .extracting(song -> song.title)
                    .containsExactly("a", "b", "c");
        });
    }

    @OnEachDatabase
    void areTheLinkTablesColumn(Database database) throws SQLException {
        TestDatabase tables = choir(database);

        tables.tenon().useSession(session -> {
            tables.takeSent();
            assertThat(session.list(Choir_.encores.ofId(1L)))
                    .as("each once, where it comes first")
                    .extracting(song -> song.id)
                    .containsExactly(3L, 1L, 2L);
            assertThat(tables.takeSql())
                    .containsExactly("select s.id, s.title from choir_encore ce join song s on s.id = ce.encores_id"
                            + " where ce.choir_id = ? order by ce.encores_order");
            assertThat(session.count(Choir_.encores.ofId(1L))).isEqualTo(3);
            assertThat(session.list(Choir_.encores.ofId(1L).map(song -> song.title)))
                    .containsExactly("c", "b", "a");
            assertThat(session.list(Choir_.encores.ofId(1L).distinct()))
                    .as("DISTINCT rows have no position")
                    .hasSize(3);
        });
    }
}
