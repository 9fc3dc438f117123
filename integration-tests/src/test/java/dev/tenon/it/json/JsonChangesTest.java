package dev.tenon.it.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A flush compares what would be written with what the row has. */
class JsonChangesTest {

    private static TestDatabase withInn(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Lodging inn = new Lodging(1, "Inn");
        inn.amenities.add(new Amenity("bed", 2));
        inn.details = new LinkedHashMap<>(Map.of("floors", 3, "pets", true, "a", 1.5));
        inn.spot = new Spot("Mill Lane", new BigDecimal("12.5"), LocalDate.of(1907, 3, 1), Spot.Kind.TOWN);
        inn.fee = new Fee.Flat(900);
        inn.ratings = new int[] {5, 4};
        inn.rules = new HouseRules(22, new ArrayList<>(List.of("smoke")));
        tables.tenon().useTransaction(session -> session.persist(inn));
        tables.takeSent();
        return tables;
    }

    /** PostgreSQL gives another text than it was given: its own order of keys, and blanks. */
    @OnEachDatabase
    void whatWasOnlyReadIsNotWritten(Database database) throws SQLException {
        TestDatabase tables = withInn(database);

        tables.tenon().useTransaction(session -> session.get(Lodging.class, 1L));

        assertThat(tables.takeSql()).singleElement().asString().startsWith("select");
    }

    @OnEachDatabase
    void whatWasJustWrittenIsNotWrittenAgain(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.tenon().useTransaction(session -> {
            Lodging hut = new Lodging(2, "Hut");
            hut.amenities.add(new Amenity("stove", 1));
            session.persist(hut);
            session.flush();
            tables.takeSent();
        });
        assertThat(tables.takeSql()).isEmpty();
    }

    @OnEachDatabase
    void aChangeInsideOfTheValueIsFound(Database database) throws SQLException {
        TestDatabase tables = withInn(database);

        tables.tenon().useTransaction(session -> {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.amenities.get(0).setCount(3);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update lodging set amenities = ? where id = ? [[{\"count\":3,\"name\":\"bed\"}], 1]");
    }

    @OnEachDatabase
    void changesInMapsArraysAndEmbeddedValuesAreFound(Database database) throws SQLException {
        TestDatabase tables = withInn(database);

        tables.tenon().useTransaction(session -> {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.details.put("floors", 4);
            inn.ratings[1] = 1;
            inn.rules.forbidden().add("sing");
            tables.takeSent();
        });

        assertThat(tables.takeSql())
                .containsExactly("update lodging set details = ?, ratings = ?, forbidden = ? where id = ?");
        tables.tenon().useSession(session -> {
            Lodging inn = session.get(Lodging.class, 1L);
            assertThat(inn.details).containsEntry("floors", 4);
            assertThat(inn.ratings).containsExactly(5, 1);
            assertThat(inn.rules.forbidden()).containsExactly("smoke", "sing");
        });
    }

    @OnEachDatabase
    void anEqualValueIsNotWritten(Database database) throws SQLException {
        TestDatabase tables = withInn(database);

        tables.tenon().useTransaction(session -> {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.amenities = List.of(new Amenity("bed", 2));
            inn.details = new LinkedHashMap<>();
            inn.details.put("pets", true);
            inn.details.put("a", 1.5);
            inn.details.put("floors", 3);
            inn.spot = new Spot("Mill Lane", new BigDecimal("12.5"), LocalDate.of(1907, 3, 1), Spot.Kind.TOWN);
            inn.fee = new Fee.Flat(900);
            inn.ratings = new int[] {5, 4};
            inn.rules = new HouseRules(22, List.of("smoke"));
            tables.takeSent();
        });

        assertThat(tables.takeSql()).isEmpty();
    }

    @OnEachDatabase
    void anotherRecordIsWritten(Database database) throws SQLException {
        TestDatabase tables = withInn(database);

        tables.tenon().useTransaction(session -> {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.spot = new Spot("Mill Lane", null, null, Spot.Kind.COUNTRY);
            inn.fee = new Fee.PerGuest(100, 2);
            tables.takeSent();
        });

        assertThat(tables.takeSql()).containsExactly("update lodging set spot = ?, fee = ? where id = ?");
    }

    @OnEachDatabase
    void nullAndNotNullAreChanges(Database database) throws SQLException {
        TestDatabase tables = withInn(database);

        tables.tenon().useTransaction(session -> {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.details = null;
            inn.raw = "[1]";
            tables.takeSent();
        });

        assertThat(tables.takeSql()).containsExactly("update lodging set details = ?, raw = ? where id = ?");
        assertThat(tables.rows("select raw from lodging where details is null")).containsExactly("[1]");
    }

    /** A text is what it is: nobody takes it apart. */
    @OnEachDatabase
    void aTextIsComparedAsText(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        try (Session session = tables.openSession()) {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.raw = "{\"a\":1}";
            session.commit();
            tables.takeSent();
            inn.raw = "{\"a\": 1}";
            session.commit();
            assertThat(tables.takeSent()).containsExactly("update lodging set raw = ? where id = ? [{\"a\": 1}, 1]");
        }
    }
}
