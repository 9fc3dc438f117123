package dev.tenon.it.embedded;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collections of basic and embedded values in tables of their own. */
class ElementCollectionTest {
    private static final Geo OSLO = new Geo(59.9, 10.75);
    private static final Geo BERGEN = new Geo(60.4, 5.3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static TestDatabase withMenu(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ElementCollectionTest.class);
        tables.tenon().useTransaction(session -> {
            Menu menu = new Menu();
            menu.notes.addAll(List.of("fresh", "fresh", "local"));
            menu.days.addAll(List.of(DAY.plusDays(1), DAY));
            menu.courses.addAll(List.of(Course.MAIN, Course.STARTER));
            menu.places.addAll(List.of(OSLO, BERGEN));
            menu.dishes.addAll(List.of(new Dish("soup", "7.50"), new Dish("bread", null)));
            menu.ratings().put("Ada", 5);
            menu.best.put(Course.MAIN, new Dish("fish", "20.00"));
            menu.prices.put(OSLO, new BigDecimal("1.5"));
            menu.sizes.addAll(List.of(3, 1, 2));
            menu.tags.addAll(List.of("b", "a"));
            session.persist(menu);
        });
        tables.takeSent();
        return tables;
    }

    /** Changes the menu in a session; the origins of what that sent. */
    private static List<String> change(TestDatabase tables, Consumer<Menu> change) {
        tables.tenon().useTransaction(session -> {
            Menu menu = session.get(Menu.class, 1L);
            change.accept(menu);
            tables.takeSent();
        });
        return tables.takeOrigins();
    }

    private static void check(TestDatabase tables, Consumer<Menu> check) {
        tables.tenon().useSession(session -> check.accept(session.get(Menu.class, 1L)));
    }

    @OnEachDatabase
    void comesBackInItsContainer(Database database) throws Exception {
        TestDatabase tables = withMenu(database);

        List<String> sent = change(tables, menu -> {
            assertThat(menu.notes).containsExactlyInAnyOrder("fresh", "fresh", "local");
            assertThat(menu.days).containsExactly(DAY.plusDays(1), DAY);
            assertThat(menu.courses).containsExactlyInAnyOrder(Course.MAIN, Course.STARTER);
            assertThat(menu.places).containsExactlyInAnyOrder(OSLO, BERGEN);
            assertThat(menu.dishes).extracting(Dish::name).containsExactly("soup", "bread");
            assertThat(menu.dishes.get(0).price()).isEqualTo(new Rent(new BigDecimal("7.50"), "NOK"));
            assertThat(menu.dishes.get(1).price()).isNull();
            assertThat(menu.ratings()).isEqualTo(Map.of("Ada", 5));
            assertThat(menu.best.get(Course.MAIN).name()).isEqualTo("fish");
            assertThat(menu.prices).isEqualTo(Map.of(OSLO, new BigDecimal("1.5")));
            assertThat(menu.sizes).containsExactly(1, 2, 3);
            assertThat(menu.tags).containsExactly("a", "b");
        });
        assertThat(sent).as("reading changes nothing").isEmpty();
    }

    @OnEachDatabase
    void hasTablesAndColumnsAsItIsMapped(Database database) throws Exception {
        TestDatabase tables = withMenu(database);

        assertThat(tables.rows("select menu, course from menu_course order by course"))
                .containsExactly("1 MAIN", "1 STARTER");
        assertThat(tables.rows("select guest, stars from menu_ratings")).containsExactly("Ada 5");
        assertThat(tables.rows("select name, currency, dishes_order from menu_dishes where cost is not null"))
                .containsExactly("soup NOK 0");
        assertThat(tables.rows("select lat, lon, prices from menu_prices")).containsExactly("59.9 10.75 1.5");
        assertThat(tables.rows("select best_key, name from menu_best")).containsExactly("MAIN fish");
    }

    @OnEachDatabase
    void writesWhatChanged(Database database) throws Exception {
        TestDatabase tables = withMenu(database);

        assertThat(change(tables, menu -> menu.courses.remove(Course.MAIN))).containsExactly("delete Menu.courses");
        assertThat(change(tables, menu -> menu.places.add(new Geo(0, 0)))).containsExactly("insert Menu.places");
        assertThat(change(tables, menu -> menu.days.add(DAY))).containsExactly("insert Menu.days");
        change(tables, menu -> menu.notes.remove("fresh"));
        change(tables, menu -> menu.ratings().put("Ada", 4));
        change(tables, menu -> menu.ratings().put("Grace", 3));
        change(tables, menu -> menu.prices.remove(OSLO));
        change(tables, menu -> menu.sizes = new java.util.ArrayList<>(List.of(9)));
        change(tables, menu -> menu.tags.add("c"));
        change(tables, menu -> menu.days.remove(0));

        check(tables, menu -> {
            assertThat(menu.courses).containsExactly(Course.STARTER);
            assertThat(menu.places).hasSize(3);
            assertThat(menu.days).containsExactly(DAY, DAY);
            assertThat(menu.notes).containsExactlyInAnyOrder("fresh", "local");
            assertThat(menu.ratings()).isEqualTo(Map.of("Ada", 4, "Grace", 3));
            assertThat(menu.prices).isEmpty();
            assertThat(menu.sizes).containsExactly(9);
            assertThat(menu.tags).containsExactly("a", "b", "c");
        });
    }

    /** An embedded element can change in place: it is compared by its columns. */
    @OnEachDatabase
    void findsElementsThatChangedInPlace(Database database) throws Exception {
        TestDatabase tables = withMenu(database);

        assertThat(change(tables, menu -> menu.dishes.get(1).rename("rye bread")))
                .isNotEmpty();
        assertThat(change(tables, menu -> menu.best.get(Course.MAIN).rename("lamb")))
                .isNotEmpty();

        check(tables, menu -> {
            assertThat(menu.dishes).extracting(Dish::name).containsExactly("soup", "rye bread");
            assertThat(menu.best.get(Course.MAIN).name()).isEqualTo("lamb");
            assertThat(menu.best.get(Course.MAIN).price().amount()).isEqualByComparingTo("20");
        });
    }

    @OnEachDatabase
    void isPartOfConditions(Database database) throws Exception {
        TestDatabase tables = withMenu(database);
        tables.tenon().useTransaction(session -> session.persist(new Menu()));

        tables.tenon().useSession(session -> {
            Menu menu = session.get(Menu.class, 1L);
            tables.takeSent();
            assertThat(session.list(select(Menu.class).where(Menu_.notes.contains("local"))))
                    .containsExactly(menu);
            assertThat(tables.takeSent())
                    .first()
                    .asString()
                    .contains("exists (select 1 from menu_notes")
                    .endsWith("[local]");
            assertThat(session.list(select(Menu.class).where(Menu_.courses.contains(Course.MAIN))))
                    .containsExactly(menu);
            assertThat(session.list(select(Menu.class).where(Menu_.places.contains(BERGEN))))
                    .containsExactly(menu);
            assertThat(session.list(select(Menu.class).where(Menu_.ratings.contains(5))))
                    .containsExactly(menu);
            assertThat(session.list(select(Menu.class).where(Menu_.days.isEmpty())))
                    .hasSize(1)
                    .doesNotContain(menu);
            assertThat(session.list(select(Menu.class).where(Menu_.tags.isNotEmpty())))
                    .containsExactly(menu);
        });
    }

    /** One statement for the collection of every owner that the query returned. */
    @OnEachDatabase
    void isLoadedForAllOwnersAtOnce(Database database) throws Exception {
        TestDatabase tables = withMenu(database);
        tables.tenon().useTransaction(session -> {
            Menu other = new Menu();
            other.dishes.add(new Dish("cake", "5.00"));
            session.persist(other);
        });

        tables.tenon().useSession(session -> {
            List<Menu> menus = session.list(select(Menu.class).orderBy(Menu_.id.asc()));
            tables.takeSent();
            assertThat(menus.get(0).dishes).hasSize(2);
            assertThat(menus.get(1).dishes).extracting(Dish::name).containsExactly("cake");
            assertThat(tables.takeOrigins()).containsExactly("load Menu.dishes");
        });
    }

    @OnEachDatabase
    void goesWithItsOwner(Database database) throws Exception {
        TestDatabase tables = withMenu(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Menu.class, 1L)));

        for (String table : List.of("notes", "days", "course", "places", "dishes", "ratings", "best", "prices")) {
            assertThat(tables.rows("select * from menu_" + table)).as(table).isEmpty();
        }
    }
}
