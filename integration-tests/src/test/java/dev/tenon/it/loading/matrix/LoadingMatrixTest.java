package dev.tenon.it.loading.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the form of a relationship, each strategy loads the same, in the number of statements that is the strategy's:
 * one for the owners, and at most one more for the targets of all of them (LOD-1, LOD-3, LOD-8, LOD-14, LOD-16, LOD-23).
 */
class LoadingMatrixTest {
    private static final Map<Database, TestDatabase> FILLED = new EnumMap<>(Database.class);

    @BeforeAll
    static void fill() throws SQLException {
        for (Database database : Database.values()) {
            TestDatabase tables = new TestDatabase(database, LoadingMatrixTest.class);
            tables.run(
                    "insert into foundry (id) values (1)",
                    "insert into patent (id) values (1), (2)",
                    "insert into hub (id, foundry_id, patent_id, outer_id) values (4, null, null, null)",
                    "insert into hub (id, foundry_id, patent_id, outer_id)"
                            + " values (1, 1, 2, 4), (2, 1, 1, 4), (3, null, null, null)",
                    "insert into hub (id, outer_id) values (5, 1), (6, 1), (7, 2)",
                    "insert into hub_cap (id, hub_id) values (7, 1), (8, 2)",
                    "insert into bolt (id, hub_id) values (1, 1), (2, 1), (3, 2), (4, 5)",
                    "insert into alloy (id, name) values (1, 'steel'), (2, 'brass')",
                    "insert into spoke (id, length, hub_id, alloy_id)"
                            + " values (1, 3, 1, 1), (2, 9, 1, 2), (3, 4, 1, 1), (4, 9, 2, 1), (5, 9, 6, 1)",
                    "insert into sticker (id, label) values (1, 'x'), (2, 'y')",
                    "insert into hub_sticker (hub_id, sticker_id) values (1, 1), (1, 2), (2, 2), (5, 1)",
                    "insert into hub_badge (hub_id, sticker_id) values (1, 1), (1, 2), (2, 2), (5, 1)",
                    "insert into hub_marks (hub_id, marks) values (1, 'u'), (1, 'v'), (2, 'u'), (5, 'w')",
                    "insert into wardrobe (floor, room) values (1, 'a'), (1, 'b'), (2, 'a')",
                    "insert into drawer (id, wardrobe_floor, wardrobe_room)"
                            + " values (1, 1, 'a'), (2, 1, 'a'), (3, 1, 'b'), (4, null, null)");
            FILLED.put(database, tables);
        }
    }

    static Stream<Arguments> forms() {
        return Form.all().stream()
                .flatMap(form -> Stream.of(Database.values()).map(database -> Arguments.of(form, database)));
    }

    private static <T> void loads(Form<T> form, Database database, Select<T> query, int atOnce, int onTouch) {
        TestDatabase tables = FILLED.get(database);
        tables.tenon().useSession(session -> {
            tables.takeSql();
            List<T> owners = session.list(query);
            assertThat(tables.takeSql()).as("with the query").hasSize(atOnce);
            assertThat(text(form, owners)).isEqualTo(form.loaded());
            assertThat(tables.takeSql()).as("when touched").hasSize(onTouch);
        });
    }

    private static <T> String text(Form<T> form, List<T> owners) {
        return owners.stream().map(form.value()).collect(Collectors.joining(" "));
    }

    /** One statement for all owners, when the first one is touched. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void lazyWithPeers(Form<T> form, Database database) {
        loads(form, database, form.query(), 1, 1);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void selectIn(Form<T> form, Database database) {
        loads(form, database, form.query().fetch(form.attribute()), 2, 0);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void joined(Form<T> form, Database database) {
        loads(form, database, form.query().fetch(form.attribute().joined()), 1, 0);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void subquery(Form<T> form, Database database) {
        loads(form, database, form.query().fetch(form.attribute().subquery()), 2, 0);
    }

    /** A limit counts owners, whatever is loaded with them. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void anyStrategyUnderALimit(Form<T> form, Database database) {
        for (Fetchable strategy : List.of(
                form.attribute(), form.attribute().joined(), form.attribute().subquery())) {
            try (Session session = FILLED.get(database).openSession()) {
                List<T> owners = session.list(form.query().limit(2).fetch(strategy));
                assertThat(owners).hasSize(2);
                assertThat(form.loaded()).startsWith(text(form, owners));
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void raise(Form<T> form, Database database) {
        TestDatabase tables = FILLED.get(database);
        tables.tenon().useSession(session -> {
            List<T> owners = session.list(form.query().fetch(form.attribute().raise()));
            tables.takeSql();
            assertThatThrownBy(() -> form.value().apply(owners.get(0)))
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining(form.attribute().fetch().toString().replace("_.", "."));
            assertThat(tables.takeSql()).isEmpty();
        });
    }

    /** After the session, what was not loaded says so and names the fetch that would have loaded it. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("forms")
    <T> void touchedAfterTheSession(Form<T> form, Database database) {
        List<T> owners = FILLED.get(database).tenon().withSession(session -> session.list(form.query()));

        assertThatThrownBy(() -> form.value().apply(owners.get(0)))
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining(".fetch(");
    }
}
