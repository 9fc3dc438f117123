package dev.tenon.it.relationships.sides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Either side may be changed; both are in step after the flush, and nothing is written twice. */
class SidesTest {

    private static TestDatabase league(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SidesTest.class);
        tables.run(
                "insert into team (id) values (1), (2)",
                "insert into player (id, team_id) values (1, 1), (2, 1), (3, null)",
                "insert into player_team (fans_id, fan_of_id) values (1, 2)");
        return tables;
    }

    private static List<String> teams(TestDatabase tables) throws SQLException {
        return tables.rows("select id, team_id from player order by id");
    }

    /** BRF-S1: setting the scalar side loads nothing. */
    @OnEachDatabase
    void settingAReferenceLoadsNothing(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team team = session.get(Team.class, 2L);
            Player player = session.get(Player.class, 3L);
            tables.takeSent();
            player.team = Ref.of(team);
            session.flush();
            assertThat(tables.takeSent()).containsExactly("update player set team_id = ? where id = ? [2, 3]");
            assertThat(team.players).containsExactly(player);
        });
    }

    /** BRF-S2. */
    @OnEachDatabase
    void theLastReferenceCounts(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Team two = session.get(Team.class, 2L);
            assertThat(one.players).hasSize(2);
            assertThat(two.players).isEmpty();
            Player player = session.get(Player.class, 3L);
            player.team = Ref.of(one);
            player.team = Ref.of(two);
            session.flush();
            assertThat(one.players).doesNotContain(player);
            assertThat(two.players).containsExactly(player);
        });
        assertThat(teams(tables)).containsExactly("1 1", "2 1", "3 2");
    }

    /** BRF-S3: both collections and the reference agree at once. */
    @OnEachDatabase
    void anAddedElementLeavesItsFormerCollection(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Team two = session.get(Team.class, 2L);
            Player first = one.players.get(0);
            two.players.add(first);
            assertThat(first.team.get()).isSameAs(two);
            assertThat(one.players).doesNotContain(first);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).first().isEqualTo("update player set team_id = ? where id = ? [2, 1]");
        });
        assertThat(teams(tables)).containsExactly("1 2", "2 1", "3 null");
    }

    /**
     * BRF-4: the former team is not fetched to set another one. It loses the player by the flush if the session has it,
     * and its collection is loaded without it otherwise.
     */
    @OnEachDatabase
    void theFormerTargetIsNotFetched(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Player player = session.get(Player.class, 1L);
            Team two = session.get(Team.class, 2L);
            tables.takeSent();
            player.team = Ref.of(two);
            session.flush();
            assertThat(tables.takeSent()).containsExactly("update player set team_id = ? where id = ? [2, 1]");
            assertThat(session.get(Team.class, 1L).players)
                    .extracting(each -> each.id)
                    .containsExactly(2L);
        });
    }

    /** BRF-S5, BRF-9: a collection that is exchanged takes its members with it. */
    @OnEachDatabase
    void anAssignedCollectionTakesItsMembers(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Team two = session.get(Team.class, 2L);
            Player first = one.players.get(0);
            two.players = new ArrayList<>(List.of(first));
            session.flush();
            assertThat(first.team.get()).isSameAs(two);
            assertThat(one.players).doesNotContain(first);
        });
        assertThat(teams(tables)).containsExactly("1 2", "2 1", "3 null");
    }

    /** BRF-S17. */
    @OnEachDatabase
    void collectionsCanBeExchanged(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Team two = session.get(Team.class, 2L);
            two.players.add(session.get(Player.class, 3L));
            session.flush();
            List<Player> before = one.players;
            one.players = two.players;
            two.players = before;
            session.flush();
            assertThat(one.players).extracting(player -> player.id).containsExactly(3L);
            assertThat(two.players).extracting(player -> player.id).containsExactly(1L, 2L);
        });
        assertThat(teams(tables)).containsExactly("1 2", "2 2", "3 1");
    }

    /** BRF-S18: the error BRF-E1. */
    @OnEachDatabase
    void sidesThatDisagreeAreRefused(Database database) throws SQLException {
        TestDatabase tables = league(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Team one = session.get(Team.class, 1L);
                    Player player = session.get(Player.class, 3L);
                    one.players = new ArrayList<>(List.of(player));
                    player.team = Ref.of(Team.class, 2L);
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("[TN642]")
                .hasMessageContaining("Team.players of Team#1")
                .hasMessageContaining("Player.team is Team#2");
        assertThat(teams(tables)).containsExactly("1 1", "2 1", "3 null");
    }

    /** BRF-12: both sides of a many-to-many may be told; the link is written once. */
    @OnEachDatabase
    void aLinkThatBothSidesAddIsWrittenOnce(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Player player = session.get(Player.class, 3L);
            one.fans = new ArrayList<>(List.of(player));
            player.fanOf = new ArrayList<>(List.of(one));
        });
        assertThat(tables.rows("select fans_id, fan_of_id from player_team order by 1, 2"))
                .containsExactly("1 2", "3 1");

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Player player = session.get(Player.class, 3L);
            one.fans.remove(player);
            assertThat(player.fanOf).isEmpty();
        });
        assertThat(tables.rows("select fans_id, fan_of_id from player_team")).containsExactly("1 2");
    }

    /** COL-S13, BRF-6: what ends as it began writes nothing. */
    @OnEachDatabase
    void removingAndAddingAgainWritesNothing(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team one = session.get(Team.class, 1L);
            Player player = one.players.get(0);
            one.players.remove(player);
            one.players.add(player);
            player.team = Ref.of(one);
            Player other = one.players.get(0);
            other.team = Ref.of(Team.class, 1L);
            Collections.reverse(one.players);
            tables.takeSent();
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    /** BRF-S10, BRF-S11: without a parent, and without ever having been in the session. */
    @OnEachDatabase
    void anObjectNeedsNoParent(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            session.persist(new Player(8L));
            Team one = session.get(Team.class, 1L);
            Player passing = new Player(9L);
            one.players.add(passing);
            one.players.remove(passing);
            assertThat(passing.team).isNull();
        });
        assertThat(teams(tables)).containsExactly("1 1", "2 1", "3 null", "8 null");
    }

    /** The flush before the statement loads the players of the removed team, this one among them. */
    @OnEachDatabase
    void findsWhatTheFlushBeforeItHasLoaded(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Team.class, 1L));
            Player player = session.get(Player.class, 1L);

            assertThat(player.team).isNull();
            assertThat(session.contains(player)).isTrue();
        });
        assertThat(teams(tables)).containsExactly("1 null", "2 null", "3 null");
    }

    /** BRF-17: leaving the collection made the reference null, so it was set after that, and counts. */
    @OnEachDatabase
    void aReferenceThatIsSetAgainBringsBack(Database database) throws SQLException {
        TestDatabase tables = league(database);

        tables.tenon().useTransaction(session -> {
            Team team = session.get(Team.class, 1L);
            Player first = team.players.remove(0);
            assertThat(first.team).isNull();
            first.team = Ref.of(team);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            assertThat(team.players).extracting(player -> player.id).containsExactly(2L, 1L);
        });

        assertThat(teams(tables)).containsExactly("1 1", "2 1", "3 null");
    }
}
