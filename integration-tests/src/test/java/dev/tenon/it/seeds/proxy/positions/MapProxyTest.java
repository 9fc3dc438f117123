package dev.tenon.it.seeds.proxy.positions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Association proxies that are maps: put makes an association object of key and value (MAP-17). */
class MapProxyTest {

    private static TestDatabase squad(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MapProxyTest.class);
        tables.tenon().useTransaction(session -> {
            Squad squad = new Squad();
            squad.players.put("goal", new SquadPlayer("Ann"));
            session.persist(squad);
            squad.players.put("left", new SquadPlayer("Bob"));
        });
        tables.takeSent();
        return tables;
    }

    private static List<String> places(TestDatabase tables) throws SQLException {
        return tables.rows("select p.squad_id, p.position, q.name from squad_place p"
                + " join squad_player q on q.id = p.player_id order by p.position");
    }

    @OnEachDatabase
    void makesAssociationObjectsOfKeyAndValue(Database database) throws SQLException {
        TestDatabase tables = squad(database);

        assertThat(places(tables)).containsExactly("1 goal Ann", "1 left Bob");
    }

    @OnEachDatabase
    void readsByTheKeysOfTheRelationship(Database database) throws SQLException {
        TestDatabase tables = squad(database);

        tables.tenon().useTransaction(session -> {
            Squad squad = session.get(Squad.class, 1L);
            assertThat(squad.players.get("goal")).hasToString("Ann");
            assertThat(squad.players.get("nowhere")).isNull();
            assertThat(squad.players).hasToString("{goal=Ann, left=Bob}").containsOnlyKeys("goal", "left");
        });
    }

    @OnEachDatabase
    void replacesTheAssociationObjectOfAKey(Database database) throws SQLException {
        TestDatabase tables = squad(database);

        tables.tenon().useTransaction(session -> {
            Squad squad = session.get(Squad.class, 1L);
            assertThat(squad.players.put("goal", new SquadPlayer("Cid"))).hasToString("Ann");
            assertThat(squad.players.remove("left")).hasToString("Bob");
        });

        assertThat(places(tables)).containsExactly("1 goal Cid");
        assertThat(tables.rows("select name from squad_player order by name")).containsExactly("Ann", "Bob", "Cid");
    }

    /** An entry that stays keeps its association object. */
    @OnEachDatabase
    void replacesByDifference(Database database) throws SQLException {
        TestDatabase tables = squad(database);

        tables.tenon().useTransaction(session -> {
            Squad squad = session.get(Squad.class, 1L);
            squad.players = Map.of("goal", squad.players.get("goal"), "right", squad.players.get("left"));
            tables.takeOrigins();
            session.flush();
            assertThat(tables.takeOrigins()).containsExactlyInAnyOrder("insert SquadPlace", "delete SquadPlace");
        });

        assertThat(places(tables)).containsExactly("1 goal Ann", "1 right Bob");
    }

    @OnEachDatabase
    void asksForTheValues(Database database) throws SQLException {
        TestDatabase tables = squad(database);

        tables.tenon().useTransaction(session -> {
            SquadPlayer ann = session.one(select(SquadPlayer.class).where(SquadPlayer_.name.eq("Ann")));
            assertThat(session.list(select(Squad.class).where(Squad_.players.contains(ann))))
                    .hasSize(1);
            assertThat(session.list(select(Squad.class).where(Squad_.players.any(SquadPlayer_.name.eq("Dan")))))
                    .isEmpty();
        });
    }
}
