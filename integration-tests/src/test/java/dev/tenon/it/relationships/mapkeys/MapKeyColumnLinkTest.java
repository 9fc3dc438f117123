package dev.tenon.it.relationships.mapkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.StaleObjectException;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Maps with keys of their own over link tables: the key tells the rows of an owner apart. */
class MapKeyColumnLinkTest {

    private static TestDatabase playhouse(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MapKeyColumnLinkTest.class);
        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = new Playhouse(1L);
            Troupe kings = new Troupe(1L, "King's Men");
            playhouse.troupes.put(Season.WINTER, kings);
            playhouse.troupes.put(Season.SPRING, kings);
            playhouse.posters.put(new Pillar("Elm St", 3), new Poster(1L, "Hamlet"));
            session.persist(playhouse);
            session.persist(new Troupe(2L, "Admiral's Men"));
        });
        return tables;
    }

    private static List<String> troupes(TestDatabase tables) throws SQLException {
        return tables.rows("select playhouses_id, season, troupes_id from playhouse_troupe order by season");
    }

    @OnEachDatabase
    void insertsARowForEachKey(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        assertThat(tables.takeSql())
                .contains(
                        "insert into playhouse_troupe (playhouses_id, troupes_id, season) values (?, ?, ?)",
                        "insert into playhouse_poster (playhouse_id, posters_id, pillar) values (?, ?, ?)");
        assertThat(troupes(tables)).containsExactly("1 SPRING 1", "1 WINTER 1");
        assertThat(tables.rows("select playhouse_id, posters_id, pillar from playhouse_poster"))
                .containsExactly("1 1 Elm St/3");
    }

    @OnEachDatabase
    void anElementUnderAnotherKeyIsOneUpdate(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            troupes.put(Season.AUTUMN, troupes.remove(Season.SPRING));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly("update playhouse_troupe set season = ? where playhouses_id = ? and troupes_id = ?"
                            + " and season = ? [AUTUMN, 1, 1, SPRING]");
        });

        assertThat(troupes(tables)).containsExactly("1 AUTUMN 1", "1 WINTER 1");
    }

    @OnEachDatabase
    void anotherElementUnderAKeyTakesTheRowsPlace(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            troupes.put(Season.SPRING, session.get(Troupe.class, 2L));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "delete from playhouse_troupe where playhouses_id = ? and troupes_id = ? and season = ?"
                                    + " [1, 1, SPRING]",
                            "insert into playhouse_troupe (playhouses_id, troupes_id, season) values (?, ?, ?)"
                                    + " [1, 2, SPRING]");
        });

        assertThat(troupes(tables)).containsExactly("1 SPRING 2", "1 WINTER 1");
    }

    @OnEachDatabase
    void elementsChangePlaces(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);
        tables.run("update playhouse_troupe set troupes_id = 2 where season = 'WINTER'");

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            Troupe winter = troupes.get(Season.WINTER);
            troupes.put(Season.WINTER, troupes.get(Season.SPRING));
            troupes.put(Season.SPRING, winter);
        });

        assertThat(troupes(tables)).containsExactly("1 SPRING 2", "1 WINTER 1");
    }

    @OnEachDatabase
    void aKeyOutlivesTheElementThatWasRemoved(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            session.remove(troupes.get(Season.SPRING));
            troupes.remove(Season.WINTER);
            troupes.put(Season.SPRING, session.get(Troupe.class, 2L));
        });

        assertThat(troupes(tables)).containsExactly("1 SPRING 2");
        assertThat(tables.rows("select id from troupe")).containsExactly("2");
    }

    @OnEachDatabase
    void bothSidesStayInStepWhileAnElementHasAKey(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            Troupe kings = session.get(Troupe.class, 1L);
            playhouse.troupes.remove(Season.WINTER);
            assertThat(kings.playhouses).as("it still plays in spring").containsExactly(playhouse);
            playhouse.troupes.remove(Season.SPRING);
            assertThat(kings.playhouses).isEmpty();
        });

        assertThat(troupes(tables)).isEmpty();
    }

    @OnEachDatabase
    void theOtherSideRemovesAllRowsOfThePair(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Troupe kings = session.get(Troupe.class, 1L);
            kings.playhouses.clear();
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .as("without loading the map")
                    .containsExactly("delete from playhouse_troupe where playhouses_id = ? and troupes_id = ? [1, 1]");
        });
        assertThat(troupes(tables)).isEmpty();
    }

    @OnEachDatabase
    void theOtherSideRemovesFromAMapThatIsLoaded(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            assertThat(playhouse.troupes).hasSize(2);
            session.get(Troupe.class, 1L).playhouses.remove(playhouse);
            assertThat(playhouse.troupes).isEmpty();
        });
        assertThat(troupes(tables)).isEmpty();
    }

    @OnEachDatabase
    void theOtherSideHasNoKeyToGive(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            Troupe admirals = session.get(Troupe.class, 2L);
            assertThatThrownBy(() -> admirals.playhouses.add(playhouse))
                    .isInstanceOf(TenonException.class)
                    .hasMessage(
                            "[TN661] Troupe#2 came to Playhouse.troupes from the other side, which has no key for it\n"
                                    + "help:   put it into the map: troupes.put(key, …); the other side follows");
            session.rollback();
        });
    }

    @OnEachDatabase
    void aTargetOfOneOwnerHasOneKey(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            Poster hamlet = playhouse.posters.get(new Pillar("Elm St", 3));
            playhouse.posters.put(new Pillar("Oak St", 4), hamlet);
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN662] Poster#1 has two keys in Playhouse.posters of Playhouse#1\n")
                    .hasMessageEndingWith(
                            "one row with one column for the key\n"
                                    + "help:   keep it under one key; or let a link table have a row for each: @ManyToMany @JoinTable");
            assertThat(tables.takeSent()).as("before anything is sent").isEmpty();
            session.rollback();
        });
    }

    @OnEachDatabase
    void noticesThatSomebodyElseChangedTheRow(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            assertThat(troupes).hasSize(2);
            session.commit();
            tables.run("update playhouse_troupe set troupes_id = 2 where season = 'SPRING'");
            troupes.put(Season.AUTUMN, troupes.remove(Season.SPRING));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageContaining("update a row of Playhouse.troupes");
            session.rollback();
        });
    }
}
