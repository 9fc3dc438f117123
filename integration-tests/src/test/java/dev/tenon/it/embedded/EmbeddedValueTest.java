package dev.tenon.it.embedded;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.expression.Condition;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Values in columns of their owner's table: classes and records, nested, null, changed and compared. */
class EmbeddedValueTest {
    private static final Geo OSLO = new Geo(59.9, 10.75);
    private static final Geo BERGEN = new Geo(60.4, 5.3);

    /** Three rows: everything given, a value with a null inside, and nothing. */
    private static TestDatabase warehouses(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, EmbeddedValueTest.class);
        tables.tenon().useTransaction(session -> {
            Warehouse full =
                    new Warehouse(1, new Place("Storgata 1", "Oslo", OSLO), new Place("Bryggen 2", "Bergen", BERGEN));
            full.rent = new Rent(new BigDecimal("12.50"), "NOK");
            full.lease = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
            session.persist(full);
            session.persist(new Warehouse(2, new Place(null, "Oslo", null), null));
            session.persist(new Warehouse(3, null, new Place(null, null, null)));
        });
        return tables;
    }

    private static List<Long> ids(TestDatabase tables, Condition condition) {
        return tables.tenon()
                .withSession(session ->
                        session.list(select(Warehouse.class).where(condition).orderBy(Warehouse_.id.asc())).stream()
                                .map(warehouse -> warehouse.id)
                                .toList());
    }

    @OnEachDatabase
    void comesBackWithItsParts(Database database) throws Exception {
        TestDatabase tables = warehouses(database);
        assertThat(tables.takeSent())
                .singleElement()
                .asString()
                .startsWith("insert into warehouse (id, street, city, latitude, longitude, delivery_street,"
                        + " delivery_city, delivery_lat, delivery_lon, rent, currency, \"from\", until) values");

        tables.tenon().useTransaction(session -> {
            Warehouse full = session.get(Warehouse.class, 1L);
            assertThat(full.home.line()).isEqualTo("Storgata 1, Oslo");
            assertThat(full.home.geo).isEqualTo(OSLO);
            assertThat(full.delivery().line()).isEqualTo("Bryggen 2, Bergen");
            assertThat(full.delivery().geo).isEqualTo(BERGEN);
            assertThat(full.rent).isEqualTo(new Rent(new BigDecimal("12.50"), "NOK"));
            assertThat(full.lease.from()).isEqualTo("2026-01-01");
            assertThat(full.lease.until()).isEqualTo("2027-01-01");
            Warehouse half = session.get(Warehouse.class, 2L);
            assertThat(half.home.city).isEqualTo("Oslo");
            assertThat(half.home.geo).isNull();
            assertThat(half.delivery()).isNull();
            assertThat(half.lease).isNull();
            tables.takeSent();
        });
        assertThat(tables.takeSent()).as("nothing changed").isEmpty();
    }

    /** VAL-3, VAL-S3: a value all of whose columns are null is null. */
    @OnEachDatabase
    void isNullIfAllItsColumnsAre(Database database) throws Exception {
        TestDatabase tables = warehouses(database);

        tables.tenon().useTransaction(session -> {
            Warehouse none = session.get(Warehouse.class, 3L);
            assertThat(none.home).isNull();
            assertThat(none.delivery()).isNull();
            session.get(Warehouse.class, 1L).home = null;
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update warehouse set street = ?, city = ?, latitude = ?, longitude = ? where id = ?"
                        + " [null, null, null, null, 1]");
    }

    /** VAL-1, VAL-2, VAL-S1, VAL-S2, VAL-S4: columns are compared, not objects; a change in place is found. */
    @OnEachDatabase
    void writesOnlyTheColumnsThatChanged(Database database) throws Exception {
        TestDatabase tables = warehouses(database);

        tables.tenon().useTransaction(session -> {
            Warehouse full = session.get(Warehouse.class, 1L);
            full.home = new Place("Storgata 1", "Oslo", new Geo(OSLO.latitude(), OSLO.longitude()));
            full.rent = new Rent(new BigDecimal("12.5"), "NOK");
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            full.home.city = "Drammen";
            full.delivery().geo = OSLO;
            full.rent = new Rent(new BigDecimal("13.00"), "NOK");
        });

        assertThat(tables.takeSent())
                .containsExactly("update warehouse set city = ?, delivery_lat = ?, delivery_lon = ?, rent = ?"
                        + " where id = ? [Drammen, 59.9, 10.75, 13.00, 1]");
    }

    @OnEachDatabase
    void isReachedByPaths(Database database) throws Exception {
        TestDatabase tables = warehouses(database);

        assertThat(ids(tables, Warehouse_.home().city.eq("Oslo"))).containsExactly(1L, 2L);
        assertThat(ids(tables, Warehouse_.home().city.isIn("Oslo", "Bergen"))).containsExactly(1L, 2L);
        assertThat(ids(tables, Warehouse_.delivery().geo().latitude.gt(60.0))).containsExactly(1L);
        assertThat(ids(tables, Warehouse_.rent().amount.between(BigDecimal.TEN, new BigDecimal(20))))
                .containsExactly(1L);
        assertThat(ids(tables, Warehouse_.lease().from.lt(LocalDate.of(2026, 6, 1))))
                .containsExactly(1L);
        assertThat(tables.takeSent())
                .last()
                .asString()
                .endsWith("from warehouse w where w.\"from\" < ? order by w.id [2026-06-01]");
        List<String> cities = tables.tenon()
                .withSession(session -> session.list(select(Warehouse_.home().city)
                        .from(Warehouse.class)
                        .where(Warehouse_.home().city.isNotNull())
                        .orderBy(Warehouse_.home().geo().latitude.asc())));
        assertThat(cities).containsExactly("Oslo", "Oslo");
    }

    /** VAL-4, VAL-S5: equal in every part; different is its negation; null is all columns null. */
    @OnEachDatabase
    void isComparedAsAWhole(Database database) throws Exception {
        TestDatabase tables = warehouses(database);
        tables.takeSent();

        assertThat(ids(tables, Warehouse_.home.eq(new Place("Storgata 1", "Oslo", OSLO))))
                .containsExactly(1L);
        assertThat(tables.takeSent())
                .singleElement()
                .asString()
                .endsWith("where (w.street = ? and w.city = ? and w.latitude = ? and w.longitude = ?) order by w.id"
                        + " [Storgata 1, Oslo, 59.9, 10.75]");
        assertThat(ids(tables, Warehouse_.home.eq(new Place(null, "Oslo", null))))
                .containsExactly(2L);
        assertThat(ids(tables, Warehouse_.home().geo.eq(OSLO))).containsExactly(1L);
        assertThat(ids(tables, Warehouse_.home().geo.isNull())).containsExactly(2L, 3L);
        assertThat(ids(tables, Warehouse_.delivery.isNull())).containsExactly(2L, 3L);
        assertThat(ids(tables, Warehouse_.delivery.isNotNull())).containsExactly(1L);
        assertThat(ids(tables, Warehouse_.rent.eq(new Rent(new BigDecimal("12.50"), "NOK"))))
                .containsExactly(1L);
        assertThat(ids(tables, Warehouse_.rent.ne(new Rent(new BigDecimal("12.50"), "SEK"))))
                .contains(1L);
        assertThat(ids(tables, Warehouse_.lease.eq(new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))))
                .containsExactly(1L);
    }

    /** VAL-5. */
    @OnEachDatabase
    void isMergedAndRefreshed(Database database) throws Exception {
        TestDatabase tables = warehouses(database);
        tables.tenon()
                .useTransaction(
                        session -> session.merge(new Warehouse(1, new Place("Storgata 2", "Oslo", OSLO), null)));
        assertThat(tables.rows("select street, delivery_city from warehouse where id = 1"))
                .containsExactly("Storgata 2 null");

        tables.tenon().useTransaction(session -> {
            Warehouse full = session.get(Warehouse.class, 1L);
            full.home = null;
            session.refresh(full);
            assertThat(full.home.line()).isEqualTo("Storgata 2, Oslo");
            session.remove(full);
        });
        assertThat(tables.rows("select id from warehouse order by id")).containsExactly("2", "3");
    }
}
