package dev.tenon.it.seeds.basic.onetomany;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.seeds.basic.KeyLists;
import java.sql.SQLException;
import java.util.List;

/** Section "One To Many", with "Using Sets, Lists, or other Collection Types" and "Configuring Delete Behavior". */
class OneToManyTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, OneToManyTest.class);
    }

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        for (String[] pair : new String[][] {
            {"garden", "plant"}, {"orchestra", "musician"}, {"club", "fan"}, {"quiz", "question"}, {"recipe", "step"}
        }) {
            tables.run(
                    "insert into " + pair[0] + " (id, name) values (1, 'one'), (2, 'two')",
                    "insert into " + pair[1] + " (id, name, " + pair[0] + "_id)"
                            + " values (11, 'a', 1), (12, 'b', 1), (13, 'c', 2)");
        }
        return tables;
    }

    private static List<String> children(TestDatabase tables, String child, String parent) throws SQLException {
        return tables.rows("select name, " + parent + "_id from " + child + " order by name");
    }

    @OnEachDatabase
    void declaresTheForeignKeyInTheTableOfTheChildren(Database database) throws SQLException {
        assertThat(empty(database).tenon().schema().ddl())
                .contains("foreign key (garden_id) references garden")
                .contains("foreign key (orchestra_id) references orchestra")
                .contains("recipe_id bigint not null")
                .doesNotContain("garden_plant");
    }

    @OnEachDatabase
    void insertsTheParentFirstAndGivesItsKeyToTheChildren(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Garden garden = new Garden("Kew");
            garden.plants.add(new Plant("fern"));
            garden.plants.add(new Plant("moss"));
            session.persist(garden);
            session.flush();
            assertThat(garden.plants).allMatch(plant -> garden.id.equals(plant.gardenId));
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into garden (name) values (?) returning id [Kew]",
                        "insert into plant (name, garden_id) values (?, ?), (?, ?) returning id [fern, 1, moss, 1]");
    }

    @OnEachDatabase
    void nullsTheKeyOfAChildThatLeaves(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Garden garden = session.get(Garden.class, 1L);
            Plant fern = garden.plants.remove(0);
            tables.takeSent();
            session.flush();
            assertThat(fern.gardenId).isNull();
        });

        assertThat(tables.takeSent()).containsExactly("update plant set garden_id = ? where id = ? [null, 11]");
        assertThat(children(tables, "plant", "garden")).containsExactly("a null", "b 1", "c 2");
    }

    @OnEachDatabase
    void givesTheColumnOfAChildBackOnRollback(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            Plant first = session.get(Garden.class, 1L).plants.remove(0);
            session.flush();
            session.rollback();
            assertThat(first.gardenId).isEqualTo(1L);
        });

        assertThat(children(tables, "plant", "garden")).containsExactly("a 1", "b 1", "c 2");
    }

    /** "Child will get a parent attribute with many-to-one semantics." */
    @OnEachDatabase
    void keepsBothDirectionsInStep(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Orchestra one = session.get(Orchestra.class, 1L);
            Orchestra two = session.get(Orchestra.class, 2L);
            Musician first = one.musicians.get(0);
            two.musicians.add(first);
            assertThat(first.orchestra.get()).isSameAs(two);
            assertThat(one.musicians).doesNotContain(first);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly("update musician set orchestra_id = ? where id = ? [2, 11]");
        assertThat(children(tables, "musician", "orchestra")).containsExactly("a 2", "b 1", "c 2");
    }

    @OnEachDatabase
    void writesTheReferenceOfAChildWhoseParentIsNotAsked(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Musician musician = session.get(Musician.class, 13L);
            musician.orchestra = Ref.of(Orchestra.class, 1L);
            session.flush();
            assertThat(session.get(Orchestra.class, 1L).musicians).hasSize(3).contains(musician);
        });

        assertThat(children(tables, "musician", "orchestra")).containsExactly("a 1", "b 1", "c 1");
    }

    @OnEachDatabase
    void holdsChildrenInASet(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Club club = session.get(Club.class, 1L);
            Fan fan = club.fans.iterator().next();
            assertThat(club.fans.add(fan)).isFalse();
            assertThat(club.fans.add(new Fan("d"))).isTrue();
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("insert into fan (name, club_id) values (?, ?) returning id [d, 1]");
    }

    /** CAS-12, CAS-S1: the first row. */
    @OnEachDatabase
    void loadsAndReleasesChildrenThatAParentDoesNotDelete(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Orchestra.class, 1L));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        KeyLists.sent(
                                database,
                                "select m.orchestra_id, m.id, m.name, m.orchestra_id from musician m where m.orchestra_id {1} order by m.id"),
                        "update musician set orchestra_id = ? where id = ? [null, 11, null, 12]",
                        KeyLists.sent(database, "delete from orchestra where id {1}"));
        assertThat(children(tables, "musician", "orchestra")).containsExactly("a null", "b null", "c 2");
    }

    /** CAS-12, CAS-S2: the second row. */
    @OnEachDatabase
    void loadsAndDeletesChildrenBeforeTheirParent(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Quiz quiz = session.get(Quiz.class, 1L);
            tables.takeSent();
            session.remove(quiz);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        KeyLists.sent(
                                database,
                                "select q.quiz_id, q.id, q.name, q.quiz_id from question q where q.quiz_id {1} order by q.id"),
                        KeyLists.sent(database, "delete from question where id {11, 12}"),
                        KeyLists.sent(database, "delete from quiz where id {1}"));
        assertThat(children(tables, "question", "quiz")).containsExactly("c 2");
    }

    @OnEachDatabase
    void releasesAChildThatLeavesAParentThatOnlyCascades(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon()
                .useTransaction(session -> session.get(Quiz.class, 1L).questions.remove(0));

        assertThat(children(tables, "question", "quiz")).containsExactly("a null", "b 1", "c 2");
    }

    /** "A Child object can itself be deleted when it is deassociated from its parent." */
    @OnEachDatabase
    void deletesAChildThatLeavesAParentThatRemovesOrphans(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.get(Recipe.class, 1L).steps.remove(0);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly(KeyLists.sent(database, "delete from step where id {11}"));
        assertThat(children(tables, "step", "recipe")).containsExactly("b 1", "c 2");
    }

    @OnEachDatabase
    void keepsAChildThatChangesItsParent(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Recipe one = session.get(Recipe.class, 1L);
            session.get(Recipe.class, 2L).steps.add(one.steps.remove(0));
            session.remove(one);
        });

        assertThat(children(tables, "step", "recipe")).containsExactly("a 2", "c 2");
    }
}
