package dev.tenon.it.seeds.basic.manytomany;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.seeds.basic.KeyLists;
import java.sql.SQLException;
import java.util.List;

/** Section "Many To Many", with "Using Sets, Lists, or other Collection Types" and "Deleting Rows". */
class ManyToManySectionTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ManyToManySectionTest.class);
        tables.run(
                "insert into actor (id, name) values (1, 'Greta'), (2, 'Buster')",
                "insert into film (id, name) values (11, 'Camille'), (12, 'The General')",
                "insert into actor_film (left_id, right_id) values (1, 11), (2, 12)",
                "insert into chef (id, name) values (1, 'Anne'), (2, 'Paul')",
                "insert into dish (id, name) values (11, 'soup'), (12, 'stew')",
                "insert into chef_dish (left_id, right_id) values (1, 11), (2, 11), (2, 12)",
                "insert into atlas (id, name) values (1, 'world')",
                "insert into plate (id, name) values (11, 'Asia'), (12, 'Africa')",
                "insert into atlas_plate (atlas_id, plates_id) values (1, 11)");
        return tables;
    }

    private static List<String> links(TestDatabase tables, String table) throws SQLException {
        return tables.rows("select left_id, right_id from " + table + " order by left_id, right_id");
    }

    /** "More commonly as the primary key constraint": a set needs it, a list may hold one target twice. */
    @OnEachDatabase
    void declaresForeignKeysToBothSides(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains("create table chef_dish", "primary key (left_id, right_id)")
                .contains("foreign key (left_id) references chef", "foreign key (right_id) references dish");
    }

    @OnEachDatabase
    void insertsBothSidesBeforeTheLinks(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ManyToManySectionTest.class);

        tables.tenon().useTransaction(session -> {
            Actor greta = new Actor("Greta");
            greta.films.add(new Film("Camille"));
            greta.films.add(new Film("Ninotchka"));
            session.persist(greta);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into actor (name) values (?) returning id [Greta]",
                        "insert into film (name) values (?), (?) returning id [Camille, Ninotchka]",
                        "insert into actor_film (left_id, right_id) values (?, ?) [1, 1, 1, 2]");
    }

    /** "The row will be deleted from the secondary table automatically." */
    @OnEachDatabase
    void deletesTheLinkOfARemovedElement(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.get(Actor.class, 1L).films.remove(0);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("delete from actor_film where left_id = ? and right_id = ? [1, 11]");
        assertThat(tables.rows("select count(*) from film")).containsExactly("2");
    }

    /** BRF-S14, BRF-S15. */
    @OnEachDatabase
    void writesALinkOnceWhicheverSideIsTouched(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Chef anne = session.get(Chef.class, 1L);
            Dish stew = session.get(Dish.class, 12L);
            Dish soup = session.get(Dish.class, 11L);
            assertThat(anne.dishes).containsExactly(soup);
            assertThat(soup.chefs).hasSize(2);
            assertThat(stew.chefs).hasSize(1);
            stew.chefs.add(anne);
            assertThat(anne.dishes).contains(stew);
            soup.chefs.remove(anne);
            assertThat(anne.dishes).containsExactly(stew);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "delete from chef_dish where left_id = ? and right_id = ? [1, 11]",
                        "insert into chef_dish (left_id, right_id) values (?, ?) [1, 12]");
        assertThat(links(tables, "chef_dish")).containsExactly("1 12", "2 11", "2 12");
    }

    /** BRF-12, BRF-S13: it ends in a unique violation in the text's own implementation. */
    @OnEachDatabase
    void writesALinkOnceWhenBothSidesAreTouched(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ManyToManySectionTest.class);

        tables.tenon().useTransaction(session -> {
            Chef julia = new Chef("Julia");
            Dish pie = new Dish("pie");
            julia.dishes.add(pie);
            pie.chefs.add(julia);
            session.persist(julia);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .filteredOn(sql -> sql.contains("chef_dish"))
                .hasSize(1);
        assertThat(tables.rows("select c.name, d.name from chef_dish join chef c on c.id = left_id"
                        + " join dish d on d.id = right_id where c.name = 'Julia'"))
                .containsExactly("Julia pie");
    }

    @OnEachDatabase
    void deletesAndInsertsNothingForAnElementThatComesBack(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Chef anne = session.get(Chef.class, 1L);
            Dish soup = anne.dishes.iterator().next();
            anne.dishes.remove(soup);
            anne.dishes.add(soup);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void findsElementsOfAMapByAnAttribute(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Atlas world = session.get(Atlas.class, 1L);
            assertThat(world.plates).containsOnlyKeys("Asia");
            world.plates.put("Africa", session.get(Plate.class, 12L));
            world.plates.remove("Asia");
        });

        assertThat(tables.rows("select atlas_id, plates_id from atlas_plate")).containsExactly("1 12");
        tables.tenon().useSession(session -> assertThat(session.get(Atlas.class, 1L).plates)
                .containsOnlyKeys("Africa"));
    }

    @OnEachDatabase
    void deletesTheLinksOfARemovedOwner(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Chef.class, 2L)));

        assertThat(links(tables, "chef_dish")).containsExactly("1 11");
        assertThat(tables.rows("select name from dish order by id")).containsExactly("soup", "stew");
    }

    @OnEachDatabase
    void deletesTheLinksOfARemovedTargetThatKnowsItsOwners(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Dish.class, 11L)));

        assertThat(links(tables, "chef_dish")).containsExactly("2 12");
        assertThat(tables.rows("select name from chef order by id")).containsExactly("Anne", "Paul");
    }

    /** "A higher performing option here is to use ON DELETE CASCADE directives." */
    @OnEachDatabase
    void leavesTheLinksToTheDatabase(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run(
                "insert into painter (id, name) values (1, 'Judith'), (2, 'Frans')",
                "insert into museum (id, name) values (11, 'Haarlem'), (12, 'Leiden')",
                "insert into painter_museum (left_id, right_id) values (1, 11), (1, 12), (2, 11)");

        tables.tenon().useTransaction(session -> {
            List.of(session.get(Painter.class, 2L), session.get(Museum.class, 12L))
                    .forEach(session::remove);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactlyInAnyOrder(
                        KeyLists.sent(database, "delete from painter where id {2}"),
                        KeyLists.sent(database, "delete from museum where id {12}"));
        assertThat(links(tables, "painter_museum")).containsExactly("1 11");
    }

    /**
     * CAS-14: the text says "no delete of the secondary table will occur" where the target has no relationship back. The
     * metamodel knows the one that leads here.
     */
    @OnEachDatabase
    void deletesTheLinksOfARemovedTargetThatKnowsNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Film camille = session.get(Film.class, 11L);
            tables.takeSent();
            session.remove(camille);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        KeyLists.sent(database, "delete from actor_film where right_id {11}"),
                        KeyLists.sent(database, "delete from film where id {11}"));
        assertThat(links(tables, "actor_film")).containsExactly("2 12");
    }
}
