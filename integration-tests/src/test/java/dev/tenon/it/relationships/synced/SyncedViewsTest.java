package dev.tenon.it.relationships.synced;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** {@code @ViewOnly(syncBackReference = true)} beside a many-to-many, and beside collections in final fields (VWO-6). */
class SyncedViewsTest {

    /** Waypoint 1 has the consignment 1, which is heavy, and a link to it of each kind; nothing has consignment 2. */
    private static TestDatabase waypoints(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SyncedViewsTest.class);
        tables.run(
                "insert into waypoint (id) values (1), (2)",
                "insert into consignment (id, weight, waypoint_id) values (1, 20, 1), (2, 5, null)",
                "insert into waypoint_routed (waypoint_id, consignment_id) values (1, 1)",
                "insert into waypoint_kept (waypoint_id, consignment_id) values (1, 1)");
        return tables;
    }

    private static Waypoint waypoint(Session session) {
        return session.get(Waypoint.class, 1L);
    }

    private static Consignment consignment(Session session, long id) {
        Consignment found = session.get(Consignment.class, id);
        assertThat(found.shownRoutes.size() + found.shownKeepers.size()).isBetween(0, 2); // loads them
        return found;
    }

    @OnEachDatabase
    void showLinksThatTheOwningSideMakes(Database database) throws SQLException {
        TestDatabase tables = waypoints(database);

        tables.tenon().useTransaction(session -> {
            Waypoint one = waypoint(session);
            Consignment first = consignment(session, 1);
            Consignment second = consignment(session, 2);
            one.routed.add(second);
            assertThat(second.shownRoutes).containsExactly(one);
            one.routed.remove(first);
            assertThat(first.shownRoutes).isEmpty();
            session.flush();
            assertThat(second.shownRoutes).containsExactly(one);
            session.expire(second, Consignment_.shownRoutes);
            assertThat(second.shownRoutes).containsExactly(one);
        });

        assertThat(tables.rows("select waypoint_id, consignment_id from waypoint_routed"))
                .containsExactly("1 2");
    }

    @OnEachDatabase
    void showLinksThatTheSideBesideThemMakes(Database database) throws SQLException {
        TestDatabase tables = waypoints(database);

        tables.tenon().useTransaction(session -> {
            Waypoint one = waypoint(session);
            Consignment first = consignment(session, 1);
            Consignment second = consignment(session, 2);
            second.routes.add(one);
            assertThat(second.shownRoutes).containsExactly(one);
            first.routes.clear();
            assertThat(first.shownRoutes).isEmpty();
        });

        assertThat(tables.rows("select waypoint_id, consignment_id from waypoint_routed"))
                .containsExactly("1 2");
    }

    @OnEachDatabase
    void showAnotherCollectionByTheFlushThatFindsIt(Database database) throws SQLException {
        TestDatabase tables = waypoints(database);

        tables.tenon().useTransaction(session -> {
            Waypoint one = waypoint(session);
            Consignment first = consignment(session, 1);
            Consignment second = consignment(session, 2);
            one.routed = new HashSet<>(Set.of(second));
            session.flush();
            assertThat(first.shownRoutes).isEmpty();
            assertThat(second.shownRoutes).containsExactly(one);
            second.routes = new HashSet<>(Set.of(session.get(Waypoint.class, 2L)));
            session.flush();
            assertThat(second.shownRoutes).containsExactly(session.get(Waypoint.class, 2L));
        });

        assertThat(tables.rows("select waypoint_id, consignment_id from waypoint_routed"))
                .containsExactly("2 2");
    }

    @OnEachDatabase
    void showLinksOfAFinalFieldByTheFlushThatComparesIt(Database database) throws SQLException {
        TestDatabase tables = waypoints(database);

        tables.tenon().useTransaction(session -> {
            Waypoint one = waypoint(session);
            Consignment first = consignment(session, 1);
            Consignment second = consignment(session, 2);
            assertThat(first.shownKeepers).containsExactly(one);
            one.kept.clear();
            one.kept.add(second);
            assertThat(second.shownKeepers).isEmpty();
            session.flush();
            assertThat(first.shownKeepers).isEmpty();
            assertThat(second.shownKeepers).containsExactly(one);
        });

        assertThat(tables.rows("select waypoint_id, consignment_id from waypoint_kept"))
                .containsExactly("1 2");
    }

    @OnEachDatabase
    void showElementsOfAFinalFieldByTheFlushThatComparesIt(Database database) throws SQLException {
        TestDatabase tables = waypoints(database);

        tables.tenon().useTransaction(session -> {
            Waypoint one = waypoint(session);
            Consignment first = consignment(session, 1);
            assertThat(one.heavy).containsExactly(first);
            one.all.add(new Consignment(3, 1));
            session.flush();
            assertThat(one.heavy).as("whether it meets the condition or not").hasSize(2);
            one.all.remove(first);
            session.flush();
            assertThat(one.heavy).extracting(each -> each.id).containsExactly(3L);
            session.refresh(one);
            assertThat(one.heavy).as("then its condition decides").isEmpty();
        });

        assertThat(tables.rows("select id, waypoint_id from consignment order by id"))
                .containsExactly("1 null", "2 null", "3 1");
    }

    @OnEachDatabase
    void areAsTheDatabaseHasThemAfterARollback(Database database) throws SQLException {
        TestDatabase tables = waypoints(database);

        try (Session session = tables.openSession()) {
            Waypoint one = waypoint(session);
            Consignment first = consignment(session, 1);
            Consignment second = consignment(session, 2);
            one.kept.add(second);
            one.routed.clear();
            session.flush();
            assertThat(second.shownKeepers).containsExactly(one);
            session.rollback();
            assertThat(second.shownKeepers).isEmpty();
            assertThat(first.shownRoutes).containsExactly(one);
            assertThat(one.kept).containsExactly(first);
        }
    }
}
