package dev.tenon.it.relationships.collections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** A map whose keys are an attribute of its elements: the user's keys until it is loaded, the attribute's then (COL-5). */
class KeysOfMapsTest {

    /** COL-S6. */
    @OnEachDatabase
    void theUsersKeyStandsUntilTheMapIsLoaded(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project empty = session.get(Project.class, 3L);
            empty.titles.put("of no language", new Title(9L, "en", "Empty"));
            session.flush();
            assertThat(empty.titles).containsOnlyKeys("of no language");
            session.refresh(empty);
            assertThat(empty.titles).containsOnlyKeys("en");
        });

        assertThat(tables.rows("select language, project_id from title where id = 9"))
                .containsExactly("en 3");
    }

    /** COL-S7: a key is computed once, so that an element is found under its old one until it is read again. */
    @OnEachDatabase
    void aChangedAttributeIsAnotherKeyAfterLoading(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project tenon = session.get(Project.class, 1L);
            Title english = tenon.titles.get("en");
            english.language = "fr";
            assertThat(tenon.titles.remove("fr")).isNull();
            session.flush();
            assertThat(tenon.titles.get("en")).isSameAs(english);
            session.expire(tenon);
            assertThat(tenon.titles.get("fr")).isSameAs(english);
            assertThat(tenon.titles).containsOnlyKeys("fr", "de");
        });
    }

    /** COL-6: what comes by the other side has the key that its attribute says when the flush tells the map. */
    @OnEachDatabase
    void anElementThatComesByTheOtherSideHasItsAttributesKey(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project tenon = session.get(Project.class, 1L);
            assertThat(tenon.titles).hasSize(2);
            Title french = new Title(9L, null, "Tenon");
            session.persist(french);
            french.project = Ref.of(tenon);
            french.language = "fr"; // after the reference, and before the flush
            session.flush();
            assertThat(tenon.titles.get("fr")).isSameAs(french);
        });
    }

    /** COL-S9: without an attribute to tell, the key is null; the database has the element all the same. */
    @OnEachDatabase
    void anElementWithoutTheAttributeStandsUnderNull(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project tenon = session.get(Project.class, 1L);
            assertThat(tenon.titles).hasSize(2);
            Title nameless = new Title(9L, null, "Tenon");
            session.persist(nameless);
            nameless.project = Ref.of(tenon);
            session.flush();
            assertThat(tenon.titles.get(null)).isSameAs(nameless);
            session.expire(tenon);
            assertThat(tenon.titles.get(null)).isSameAs(nameless);
        });

        assertThat(tables.rows("select language, project_id from title where id = 9"))
                .containsExactly("null 1");
    }

    /** COL-10: the collection of a pending object is empty, and asks nobody. */
    @OnEachDatabase
    void theMapOfAPendingObjectIsEmpty(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project project = new Project(9L, "New");
            session.persist(project);
            tables.takeSent();
            assertThat(project.titles).isEmpty();
            assertThat(project.tasks).isEmpty();
            assertThat(project.badges).isEmpty();
            assertThat(tables.takeSent()).isEmpty();
            project.titles.put("en", new Title(9L, "en", "New"));
        });

        assertThat(tables.rows("select project_id from title where id = 9")).containsExactly("9");
    }
}
