package dev.tenon.it.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and collections of values that are assigned anew and hold the same: nothing is sent (VAL-S2, COL-2). */
class EqualContentsTest {
    private static final Geo OSLO = new Geo(59.9, 10.75);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** A change that is none. */
    private record Same<E>(String what, Class<E> entity, Consumer<E> change) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Same<Menu> menu(String what, Consumer<Menu> change) {
        return new Same<>(what, Menu.class, change);
    }

    private static Same<Warehouse> warehouse(String what, Consumer<Warehouse> change) {
        return new Same<>(what, Warehouse.class, change);
    }

    private static List<Same<?>> changes() {
        return List.of(
                menu("a list", menu -> menu.notes = new ArrayList<>(List.of("fresh", "fresh", "local"))),
                menu(
                        "a list without an order, in another one",
                        menu -> menu.notes = new ArrayList<>(List.of("local", "fresh", "fresh"))),
                menu("a list with an order", menu -> menu.days = new ArrayList<>(List.of(DAY.plusDays(1), DAY))),
                menu("a list with an order, turned and turned back", menu -> {
                    Collections.reverse(menu.days);
                    Collections.reverse(menu.days);
                }),
                menu(
                        "a set of enums",
                        menu -> menu.courses = new LinkedHashSet<>(List.of(Course.STARTER, Course.MAIN))),
                menu("a set of values", menu -> menu.places = new LinkedHashSet<>(List.of(new Geo(59.9, 10.75)))),
                menu(
                        "a list of mutable values",
                        menu -> menu.dishes =
                                new ArrayList<>(List.of(new Dish("soup", "7.5"), new Dish("bread", null)))),
                menu("a map", menu -> {
                    int stars = menu.ratings().remove("Ada");
                    menu.ratings().put("Ada", stars);
                }),
                menu("a map of values", menu -> {
                    Map<Course, Dish> best = new EnumMap<>(Course.class);
                    best.put(Course.MAIN, new Dish("fish", "20"));
                    menu.best = best;
                }),
                menu(
                        "a map by values",
                        menu -> menu.prices =
                                new LinkedHashMap<>(Map.of(new Geo(59.9, 10.75), new BigDecimal("1.50")))),
                menu("an eager collection", menu -> menu.sizes = new ArrayList<>(List.of(2, 3, 1))),
                menu("a sorted set", menu -> menu.tags = new TreeSet<>(List.of("a", "b"))),
                menu("emptied and filled", menu -> {
                    List<String> notes = new ArrayList<>(menu.notes);
                    menu.notes.clear();
                    menu.notes.addAll(notes);
                }),
                menu("an empty map", menu -> menu.best = new HashMap<>(menu.best)),
                warehouse(
                        "a value", warehouse -> warehouse.home = new Place("Storgata 1", "Oslo", new Geo(59.9, 10.75))),
                warehouse("a value inside of a value", warehouse -> warehouse.home.geo = new Geo(59.9, 10.75)),
                warehouse(
                        "a decimal inside of a value",
                        warehouse -> warehouse.rent = new Rent(new BigDecimal("12.50"), "NOK")),
                warehouse("all null for null", warehouse -> {
                    assertThat(warehouse.lease).isNull();
                    warehouse.lease = new Span(null, null);
                }));
    }

    static Stream<Arguments> changesOnEachDatabase() {
        return changes().stream()
                .flatMap(change -> Stream.of(Database.values()).map(database -> Arguments.of(change, database)));
    }

    @ParameterizedTest
    @MethodSource("changesOnEachDatabase")
    <E> void isNoChange(Same<E> same, Database database) throws SQLException {
        TestDatabase tables = SHARED.computeIfAbsent(database, EqualContentsTest::filled);

        tables.tenon().useTransaction(session -> {
            E entity = session.get(same.entity(), 1L);
            same.change().accept(entity);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).allMatch(sql -> sql.startsWith("select"), "only reads what there was");
        });
    }

    private static final Map<Database, TestDatabase> SHARED = new EnumMap<>(Database.class);

    private static TestDatabase filled(Database database) {
        try {
            TestDatabase tables = new TestDatabase(database, Menu.class);
            tables.tenon().useTransaction(session -> {
                Menu menu = new Menu();
                menu.notes.addAll(List.of("fresh", "fresh", "local"));
                menu.days.addAll(List.of(DAY.plusDays(1), DAY));
                menu.courses.addAll(List.of(Course.MAIN, Course.STARTER));
                menu.places.add(OSLO);
                menu.dishes.addAll(List.of(new Dish("soup", "7.50"), new Dish("bread", null)));
                menu.ratings().put("Ada", 5);
                menu.best.put(Course.MAIN, new Dish("fish", "20.00"));
                menu.prices.put(OSLO, new BigDecimal("1.5"));
                menu.sizes.addAll(List.of(3, 1, 2));
                menu.tags.addAll(List.of("b", "a"));
                session.persist(menu);
                Warehouse warehouse = new Warehouse(1, new Place("Storgata 1", "Oslo", OSLO), null);
                warehouse.rent = new Rent(new BigDecimal("12.5"), "NOK");
                session.persist(warehouse);
            });
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
