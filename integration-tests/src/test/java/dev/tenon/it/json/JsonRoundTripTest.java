package dev.tenon.it.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Values of many types go there as JSON, and come back. */
class JsonRoundTripTest {

    private static Lodging inn() {
        Lodging inn = new Lodging(1, "Inn");
        inn.notes = Map.of("door", "green");
        inn.amenities.add(new Amenity("bed", 2));
        inn.details = Map.of("pets", true, "floors", 3, "near", List.of("sea", "wood"));
        inn.spot = new Spot("Mill Lane", new BigDecimal("12.50"), LocalDate.of(1907, 3, 1), Spot.Kind.TOWN);
        inn.fee = new Fee.PerGuest(4500, 4);
        inn.ratings = new int[] {5, 4};
        inn.raw = "{\"a\": [1, 2]}";
        inn.verbatim = "{\"b\":1,  \"a\":2}";
        inn.rules = new HouseRules(22, List.of("smoke"));
        return inn;
    }

    @OnEachDatabase
    void valuesComeBackAsTheyWere(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.tenon().useTransaction(session -> session.persist(inn()));

        Lodging found = tables.tenon().withSession(session -> session.get(Lodging.class, 1L));

        assertThat(found).usingRecursiveComparison().isEqualTo(inn());
    }

    @OnEachDatabase
    void theColumnsHoldJson(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.tenon().useTransaction(session -> session.persist(inn()));

        String text = database == Database.POSTGRES ? "->> 'street'" : "->> '$.street'";
        assertThat(tables.rows("select spot " + text + " from lodging")).containsExactly("Mill Lane");
        assertThat(tables.rows("select verbatim from lodging")).containsExactly("{\"b\":1,  \"a\":2}");
    }

    @OnEachDatabase
    void nullIsNullInTheRow(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Lodging hut = new Lodging(2, "Hut");
        hut.notes = null;
        tables.tenon().useTransaction(session -> session.persist(hut));

        assertThat(tables.rows("select count(*) from lodging where notes is null and details is null and spot is null"
                        + " and fee is null and ratings is null and raw is null and verbatim is null"
                        + " and forbidden is null"))
                .containsExactly("1");
        Lodging found = tables.tenon().withSession(session -> session.get(Lodging.class, 2L));
        assertThat(found).usingRecursiveComparison().isEqualTo(hut);
    }

    /** JSON has a null of its own, which no value is written as. */
    @OnEachDatabase
    void theNullOfJsonIsReadAsNull(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.tenon().useTransaction(session -> session.persist(inn()));
        tables.run("update lodging set details = 'null', spot = 'null'");
        tables.takeSent();

        Lodging found = tables.tenon().inTransaction(session -> session.get(Lodging.class, 1L));

        assertThat(found.details).isNull();
        assertThat(found.spot).isNull();
        assertThat(tables.takeSql()).hasSize(1);
    }
}
