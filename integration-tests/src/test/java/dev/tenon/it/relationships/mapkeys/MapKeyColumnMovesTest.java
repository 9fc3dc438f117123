package dev.tenon.it.relationships.mapkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Elements that change owners and keys at once, in maps of two owners: nothing is deleted on the way. */
class MapKeyColumnMovesTest {

    private static TestDatabase playhouses(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MapKeyColumnMovesTest.class);
        tables.tenon().useTransaction(session -> {
            Playhouse first = new Playhouse(1L);
            Playhouse second = new Playhouse(2L);
            first.loges.put(7, new Loge(1L));
            first.loges.put(8, new Loge(2L));
            second.loges.put(7, new Loge(3L));
            first.posters.put(new Pillar("Elm St", 3), new Poster(1L, "Hamlet"));
            second.posters.put(new Pillar("Elm St", 3), new Poster(2L, "Macbeth"));
            Troupe kings = new Troupe(1L, "King's Men");
            Troupe admirals = new Troupe(2L, "Admiral's Men");
            Troupe pembrokes = new Troupe(3L, "Pembroke's Men");
            first.troupes.put(Season.AUTUMN, kings);
            first.troupes.put(Season.WINTER, admirals);
            first.troupes.put(Season.SPRING, pembrokes);
            session.persist(first);
            session.persist(second);
        });
        return tables;
    }

    private static List<String> loges(TestDatabase tables) throws SQLException {
        return tables.rows("select id, playhouse_id, number from loge order by id");
    }

    private static List<String> troupes(TestDatabase tables) throws SQLException {
        return tables.rows("select troupes_id, season from playhouse_troupe order by 1, 2");
    }

    private static List<String> posters(TestDatabase tables) throws SQLException {
        return tables.rows("select playhouse_id, posters_id, pillar from playhouse_poster order by 2");
    }

    @OnEachDatabase
    void twoOwnersExchangeWhatTheyHaveUnderOneKey(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            Playhouse second = session.get(Playhouse.class, 2L);
            Loge one = first.loges.remove(7);
            first.loges.put(7, second.loges.remove(7));
            second.loges.put(7, one);
            assertThat(one.playhouse.get()).isSameAs(second);
        });

        assertThat(loges(tables)).containsExactly("1 2 7", "2 1 8", "3 1 7");
    }

    @OnEachDatabase
    void anotherMapKeepsWhatTheFormerHad(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            TreeMap<Integer, Loge> loges = new TreeMap<>();
            loges.put(8, first.loges.get(7));
            loges.put(9, new Loge(4L));
            first.loges = loges;
        });

        assertThat(loges(tables)).as("the second of the first is an orphan").containsExactly("1 1 8", "3 2 7", "4 1 9");
    }

    @OnEachDatabase
    void anotherMapTakesFromAnotherOwner(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            Playhouse second = session.get(Playhouse.class, 2L);
            TreeMap<Integer, Loge> all = new TreeMap<>(first.loges);
            all.put(9, second.loges.get(7));
            first.loges = all;
            second.loges = new TreeMap<>();
        });

        assertThat(loges(tables)).containsExactly("1 1 7", "2 1 8", "3 1 9");
    }

    @OnEachDatabase
    void twoOwnersExchangeTheirMaps(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            Playhouse second = session.get(Playhouse.class, 2L);
            TreeMap<Integer, Loge> firsts = new TreeMap<>(first.loges);
            first.loges = new TreeMap<>(second.loges);
            second.loges = firsts;
        });

        assertThat(loges(tables)).containsExactly("1 2 7", "2 2 8", "3 1 7");
    }

    @OnEachDatabase
    void viewsOfAMapWriteThroughToIt(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            first.loges.keySet().remove(7);
            first.loges.replaceAll((number, loge) -> new Loge(10L + number));
            first.loges.merge(8, new Loge(30L), (old, given) -> given);
            first.loges.computeIfAbsent(5, number -> new Loge(40L));
            session.get(Playhouse.class, 2L).loges.entrySet().forEach(entry -> entry.setValue(new Loge(50L)));
        });

        assertThat(loges(tables)).containsExactly("30 1 8", "40 1 5", "50 2 7");
    }

    @OnEachDatabase
    void aRemovedElementLeavesItsKeyFree(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            session.remove(first.loges.get(7));
            session.flush();
            first.loges.put(7, new Loge(4L));
        });

        assertThat(loges(tables)).containsExactly("2 1 8", "3 2 7", "4 1 7");
    }

    @OnEachDatabase
    void aDetachedMapIsMerged(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);
        Playhouse detached = tables.tenon().inTransaction(session -> {
            Playhouse found = session.get(Playhouse.class, 1L);
            assertThat(found.loges).hasSize(2);
            session.detach(found);
            return found;
        });
        detached.loges.put(9, detached.loges.remove(7));
        detached.loges.put(10, new Loge(4L));
        detached.loges.remove(8);

        tables.tenon().useTransaction(session -> session.merge(detached));

        assertThat(loges(tables)).containsExactly("1 1 9", "3 2 7", "4 1 10");
    }

    @OnEachDatabase
    void linksGoAroundInACircle(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            Troupe autumn = troupes.get(Season.AUTUMN);
            troupes.put(Season.AUTUMN, troupes.get(Season.WINTER));
            troupes.put(Season.WINTER, troupes.get(Season.SPRING));
            troupes.put(Season.SPRING, autumn);
        });
        assertThat(troupes(tables)).containsExactly("1 SPRING", "2 AUTUMN", "3 WINTER");
    }

    @OnEachDatabase
    void linksMoveUpWhereOneLeaves(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            troupes.put(Season.AUTUMN, troupes.get(Season.WINTER));
            troupes.put(Season.WINTER, troupes.remove(Season.SPRING));
        });
        assertThat(troupes(tables)).containsExactly("2 AUTUMN", "3 WINTER");

        tables.tenon().useTransaction(session -> {
            Map<Season, Troupe> troupes = session.get(Playhouse.class, 1L).troupes;
            troupes.put(Season.SPRING, troupes.get(Season.WINTER));
            troupes.put(Season.WINTER, troupes.remove(Season.AUTUMN));
        });
        assertThat(troupes(tables)).containsExactly("2 WINTER", "3 SPRING");
    }

    @OnEachDatabase
    void linksOfOneOwnersTargetsChangeOwners(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            Pillar pillar = new Pillar("Elm St", 3);
            Playhouse first = session.get(Playhouse.class, 1L);
            Playhouse second = session.get(Playhouse.class, 2L);
            Poster hamlet = first.posters.remove(pillar);
            first.posters.put(pillar, second.posters.remove(pillar));
            second.posters.put(pillar, hamlet);
        });

        assertThat(posters(tables)).containsExactly("2 1 Elm St/3", "1 2 Elm St/3");
    }

    @OnEachDatabase
    void aRemovedTargetsLinksGoWithoutTheMap(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Troupe.class, 1L));
            session.remove(session.get(Poster.class, 1L));
            session.remove(session.get(Playhouse.class, 2L));
        });

        assertThat(troupes(tables)).containsExactly("2 WINTER", "3 SPRING");
        assertThat(posters(tables)).isEmpty();
    }

    @OnEachDatabase
    void aLinkNeedsAKey(Database database) throws SQLException {
        TestDatabase tables = playhouses(database);

        tables.tenon().useSession(session -> {
            Playhouse second = session.get(Playhouse.class, 2L);
            second.troupes.put(null, session.get(Troupe.class, 1L));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN661] Playhouse.troupes of Playhouse#2 has an element under the key null");
            session.rollback();
            assertThat(second.troupes).isEmpty();
        });
    }
}
