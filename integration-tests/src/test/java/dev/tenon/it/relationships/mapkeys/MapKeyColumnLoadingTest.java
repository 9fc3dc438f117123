package dev.tenon.it.relationships.mapkeys;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Maps that find their keys in a column beside the rows of their elements: what is created, and what is loaded. */
class MapKeyColumnLoadingTest {

    private static TestDatabase playhouses(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MapKeyColumnLoadingTest.class);
        tables.run(
                "insert into playhouse (id) values (1), (2), (3)",
                "insert into hall (id, name, playhouse_id, halls_key) values"
                        + " (1, 'Globe', 1, 'main'), (2, 'Cellar', 1, 'small'), (3, 'Barn', 2, 'main'), (4, 'Ruin', null, null)",
                "insert into loge (id, playhouse_id, number) values (1, 1, 12), (2, 1, 3), (3, 2, 3)",
                "insert into troupe (id, name) values (1, 'King''s Men'), (2, 'Admiral''s Men')",
                "insert into playhouse_troupe (playhouses_id, troupes_id, season) values"
                        + " (1, 1, 'WINTER'), (1, 1, 'SPRING'), (1, 2, 'AUTUMN'), (2, 2, 'WINTER')",
                "insert into poster (id, name) values (1, 'Hamlet'), (2, 'Lear')",
                "insert into playhouse_poster (playhouse_id, posters_id, pillar) values"
                        + " (1, 1, 'Elm St/3'), (1, 2, 'Oak St/1')");
        return tables;
    }

    private static List<Playhouse> all(Session session) {
        return session.list(select(Playhouse.class).orderBy(Playhouse_.id.asc()));
    }

    @OnEachDatabase
    void keysStandBesideTheForeignKey(Database database) throws SQLException {
        String ddl = playhouses(database).tenon().schema().ddl();

        assertThat(ddl)
                .as("named after the attribute; a hall may be nobody's")
                .contains("    playhouse_id bigint,\n    halls_key varchar(255),");
        assertThat(ddl)
                .as("each loge is somebody's, so it has a key")
                .contains("    playhouse_id bigint not null,\n    number integer not null,");
        assertThat(ddl)
                .as("an owner has a key once")
                .contains("    season varchar(255) not null,\n    primary key (playhouses_id, season)")
                .contains("    pillar varchar(255) not null,\n    primary key (playhouse_id, pillar)");
    }

    @OnEachDatabase
    void loadsMapsOfAllPeersAtOnce(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useSession(session -> {
            List<Playhouse> playhouses = all(session);
            tables.takeSent();
            assertContents(playhouses);
            assertThat(tables.takeSql())
                    .containsExactly(
                            "select h.playhouse_id, h.halls_key, h.id, h.name from hall h where h.playhouse_id in (…)",
                            "select l.playhouse_id, l.number, l.id, l.playhouse_id from loge l where l.playhouse_id in (…)",
                            "select l.playhouses_id, l.season, t.id, t.name from playhouse_troupe l"
                                    + " join troupe t on t.id = l.troupes_id where l.playhouses_id in (…)",
                            "select l.playhouse_id, l.pillar, p.id, p.name from playhouse_poster l"
                                    + " join poster p on p.id = l.posters_id where l.playhouse_id in (…)");
        });
    }

    private static void assertContents(List<Playhouse> playhouses) {
        assertThat(playhouses.get(0).halls).containsOnlyKeys("main", "small");
        assertThat(playhouses.get(0).halls.get("small").name).isEqualTo("Cellar");
        assertThat(playhouses.get(1).halls.get("main").name).isEqualTo("Barn");
        assertThat(playhouses.get(2).halls).isEmpty();
        assertThat(playhouses.get(0).loges.keySet()).containsExactly(3, 12);
        assertThat(playhouses.get(1).loges.get(3).id).isEqualTo(3L);
        assertThat(playhouses.get(0).troupes).hasSize(3);
        assertThat(playhouses.get(0).troupes.get(Season.WINTER))
                .as("one troupe under two keys")
                .isSameAs(playhouses.get(0).troupes.get(Season.SPRING));
        assertThat(playhouses.get(0).posters.get(new Pillar("Elm St", 3)).name).isEqualTo("Hamlet");
    }

    @OnEachDatabase
    void isFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);
        var query = select(Playhouse.class).orderBy(Playhouse_.id.asc());

        for (var fetched : List.of(
                query.fetch(Playhouse_.halls, Playhouse_.loges, Playhouse_.troupes, Playhouse_.posters),
                query.fetch(
                        Playhouse_.halls.joined(),
                        Playhouse_.loges.joined(),
                        Playhouse_.troupes.joined(),
                        Playhouse_.posters.joined()),
                query.fetch(
                        Playhouse_.halls.subquery(),
                        Playhouse_.loges.subquery(),
                        Playhouse_.troupes.subquery(),
                        Playhouse_.posters.subquery()))) {
            tables.tenon().useSession(session -> {
                List<Playhouse> playhouses = session.list(fetched);
                tables.takeSent();
                assertContents(playhouses);
                assertThat(tables.takeSent()).isEmpty();
            });
        }
    }

    @OnEachDatabase
    void streamsWithItsMaps(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useSession(session -> {
            try (var stream = session.stream(
                    select(Playhouse.class).fetch(Playhouse_.halls).orderBy(Playhouse_.id.asc()))) {
                assertThat(stream.map(playhouse -> String.join(" ", playhouse.halls.keySet())))
                        .containsExactly("main small", "main", "");
            }
        });
    }

    @OnEachDatabase
    void refusesARowWithoutAKey(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);
        tables.run("update hall set playhouse_id = 2 where id = 4");

        tables.tenon().useSession(session -> {
            Playhouse second = session.get(Playhouse.class, 2L);
            assertThatThrownBy(second.halls::size)
                    .isInstanceOf(TenonException.class)
                    .hasMessage("[TN660] a row of Playhouse.halls has no key in column halls_key\n"
                            + "found:  null, in the row that leads from Playhouse#2 to Hall#4\n"
                            + "help:   give the row a key, or let the map take its keys from an attribute of its"
                            + " targets: @MapKey");

            session.rollback();
            tables.run("update hall set halls_key = 'back' where id = 4");
            assertThat(second.halls).as("it can be asked again").containsOnlyKeys("main", "back");
        });
    }
}
