package dev.tenon.it.relationships.mapkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps with keys of their own over foreign keys: a flush writes the keys that changed, into the rows of the elements. */
class MapKeyColumnWritingTest {

    private static TestDatabase playhouse(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MapKeyColumnWritingTest.class);
        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = new Playhouse(1L);
            playhouse.halls.put("main", new Hall(1L, "Globe"));
            playhouse.halls.put("small", new Hall(2L, "Cellar"));
            playhouse.loges.put(7, new Loge(1L));
            session.persist(playhouse);
        });
        return tables;
    }

    private static List<String> halls(TestDatabase tables) throws SQLException {
        return tables.rows("select id, playhouse_id, halls_key from hall order by id");
    }

    private static List<String> loges(TestDatabase tables) throws SQLException {
        return tables.rows("select id, playhouse_id, number from loge order by id");
    }

    @OnEachDatabase
    void insertsRowsWithTheirKeys(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        assertThat(tables.takeSql())
                .containsExactly(
                        "insert into playhouse (id) values (?)",
                        "insert into hall (id, name, playhouse_id, halls_key) values (?, ?, ?, ?)",
                        "insert into loge (id, playhouse_id, number) values (?, ?, ?)");
        assertThat(halls(tables)).containsExactly("1 1 main", "2 1 small");
        assertThat(loges(tables)).containsExactly("1 1 7");
    }

    @OnEachDatabase
    void writesNothingForAMapThatIsAsItWas(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Map<String, Hall> halls = session.get(Playhouse.class, 1L).halls;
            Hall main = halls.remove("main");
            halls.put("main", main);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void anElementUnderAnotherKeyIsOneUpdate(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            assertThat(playhouse.loges).containsOnlyKeys(7);
            playhouse.halls.put("grand", playhouse.halls.remove("main"));
            playhouse.loges.put(8, playhouse.loges.remove(7));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update hall set playhouse_id = ?, halls_key = ? where id = ? [1, grand, 1]",
                            "update loge set number = ? where id = ? [8, 1]");
        });

        assertThat(halls(tables)).containsExactly("1 1 grand", "2 1 small");
        assertThat(loges(tables)).containsExactly("1 1 8");
    }

    @OnEachDatabase
    void elementsChangePlaces(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Map<String, Hall> halls = session.get(Playhouse.class, 1L).halls;
            Hall main = halls.get("main");
            halls.put("main", halls.get("small"));
            halls.put("small", main);
        });

        assertThat(halls(tables)).containsExactly("1 1 small", "2 1 main");
    }

    @OnEachDatabase
    void anElementThatLeavesLosesItsKey(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            assertThat(playhouse.loges).containsOnlyKeys(7);
            playhouse.halls.put("main", new Hall(3L, "New Globe"));
            playhouse.loges.remove(7);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .containsExactly(
                            "insert into hall (id, name, playhouse_id, halls_key) values (?, ?, ?, ?)",
                            "update hall set playhouse_id = ?, halls_key = ? where id = ?",
                            "delete from loge where id in (…)");
        });

        assertThat(halls(tables)).containsExactly("1 null null", "2 1 small", "3 1 main");
    }

    @OnEachDatabase
    void anElementMovesToAnotherOwnersMap(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse first = session.get(Playhouse.class, 1L);
            Playhouse second = new Playhouse(2L);
            session.persist(second);
            second.loges.put(1, first.loges.get(7));
            assertThat(first.loges).as("it left the other").isEmpty();
        });

        assertThat(loges(tables)).containsExactly("1 2 1");
    }

    @OnEachDatabase
    void anAssignedMapIsComparedWithTheFormer(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            Map<String, Hall> halls = new LinkedHashMap<>();
            halls.put("main", playhouse.halls.get("main"));
            halls.put("tiny", playhouse.halls.get("small"));
            playhouse.halls = halls;
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly("update hall set playhouse_id = ?, halls_key = ? where id = ? [1, tiny, 2]");
        });
    }

    @OnEachDatabase
    void aRollbackGivesTheKeysBack(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            playhouse.halls.put("grand", playhouse.halls.remove("main"));
            session.flush();
            session.rollback();
            assertThat(playhouse.halls).containsOnlyKeys("main", "small");
        });

        assertThat(halls(tables)).containsExactly("1 1 main", "2 1 small");
    }

    @OnEachDatabase
    void removingTheOwnerClearsForeignKeyAndKey(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useTransaction(session -> {
            Playhouse playhouse = session.get(Playhouse.class, 1L);
            playhouse.halls.clear();
            session.remove(playhouse);
        });

        assertThat(halls(tables)).containsExactly("1 null null", "2 null null");
        assertThat(loges(tables)).isEmpty();
    }

    @OnEachDatabase
    void refusesTheKeyNull(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            session.get(Playhouse.class, 1L).halls.put(null, new Hall(3L, "Nowhere"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessage("[TN661] Playhouse.halls of Playhouse#1 has an element under the key null\n"
                            + "help:   put it under a key; the column of the keys holds none that are null");
            session.rollback();
        });
    }

    @OnEachDatabase
    void refusesTwoKeysForOneRow(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            Map<String, Hall> halls = session.get(Playhouse.class, 1L).halls;
            halls.put("grand", halls.get("main"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessage(
                            "[TN662] Hall#1 has two keys in Playhouse.halls of Playhouse#1\n"
                                    + "found:  main and grand, and one row with one column for the key\n"
                                    + "help:   keep it under one key; or let a link table have a row for each: @ManyToMany @JoinTable");
            session.rollback();
        });
    }

    @OnEachDatabase
    void theOtherSideAloneHasNoKeyToGive(Database database) throws SQLException {
        TestDatabase tables = playhouse(database);

        tables.tenon().useSession(session -> {
            Loge loge = new Loge(2L);
            loge.playhouse = Ref.of(session.get(Playhouse.class, 1L));
            session.persist(loge);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("[TN661] Loge#2 came to Playhouse.loges")
                    .hasMessageEndingWith("help:   put it into the map: loges.put(key, …); the other side follows");
            session.rollback();
        });
        tables.tenon().useSession(session -> {
            Loge loge = new Loge(2L);
            loge.playhouse = Ref.of(Playhouse.class, 1L);
            session.persist(loge);
            assertThatThrownBy(session::flush)
                    .as("nor where the owner is not loaded")
                    .hasMessageStartingWith("[TN661] Loge#2 came to Playhouse.loges of Playhouse#1");
            session.rollback();
        });
    }
}
