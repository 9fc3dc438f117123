package dev.tenon.it.scenarios.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Where refreshing, detaching and merging stop, and what becomes of objects that have no row yet (CAS-9 to CAS-11). */
class CascadedRefreshTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Apiary.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Apiary("garden", new Beehive("white")));
            session.persist(new Orangery("south", new CitrusTree("lemon")));
        });
        tables.takeSent();
        return tables;
    }

    /** CAS-9, CAS-S17: with orphan removal a new child loses its parent by the refresh, and is not inserted. */
    @OnEachDatabase
    void aPendingOrphanLeavesWithTheRefresh(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Apiary garden = session.get(Apiary.class, 1L);
            Beehive pending = new Beehive("green");
            garden.hives.add(pending);
            session.persist(garden);
            assertThat(session.stateOf(pending)).isEqualTo(EntityState.PENDING);
            session.refresh(garden);
            session.flush();
            assertThat(session.stateOf(pending)).isEqualTo(EntityState.TRANSIENT);
            assertThat(garden.hives).extracting(hive -> hive.label).containsExactly("white");
        });

        assertThat(tables.rows("select label from beehive")).containsExactly("white");
    }

    /** CAS-S17: without orphan removal it stays pending, and has no parent. */
    @OnEachDatabase
    void aPendingChildThatIsNoOrphanStays(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            CitrusTree pending = new CitrusTree("orange");
            south.trees.add(pending);
            session.persist(south);
            session.refresh(south);
            assertThat(session.stateOf(pending)).isEqualTo(EntityState.PENDING);
        });

        assertThat(tables.rows("select kind, orangery_id from citrus_tree order by id"))
                .containsExactly("lemon 1", "orange null");
    }

    /** CAS-9: what is loaded is read again, what is not stays so. */
    @OnEachDatabase
    void refreshReachesWhatIsLoaded(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            tables.takeSent();
            session.refresh(south);
            assertThat(tables.takeOrigins()).containsExactly("refresh Orangery");
            CitrusTree lemon = south.trees.get(0);
            lemon.kind = "changed";
            tables.takeSent();
            session.refresh(south);
            assertThat(lemon.kind).isEqualTo("lemon");
            assertThat(tables.takeOrigins()).containsExactly("refresh Orangery", "refresh CitrusTree");
        });
    }

    /** CAS-10, CAS-S18: what is pending becomes transient, what is persistent is detached; merge brings both back. */
    @OnEachDatabase
    void detachTakesLoadedMembersAlong(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Apiary garden = session.get(Apiary.class, 1L);
            Beehive white = garden.hives.get(0);
            Beehive pending = new Beehive("green");
            garden.hives.add(pending);
            session.persist(garden);
            session.detach(garden);
            assertThat(session.stateOf(garden)).isEqualTo(EntityState.DETACHED);
            assertThat(session.stateOf(white)).isEqualTo(EntityState.DETACHED);
            assertThat(session.stateOf(pending)).isEqualTo(EntityState.TRANSIENT);
            session.flush();
            Apiary merged = session.merge(garden);
            assertThat(session.stateOf(merged.hives.get(0))).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(merged.hives.get(1))).isEqualTo(EntityState.PENDING);
        });

        assertThat(tables.rows("select label, apiary_id from beehive order by id"))
                .containsExactly("white 1", "green 1");
    }

    /** CAS-11: merge stops where nothing cascades it; the collection is left as the row's. */
    @OnEachDatabase
    void mergeStopsWhereItDoesNotCascade(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Orangery detached = tables.tenon().inTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            assertThat(south.trees).hasSize(1);
            return south;
        });
        detached.name = "north";
        detached.trees.get(0).kind = "not merged";
        detached.trees.remove(0);

        tables.tenon().useTransaction(session -> assertThat(session.merge(detached).trees)
                .hasSize(1));

        assertThat(tables.rows("select name from orangery")).containsExactly("north");
        assertThat(tables.rows("select kind, orangery_id from citrus_tree")).containsExactly("lemon 1");
    }
}
