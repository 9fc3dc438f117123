package dev.tenon.it.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.json.jackson.JacksonJsonFormat;
import java.sql.SQLException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Each Tenon has its own way with JSON. */
class JsonFormatsTest {

    @OnEachDatabase
    void twoTenonsWriteTheSameEntityEachInItsWay(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        JsonMapper camels = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .build();
        Tenon other = tables.another(builder -> builder.json(new JacksonJsonFormat(camels)));

        tables.tenon().useTransaction(session -> session.persist(withBeds(1)));
        other.useTransaction(session -> {
            session.persist(withBeds(2));
            session.flush();
            tables.takeSent();
        });

        assertThat(tables.takeSql()).isEmpty();
        assertThat(tables.rows("select amenities from lodging where id = 1"))
                .singleElement()
                .asString()
                .contains("\"count\"");
        assertThat(tables.rows("select amenities from lodging where id = 2"))
                .singleElement()
                .asString()
                .contains("\"Count\"");
        assertThat(other.withSession(session -> session.get(Lodging.class, 2L)).amenities)
                .hasToString("[2 bed]");
    }

    private static Lodging withBeds(int count) {
        Lodging inn = new Lodging(count, "Inn");
        inn.amenities.add(new Amenity("bed", count));
        return inn;
    }
}
