package dev.tenon.it.json;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import dev.tenon.query.Tuple2;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** JSON in statements: selected, projected, asked for null, and set. */
class JsonQueriesTest {

    private static TestDatabase withTwo(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Lodging inn = new Lodging(1, "Inn");
        inn.amenities.add(new Amenity("bed", 2));
        inn.details = Map.of("pets", true);
        inn.spot = new Spot("Mill Lane", null, null, Spot.Kind.TOWN);
        inn.raw = "[1]";
        Lodging hut = new Lodging(2, "Hut");
        tables.tenon().useTransaction(session -> {
            session.persist(inn);
            session.persist(hut);
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void valuesAreSelected(Database database) throws SQLException {
        TestDatabase tables = withTwo(database);
        tables.tenon().useSession(session -> {
            List<List<Amenity>> values = session.list(select(Lodging_.amenities).orderBy(Lodging_.id.asc()));
            assertThat(values).hasToString("[[2 bed], []]");

            Tuple2<String, Map<String, Object>> row =
                    session.one(select(Lodging_.name, Lodging_.details).where(Lodging_.id.eq(1L)));
            assertThat(row.second()).containsEntry("pets", true);
        });
    }

    @OnEachDatabase
    void projectionsHaveThem(Database database) throws SQLException {
        TestDatabase tables = withTwo(database);
        tables.tenon().useSession(session -> {
            LodgingCard card = session.list(select(LodgingCard.class).orderBy(Lodging_.id.asc()))
                    .get(0);
            assertThat(card.amenities()).hasToString("[2 bed]");
            assertThat(card.spot()).isEqualTo(new Spot("Mill Lane", null, null, Spot.Kind.TOWN));
            assertThat(card.raw()).isEqualTo("[1]");
        });
    }

    @OnEachDatabase
    void nullIsAskedFor(Database database) throws SQLException {
        TestDatabase tables = withTwo(database);
        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Lodging_.name).where(Lodging_.details.isNull())))
                    .containsExactly("Hut");
            assertThat(session.list(select(Lodging_.name).where(Lodging_.raw.isNotNull())))
                    .containsExactly("Inn");
        });
    }

    @OnEachDatabase
    void updatesSetThem(Database database) throws SQLException {
        TestDatabase tables = withTwo(database);
        tables.tenon()
                .useTransaction(session -> session.execute(update(Lodging.class)
                        .set(Lodging_.details, Map.of("floors", 2))
                        .set(Lodging_.raw, "[2]")
                        .where(Lodging_.id.eq(2L))));
        tables.tenon().useSession(session -> {
            Lodging hut = session.get(Lodging.class, 2L);
            assertThat(hut.details).containsEntry("floors", 2);
            assertThat(hut.raw).isEqualTo("[2]");
        });
    }

    @OnEachDatabase
    void theyAreNotCompared(Database database) throws SQLException {
        TestDatabase tables = withTwo(database);
        List<Select<?>> queries = List.of(
                select(Lodging_.name).where(Lodging_.details.eq(Map.of("pets", true))),
                select(Lodging_.name).where(Lodging_.raw.isIn("[1]")),
                select(Lodging_.name).where(Lodging_.rules.eq(new HouseRules(1, List.of()))),
                select(Lodging_.name).orderBy(Lodging_.spot.asc()));
        tables.tenon().useSession(session -> {
            for (Select<?> query : queries) {
                assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("[TN524] ")
                        .hasMessageContaining("is JSON, which can be compared with null only");
            }
        });
    }
}
