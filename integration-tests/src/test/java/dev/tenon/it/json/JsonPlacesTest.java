package dev.tenon.it.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Deferred;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON in constructors, getters, deferred attributes, and elements of collections. */
class JsonPlacesTest {

    @OnEachDatabase
    void aConstructorGetsTheValues(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.tenon()
                .useTransaction(session ->
                        session.persist(new NightPass("v", new ArrayList<>(List.of("mon")), Map.of("breakfast", 2))));
        tables.takeSent();
        tables.tenon().useTransaction(session -> {
            NightPass pass = session.get(NightPass.class, "v");
            assertThat(pass.getNights()).containsExactly("mon");
            assertThat(pass.getExtras()).containsEntry("breakfast", 2);
            pass.getNights().add("tue");
            pass.setExtras(Map.of("breakfast", 2));
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .containsExactly("update night_pass set nights = ? where code = ? [[\"mon\",\"tue\"], v]");
    }

    @OnEachDatabase
    void gettersGiveTheValues(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Long id = persisted(tables);
        tables.tenon().useTransaction(session -> {
            Brochure found = session.get(Brochure.class, id);
            assertThat(found.getShown()).hasToString("[2 bed]");
            assertThat(found.getCover()).get().isEqualTo(new Spot("Mill Lane", null, null, Spot.Kind.TOWN));
            found.getShown().get(0).setCount(3);
            tables.takeSent();
        });
        assertThat(tables.takeSql()).containsExactly("update brochure set shown = ? where id = ?");
    }

    @OnEachDatabase
    void aDeferredValueIsReadWhenItIsAskedFor(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Long id = persisted(tables);
        try (Session session = tables.openSession()) {
            Brochure found = session.get(Brochure.class, id);
            assertThat(found.getPages().isLoaded()).isFalse();
            Map<String, List<Amenity>> pages = found.getPages().get();
            assertThat(pages).hasToString("{first=[1 bath]}");
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql()).isEmpty();

            pages.get("first").get(0).setCount(2);
            session.flush();
            assertThat(tables.takeSql()).containsExactly("update brochure set pages = ? where id = ?");

            found.setPages(Deferred.of(Map.of("first", List.of(new Amenity("bath", 2)))));
            session.commit();
            assertThat(tables.takeSql()).isEmpty();
        }
    }

    @OnEachDatabase
    void elementsHoldJsonToo(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Long id = persisted(tables);
        tables.tenon().useTransaction(session -> {
            Brochure found = session.get(Brochure.class, id);
            assertThat(found.getRules()).containsExactly(new HouseRules(22, List.of("smoke")));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql()).isEmpty();
            found.getRules().get(0).forbidden().add("sing");
        });
        assertThat(tables.takeSql()).isNotEmpty().allSatisfy(sql -> assertThat(sql)
                .contains("brochure_rules"));
        assertThat(tables.rows("select forbidden from brochure_rules"))
                .singleElement()
                .asString()
                .contains("sing");
    }

    private static Long persisted(TestDatabase tables) {
        Brochure brochure = new Brochure();
        brochure.setShown(List.of(new Amenity("bed", 2)));
        brochure.setPages(Deferred.of(Map.of("first", List.of(new Amenity("bath", 1)))));
        brochure.setCover(new Spot("Mill Lane", null, null, Spot.Kind.TOWN));
        brochure.getRules().add(new HouseRules(22, List.of("smoke")));
        tables.tenon().useTransaction(session -> session.persist(brochure));
        tables.takeSent();
        return brochure.getId();
    }
}
