package dev.tenon.it.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** FLS-6, COL-8: elements of lists exchange places that a unique key holds; two steps are taken where no order helps. */
class UniquePlacesTest {
    private static final String VACATE = "update encore set nth = null where id = ?";
    private static final String PLACE = "update encore set setlist_id = ?, nth = ? where id = ?";

    /** A list of the encores 1 to 4, and one of 5 and 6. */
    private static TestDatabase setlists(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniquePlacesTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Setlist(1, new Encore(1), new Encore(2), new Encore(3), new Encore(4)));
            session.persist(new Setlist(2, new Encore(5), new Encore(6)));
        });
        return tables;
    }

    private static void change(TestDatabase tables, Consumer<List<Encore>> change) {
        tables.tenon().useTransaction(session -> {
            List<Encore> encores = session.get(Setlist.class, 1L).encores;
            encores.size();
            tables.takeSent();
            change.accept(encores);
        });
    }

    private static List<String> rows(TestDatabase tables) throws SQLException {
        return tables.rows("select setlist_id, nth, id from encore order by setlist_id, nth, id");
    }

    @OnEachDatabase
    void twoElementsExchangeTheirPlaces(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        change(tables, encores -> Collections.swap(encores, 0, 2));

        assertThat(tables.takeSent()).containsExactly(VACATE + " [3]", PLACE + " [1, 2, 1, 1, 0, 3]");
        assertThat(rows(tables)).startsWith("1 0 3", "1 1 2", "1 2 1", "1 3 4");
    }

    /** One element steps aside; the others follow each other. */
    @OnEachDatabase
    void theLastOneComesFirst(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        change(tables, encores -> Collections.rotate(encores, 1));

        assertThat(tables.takeSent()).containsExactly(VACATE + " [4]", PLACE + " [1, 3, 3, 1, 2, 2, 1, 1, 1, 1, 0, 4]");
        assertThat(rows(tables)).startsWith("1 0 4", "1 1 1", "1 2 2", "1 3 3");
    }

    /** A list that is reversed has rings of two, which are independent. */
    @OnEachDatabase
    void aListIsReversed(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        change(tables, Collections::reverse);

        assertThat(tables.takeSql()).containsExactly(VACATE, PLACE);
        assertThat(rows(tables)).startsWith("1 0 4", "1 1 3", "1 2 2", "1 3 1");
    }

    @OnEachDatabase
    void appendedElementsAreInNobodysWay(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        change(tables, encores -> encores.add(new Encore(7)));

        assertThat(tables.takeSent())
                .containsExactly("insert into encore (id, setlist_id, nth) values (?, ?, ?) [7, 1, 4]");
    }

    /** It leaves first, and the others follow: an order is enough. */
    @OnEachDatabase
    void theFirstOneLeaves(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        change(tables, encores -> encores.remove(0));

        assertThat(tables.takeSent()).containsExactly(PLACE + " [null, null, 1, 1, 0, 2, 1, 1, 3, 1, 2, 4]");
        assertThat(rows(tables)).contains("1 0 2", "1 1 3", "1 2 4", "null null 1");
    }

    /** The INSERT wants a place at once: who has it steps aside, and the others make room from behind. */
    @OnEachDatabase
    void aNewOneComesFirst(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        change(tables, encores -> encores.add(0, new Encore(7)));

        assertThat(tables.takeSent())
                .containsExactly(
                        VACATE + " [1]",
                        "insert into encore (id, setlist_id, nth) values (?, ?, ?) [7, 1, 0]",
                        PLACE + " [1, 4, 4, 1, 3, 3, 1, 2, 2, 1, 1, 1]");
        assertThat(rows(tables)).startsWith("1 0 7", "1 1 1", "1 2 2", "1 3 3", "1 4 4");
    }

    /** Its row goes before the others move up. */
    @OnEachDatabase
    void theFirstOneIsRemoved(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        tables.tenon().useTransaction(session -> {
            List<Encore> encores = session.get(Setlist.class, 1L).encores;
            session.remove(encores.get(0));
            tables.takeSent();
        });

        assertThat(tables.takeSql()).containsExactly("delete from encore where id in (…)", PLACE);
        assertThat(rows(tables)).startsWith("1 0 2", "1 1 3", "1 2 4");
    }

    @OnEachDatabase
    void listsExchangeTheirElements(Database database) throws SQLException {
        TestDatabase tables = setlists(database);

        tables.tenon().useTransaction(session -> {
            List<Encore> one = session.get(Setlist.class, 1L).encores;
            List<Encore> two = session.get(Setlist.class, 2L).encores;
            Encore first = one.get(0);
            one.set(0, two.set(1, first));
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly(VACATE + " [6]", PLACE + " [2, 1, 1, 1, 0, 6]");
        assertThat(rows(tables)).containsExactly("1 0 6", "1 1 2", "1 2 3", "1 3 4", "2 0 5", "2 1 1");
    }

    /** Places that had gaps are written anew; what they were is not known, so all step aside. */
    @OnEachDatabase
    void gapsAreClosed(Database database) throws SQLException {
        TestDatabase tables = setlists(database);
        tables.run("update encore set nth = 7 where id = 6", "delete from encore where id = 2");

        tables.tenon().useTransaction(session -> {
            Collections.swap(session.get(Setlist.class, 1L).encores, 1, 2);
            Collections.swap(session.get(Setlist.class, 2L).encores, 0, 1);
        });

        assertThat(rows(tables)).containsExactly("1 0 1", "1 1 4", "1 2 3", "2 0 6", "2 1 5");
    }

    /** The key does not hold the foreign key: elements of other owners may be in the way. */
    @OnEachDatabase
    void placesMayBeUniqueAcrossOwners(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniquePlacesTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Collector(1, new Trophy(1, "a"), new Trophy(2, "b")));
            session.persist(new Collector(2, new Trophy(3, "b"), new Trophy(4, "a")));
        });

        tables.tenon().useTransaction(session -> {
            List<Trophy> one = session.get(Collector.class, 1L).trophies;
            List<Trophy> two = session.get(Collector.class, 2L).trophies;
            one.size(); // loads both
            Collections.swap(one, 0, 1);
            Collections.swap(two, 0, 1);
        });

        assertThat(tables.rows("select collector_id, nth, id from trophy order by id"))
                .containsExactly("1 1 1", "1 0 2", "2 1 3", "2 0 4");
    }

    /** Keys of maps are places as well: a number that is never null goes below all others. */
    @OnEachDatabase
    void elementsOfAMapExchangeTheirKeys(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniquePlacesTest.class);
        tables.tenon().useTransaction(session -> {
            Tram tram = new Tram();
            tram.wagons.put(1, new Wagon(1));
            tram.wagons.put(2, new Wagon(2));
            session.persist(tram);
        });

        tables.tenon().useTransaction(session -> {
            var wagons = session.get(Tram.class, 0L).wagons;
            wagons.put(1, wagons.put(2, wagons.get(1)));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update wagon set number = (select min(others.number) - 1 from wagon others"
                                + " where others.tram_id = wagon.tram_id) where id = ? [2]",
                        "update wagon set tram_id = ?, number = ? where id = ? [0, 2, 1, 0, 1, 2]");
        assertThat(tables.rows("select number, id from wagon order by 1")).containsExactly("1 2", "2 1");
    }

    /** What an order of updates cannot do is refused before anything is sent. */
    @OnEachDatabase
    void checkedPlacesCannotBeExchanged(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniquePlacesTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Ladder(1, new Rung(1), new Rung(2))));

        tables.tenon().useSession(session -> {
            List<Rung> rungs = session.get(Ladder.class, 1L).rungs;
            Collections.swap(rungs, 0, 1);
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("TN690")
                    .hasMessageContaining("elements of Ladder.rungs change places")
                    .hasMessageContaining("unique (ladder_id, nth) of table rung");
            assertThat(tables.takeSent()).isEmpty();
            Collections.swap(rungs, 0, 1);
            session.commit();
        });
    }
}
