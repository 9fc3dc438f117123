package dev.tenon.it.relationships.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed collections write: foreign keys, orphans, and both sides kept in step. */
class CollectionWritingTest {

    @OnEachDatabase
    void persistsAGraph(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CollectionWritingTest.class);

        tables.tenon().useTransaction(session -> {
            Project project = new Project(7L, "New");
            project.tasks.add(new Task(1L, "t", 1));
            project.milestones.add(new Milestone(1L, "m"));
            project.notes.add(new Note(1L));
            project.titles.put("en", new Title(1L, "en", "New"));
            project.badges.add(new Badge(1L, "green"));
            project.releases.add(new Release(1L, 4));
            session.persist(project);
        });

        assertThat(tables.takeSent())
                .startsWith("insert into project (id, name) values (?, ?) [7, New]")
                .hasSize(7);
        for (String table : List.of("task", "milestone", "note", "title", "badge", "release")) {
            assertThat(tables.rows("select project_id from " + table)).as(table).containsExactly("7");
        }
    }

    /** BRF-1: both sides change at once where the collection is touched. */
    @OnEachDatabase
    void keepsBothSidesInStepInMemory(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project tenon = session.get(Project.class, 1L);
            Project mortise = session.get(Project.class, 2L);
            Task task = tenon.tasks.get(0);
            mortise.tasks.add(task);
            assertThat(task.project.get()).isSameAs(mortise);
            assertThat(tenon.tasks).doesNotContain(task);

            Title german = tenon.titles.get("de");
            mortise.titles.put("de", german);
            assertThat(german.project.get()).isSameAs(mortise);
            assertThat(tenon.titles).containsOnlyKeys("en");

            Milestone beta = tenon.milestones.stream()
                    .filter(milestone -> milestone.name.equals("beta"))
                    .findFirst()
                    .orElseThrow();
            tenon.milestones.remove(beta);
            assertThat(beta.project).isNull();
            mortise.milestones.add(beta);
            assertThat(beta.project).isSameAs(mortise);
        });

        assertThat(tables.rows("select id, project_id from task order by id"))
                .containsExactly("1 1", "2 1", "3 2", "4 2");
        assertThat(tables.rows("select id, project_id from title order by id")).containsExactly("1 1", "2 2", "3 2");
        assertThat(tables.rows("select id, project_id from milestone order by id"))
                .containsExactly("1 1", "2 2", "3 2");
    }

    /** BRF-17: the scalar side is a plain field; the flush brings loaded collections in step. */
    @OnEachDatabase
    void followsTheScalarSideAtFlush(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project tenon = session.get(Project.class, 1L);
            Project mortise = session.get(Project.class, 2L);
            Task task = tenon.tasks.get(0);
            assertThat(mortise.tasks).hasSize(1);
            task.project = Ref.of(mortise);
            Milestone beta = session.get(Milestone.class, 2L);
            beta.project = mortise;
            session.flush();

            assertThat(tenon.tasks).doesNotContain(task).hasSize(2);
            assertThat(mortise.tasks).contains(task).hasSize(2);
            assertThat(mortise.milestones).contains(beta);
            assertThat(tenon.milestones).doesNotContain(beta);
        });

        assertThat(tables.rows("select id, project_id from task order by id"))
                .containsExactly("1 1", "2 1", "3 2", "4 2");
        assertThat(tables.rows("select id, project_id from milestone order by id"))
                .containsExactly("1 1", "2 2", "3 2");
    }

    /** BRF-3: what is set before the collection is loaded is merged into it. */
    @OnEachDatabase
    void mergesWhatWasSetBeforeLoading(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project mortise = session.get(Project.class, 2L);
            session.get(Task.class, 1L).project = Ref.of(mortise);
            Task fresh = new Task(9L, "new", 7);
            fresh.project = Ref.of(mortise);
            session.persist(fresh);
            assertThat(mortise.tasks).extracting(task -> task.id).containsExactly(9L, 4L, 1L);
        });
    }

    @OnEachDatabase
    void deletesOrphansOfEachKind(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project project = session.get(Project.class, 1L);
            project.tasks.removeIf(task -> task.priority == 1);
            project.milestones.clear();
            project.badges.removeIf(badge -> badge.colour.equals("red"));
        });

        assertThat(tables.rows("select id from task order by id")).containsExactly("3", "4");
        assertThat(tables.rows("select id from milestone order by id")).containsExactly("3");
        assertThat(tables.rows("select id from badge order by id")).containsExactly("1", "3");
    }

    @OnEachDatabase
    void nullsTheForeignKeyOfWhatIsNoOrphan(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project project = session.get(Project.class, 1L);
            Title english = project.titles.remove("en");
            assertThat(english.project).isNull();
            project.notes.clear();
            project.releases.remove(project.releases.first());
        });

        assertThat(tables.rows("select id, project_id from title order by id")).containsExactly("1 null", "2 1", "3 2");
        assertThat(tables.rows("select id, project_id from note order by id"))
                .containsExactly("1 null", "2 2", "3 null");
        assertThat(tables.rows("select id, project_id from release order by id"))
                .containsExactly("1 1", "2 null", "3 1");
    }

    /** COL-5, COL-S8: the former value of an occupied key leaves. */
    @OnEachDatabase
    void replacesTheValueOfAKey(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project project = session.get(Project.class, 1L);
            project.titles.put("en", new Title(9L, "en", "Tenon 2"));
        });

        assertThat(tables.rows("select id, project_id, text from title where language = 'en' order by id"))
                .containsExactly("1 null Tenon", "3 2 Mortise", "9 1 Tenon 2");
    }

    /** A collection that the user exchanges is compared with what the database has (COL-4). */
    @OnEachDatabase
    void comparesAnExchangedCollection(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project project = session.get(Project.class, 1L);
            Task kept = session.get(Task.class, 3L);
            project.tasks = new ArrayList<>(List.of(kept, new Task(9L, "new", 0)));
            project.badges = new HashSet<>(Set.of(session.get(Badge.class, 3L)));
            project.titles = new HashMap<>(Map.of("de", session.get(Title.class, 2L)));
        });

        assertThat(tables.rows("select id, project_id from task order by id")).containsExactly("3 1", "4 2", "9 1");
        assertThat(tables.rows("select id, project_id from badge order by id")).containsExactly("3 1");
        assertThat(tables.rows("select id, project_id from title order by id")).containsExactly("1 null", "2 1", "3 2");
    }

    @OnEachDatabase
    void removesTheOwnerOfEachKind(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Project.class, 1L)));

        assertThat(tables.rows("select id from project order by id")).containsExactly("2", "3");
        assertThat(tables.rows("select id from task")).containsExactly("4");
        assertThat(tables.rows("select id from milestone")).containsExactly("3");
        assertThat(tables.rows("select id from title")).containsExactly("3");
        assertThat(tables.rows("select id from badge")).containsExactly("3");
        assertThat(tables.rows("select id, project_id from note order by id"))
                .containsExactly("1 null", "2 2", "3 null");
        assertThat(tables.rows("select id, project_id from release order by id"))
                .containsExactly("1 null", "2 null", "3 null");
    }

    /** CAS-7: a new parent cancels the removal. */
    @OnEachDatabase
    void keepsAChildThatIsGivenToAnotherParent(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project tenon = session.get(Project.class, 1L);
            Project mortise = session.get(Project.class, 2L);
            Badge red = tenon.badges.stream()
                    .filter(badge -> badge.colour.equals("red"))
                    .findFirst()
                    .orElseThrow();
            tenon.badges.remove(red);
            mortise.badges.add(red);
            Task task = tenon.tasks.get(0);
            tenon.tasks.remove(task);
            mortise.tasks.add(task);
            session.remove(tenon);
        });

        assertThat(tables.rows("select id, project_id from badge order by id")).containsExactly("2 2", "3 2");
        assertThat(tables.rows("select id, project_id from task order by id")).containsExactly("3 2", "4 2");
    }

    @OnEachDatabase
    void refreshesDetachesAndMergesAGraph(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        Project detached = tables.tenon().inTransaction(session -> {
            Project project = session.get(Project.class, 1L);
            Project mortise = session.get(Project.class, 2L);
            assertThat(project.badges).hasSize(2);
            assertThat(mortise.tasks).hasSize(1);
            project.tasks.add(mortise.tasks.get(0));
            project.tasks.removeIf(task -> task.id < 4);
            project.badges.clear();
            session.refresh(project);
            assertThat(mortise.tasks).hasSize(1);
            assertThat(project.tasks).hasSize(3);
            assertThat(project.badges).hasSize(2);
            return project;
        });
        assertThat(tables.rows("select count(*) from task")).containsExactly("4");

        detached.name = "Tenon!";
        detached.tasks.remove(0);
        detached.tasks.add(new Task(9L, "new", 3));
        detached.badges.removeIf(badge -> badge.colour.equals("red"));
        tables.tenon().useTransaction(session -> {
            Project merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            assertThat(merged.tasks).extracting(task -> task.id).containsExactlyInAnyOrder(1L, 2L, 9L);
            assertThat(merged.tasks).allMatch(task -> task.project.get() == merged);
        });

        assertThat(tables.rows("select name from project where id = 1")).containsExactly("Tenon!");
        assertThat(tables.rows("select id, project_id from task order by id"))
                .containsExactly("1 1", "2 1", "4 2", "9 1");
        assertThat(tables.rows("select id, project_id from badge order by id")).containsExactly("1 1", "3 2");
        assertThat(tables.rows("select id, project_id from title order by id")).containsExactly("1 1", "2 1", "3 2");
    }

    @OnEachDatabase
    void detachesWithWhatItCascadesTo(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useTransaction(session -> {
            Project project = session.get(Project.class, 1L);
            Task task = project.tasks.get(0);
            Title title = project.titles.get("en");
            session.detach(project);
            assertThat(session.contains(task)).isFalse();
            assertThat(session.contains(title)).isTrue();
            assertThat(project.tasks).hasSize(3);
            session.clear();
            assertThat(session.contains(title)).isFalse();
            assertThat(session.get(Project.class, 1L)).isNotSameAs(project);
        });
    }

    /** COL-3, SYN-8: a null is refused by the flush. */
    @OnEachDatabase
    void refusesNullsAndStrangers(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(
                                session -> session.get(Project.class, 1L).tasks.add(null)))
                .hasMessageContaining("Project.tasks");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Milestone orphan = new Milestone(9L, "orphan");
                    session.persist(orphan);
                }))
                .hasMessageContaining("Milestone.project");
    }
}
