package dev.tenon.it.relationships.linked;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A link table with one row for each owner. */
class LinkedTest {

    private static TestDatabase post(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinkedTest.class);
        tables.run(
                "insert into depot (id, town) values (1, 'Oslo'), (2, 'Bergen')",
                "insert into seal (id) values (1), (2)",
                "insert into parcel (id, carrier) values (1, 'rail'), (2, null), (3, 'road')",
                "insert into parcel_depot (parcel_id, depot_id) values (1, 1), (3, 2)",
                "insert into parcel_seal (parcel_id, seal_id) values (1, 1), (2, 2)",
                "insert into parcel_stop (parcel_id, stops_id) values (1, 1), (1, 2)",
                "insert into scan (id, parcel_id) values (1, 1), (2, 1), (3, 3)");
        return tables;
    }

    @OnEachDatabase
    void isLoaded(Database database) throws SQLException {
        TestDatabase tables = post(database);

        tables.tenon().useSession(session -> {
            List<Parcel> parcels = session.list(select(Parcel.class).orderBy(Parcel_.id.asc()));
            assertThat(parcels)
                    .extracting(parcel -> parcel.seal == null ? null : parcel.seal.id)
                    .containsExactly(1L, 2L, null);
            tables.takeSent();
            assertThat(parcels.get(0).depot.id(Long.class)).isEqualTo(1L);
            assertThat(parcels.get(1).depot).isNull();
            assertThat(tables.takeSent()).isEmpty();
            assertThat(parcels.get(0).depot.get().town).isEqualTo("Oslo");
            assertThat(parcels.get(2).depot.get().town).isEqualTo("Bergen");
            assertThat(parcels.get(2).depot.get().parcels).containsExactly(parcels.get(2));
            assertThat(parcels.get(0).journey.stops)
                    .extracting(depot -> depot.id)
                    .containsExactly(2L, 1L);
            assertThat(parcels.get(0).journey.scans).hasSize(2);
        });
    }

    @OnEachDatabase
    void isWritten(Database database) throws SQLException {
        TestDatabase tables = post(database);

        tables.tenon().useTransaction(session -> {
            Parcel parcel = new Parcel(9L);
            parcel.depot = Ref.of(new Depot(9L, "Voss"));
            parcel.seal = new Seal(9L);
            parcel.journey.stops.add(parcel.depot.get());
            parcel.journey.scans.add(new Scan(9L));
            session.persist(parcel);
            session.get(Parcel.class, 1L).depot = Ref.of(session.get(Depot.class, 2L));
            session.get(Parcel.class, 3L).depot = null;
            Depot bergen = session.get(Depot.class, 2L);
            session.flush();
            assertThat(bergen.parcels).containsExactly(session.get(Parcel.class, 1L));
            session.get(Parcel.class, 2L).seal = new Seal(8L);
            session.get(Parcel.class, 1L).journey.stops.remove(0);
            session.get(Parcel.class, 1L).journey.scans.clear();
        });

        assertThat(tables.rows("select parcel_id, depot_id from parcel_depot order by 1"))
                .containsExactly("1 2", "9 9");
        assertThat(tables.rows("select parcel_id, seal_id from parcel_seal order by 1"))
                .containsExactly("1 1", "2 8", "9 9");
        assertThat(tables.rows("select id from seal order by 1")).containsExactly("1", "8", "9");
        assertThat(tables.rows("select parcel_id, stops_id from parcel_stop order by 1"))
                .containsExactly("1 1", "9 9");
        assertThat(tables.rows("select id, parcel_id from scan order by 1")).containsExactly("3 3", "9 9");
    }

    @OnEachDatabase
    void isWrittenFromTheOtherSide(Database database) throws SQLException {
        TestDatabase tables = post(database);

        tables.tenon().useTransaction(session -> {
            Depot oslo = session.get(Depot.class, 1L);
            Parcel second = session.get(Parcel.class, 2L);
            oslo.parcels.add(second);
            session.flush();
            assertThat(second.depot.get()).isSameAs(oslo);
        });
        assertThat(tables.rows("select parcel_id, depot_id from parcel_depot order by 1"))
                .containsExactly("1 1", "2 1", "3 2");
    }

    /** A rollback makes the embedded value anew; its collections stay what they are. */
    @OnEachDatabase
    void isRestored(Database database) throws SQLException {
        TestDatabase tables = post(database);

        tables.tenon().useSession(session -> {
            Parcel parcel = session.get(Parcel.class, 1L);
            assertThat(parcel.journey.stops).hasSize(2);
            parcel.journey.carrier = "road";
            parcel.journey.stops.clear();
            session.rollback();
            assertThat(parcel.journey.carrier).isEqualTo("rail");
            assertThat(parcel.journey.stops).hasSize(2);
            Depot depot = session.get(Depot.class, 1L);
            depot.parcels = new ArrayList<>();
            session.rollback();
            assertThat(depot.parcels).containsExactly(parcel);
            session.commit();
        });
        assertThat(tables.rows("select * from parcel_stop")).hasSize(2);
        assertThat(tables.rows("select * from parcel_depot")).hasSize(2);
        tables.tenon().useTransaction(session -> {
            Parcel parcel = new Parcel(7L);
            parcel.journey = null;
            session.persist(parcel);
        });
        assertThat(tables.rows("select carrier from parcel where id = 7")).containsExactly("null");
    }

    @OnEachDatabase
    void isRemoved(Database database) throws SQLException {
        TestDatabase tables = post(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Parcel.class, 1L)));

        assertThat(tables.rows("select parcel_id from parcel_depot")).containsExactly("3");
        assertThat(tables.rows("select parcel_id from parcel_seal")).containsExactly("2");
        assertThat(tables.rows("select id from seal")).containsExactly("2");
        assertThat(tables.rows("select * from parcel_stop")).isEmpty();
        assertThat(tables.rows("select id from scan")).containsExactly("3");

        tables.tenon().useTransaction(session -> session.remove(session.get(Depot.class, 2L)));
        assertThat(tables.rows("select * from parcel_depot")).isEmpty();
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = post(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(
                            select(Parcel_.id).where(Parcel_.depot().town.eq("Oslo"))))
                    .containsExactly(1L);
            assertThat(session.list(select(Parcel_.id).where(Parcel_.seal.isNull())))
                    .containsExactly(3L);
            assertThat(session.list(select(Depot_.town)
                            .from(Depot.class)
                            .join(Depot_.parcels)
                            .where(Parcel_.id.eq(3L))))
                    .containsExactly("Bergen");
            for (var fetch : List.of(Parcel_.depot.fetch(), Parcel_.depot.joined(), Parcel_.depot.subquery())) {
                session.clear();
                List<Parcel> all = session.list(
                        select(Parcel.class).orderBy(Parcel_.id.asc()).fetch(fetch));
                assertThat(all.get(0).depot.isLoaded()).isTrue();
                assertThat(all.get(1).depot).isNull();
            }
        });
    }
}
