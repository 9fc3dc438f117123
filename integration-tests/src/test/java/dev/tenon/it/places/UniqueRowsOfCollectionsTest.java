package dev.tenon.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** FLS-6: in tables of collections rows that go, go before others come, whichever owner they belong to. */
class UniqueRowsOfCollectionsTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, UniqueRowsOfCollectionsTest.class);
    }

    private static TestDatabase itineraries(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Itinerary(1, new Stopover(1), new Stopover(2)));
            session.persist(new Itinerary(2, new Stopover(3)));
        });
        return tables;
    }

    private static List<String> stops(TestDatabase tables) throws SQLException {
        return tables.rows("select itinerary_id, nth, stop_id from itinerary_stop order by 1, 2");
    }

    @OnEachDatabase
    void listsOverALinkTableExchangeElements(Database database) throws SQLException {
        TestDatabase tables = itineraries(database);

        tables.tenon().useTransaction(session -> {
            List<Stopover> one = session.get(Itinerary.class, 1L).stops;
            List<Stopover> two = session.get(Itinerary.class, 2L).stops;
            one.set(1, two.set(0, one.get(1)));
            Collections.swap(one, 0, 1);
            tables.takeSent();
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "delete from itinerary_stop where itinerary_id in (…)",
                        "insert into itinerary_stop (itinerary_id, stop_id, nth) values (?, ?, ?)",
                        "insert into itinerary_stop (itinerary_id, stop_id, nth) values (?, ?, ?)");
        assertThat(stops(tables)).containsExactly("1 0 3", "1 1 1", "2 0 2");
    }

    @OnEachDatabase
    void elementsOfARemovedOwnerGoToAnother(Database database) throws SQLException {
        TestDatabase tables = itineraries(database);
        tables.tenon()
                .useTransaction(
                        session -> session.get(Itinerary.class, 1L).detours.add(session.get(Stopover.class, 3L)));

        tables.tenon().useTransaction(session -> {
            Itinerary one = session.get(Itinerary.class, 1L);
            Itinerary two = session.get(Itinerary.class, 2L);
            List.of(one.stops, one.detours).forEach(Collection::size); // loads those of both
            session.remove(one);
            two.stops.addAll(one.stops);
            two.detours.addAll(one.detours);
            tables.takeSent();
        });

        assertThat(tables.takeSql())
                .as("link rows of the owner that goes, before others come")
                .containsExactly(
                        "delete from itinerary_stop where itinerary_id in (…)",
                        "delete from itinerary_detour where itinerary_id in (…)",
                        "delete from itinerary_stop where itinerary_id in (…)",
                        "insert into itinerary_detour (itinerary_id, stop_id) values (?, ?)",
                        "insert into itinerary_stop (itinerary_id, stop_id, nth) values (?, ?, ?)",
                        "delete from itinerary where id in (…)");
        assertThat(stops(tables)).containsExactly("2 0 3", "2 1 1", "2 2 2");
        assertThat(tables.rows("select itinerary_id, stop_id from itinerary_detour"))
                .containsExactly("2 3");
    }

    @OnEachDatabase
    void valuesGoFromOneOwnerToAnother(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Roster(1, List.of("Ada", "Bea"), Set.of(7)));
            session.persist(new Roster(2, List.of("Cid"), Set.of(9)));
        });

        tables.tenon().useTransaction(session -> {
            Roster one = session.get(Roster.class, 1L);
            Roster two = session.get(Roster.class, 2L);
            one.players.set(0, two.players.set(0, "Ada"));
            Collections.swap(one.players, 0, 1);
            one.shirts.addAll(two.shirts);
            two.shirts.clear();
            two.shirts.add(7);
            one.shirts.remove(7);
        });

        assertThat(tables.rows("select roster_id, nth, player from roster_player order by 1, 2"))
                .containsExactly("1 0 Bea", "1 1 Cid", "2 0 Ada");
        assertThat(tables.rows("select roster_id, shirt from roster_shirt order by 1"))
                .containsExactly("1 9", "2 7");
    }

    @OnEachDatabase
    void valuesOfARemovedOwnerGoToAnother(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Roster(1, List.of("Ada"), Set.of(7)));
            session.persist(new Roster(2, List.of("Cid"), Set.of(9)));
        });

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Roster.class, 1L));
            session.get(Roster.class, 2L).players.add("Ada");
            session.get(Roster.class, 2L).shirts.add(7);
        });

        assertThat(tables.rows("select roster_id, nth, player from roster_player order by 1, 2"))
                .containsExactly("2 0 Cid", "2 1 Ada");
        assertThat(tables.rows("select shirt from roster_shirt order by 1")).containsExactly("7", "9");
    }
}
