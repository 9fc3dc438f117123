package dev.tenon.it.relationships.collections;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Collections are loaded for all peers at once, in the order that they declare. */
class CollectionLoadingTest {

    private static List<Project> all(Session session) {
        return session.list(select(Project.class).orderBy(Project_.id.asc()));
    }

    /** COL-1: every kind of collection. */
    @OnEachDatabase
    void loadsEachAttributeOnceForAllOwners(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useSession(session -> {
            List<Project> projects = all(session);
            tables.takeSent();

            assertThat(projects.get(0).tasks).extracting(task -> task.title).containsExactly("z", "a", "b");
            assertThat(projects.get(1).tasks).hasSize(1);
            assertThat(projects.get(2).tasks).isEmpty();
            assertThat(tables.takeOrigins()).containsExactly("load Project.tasks");

            assertThat(projects.get(0).milestones)
                    .extracting(milestone -> milestone.name)
                    .containsExactlyInAnyOrder("alpha", "beta");
            assertThat(projects.get(0).milestones).allMatch(milestone -> milestone.project == projects.get(0));
            assertThat(projects.get(1).milestones).hasSize(1);
            assertThat(tables.takeOrigins()).containsExactly("load Project.milestones");

            assertThat(projects.get(0).titles).containsOnlyKeys("en", "de");
            assertThat(projects.get(0).titles.get("de").text).isEqualTo("Zapfen");
            assertThat(projects.get(1).titles.keySet()).containsExactly("en");
            assertThat(projects.get(2).titles).isEmpty();
            assertThat(tables.takeOrigins()).containsExactly("load Project.titles");

            assertThat(projects.get(0).badges)
                    .extracting(badge -> badge.colour)
                    .containsExactlyInAnyOrder("green", "red");
            assertThat(projects.get(1).badges).hasSize(1);
            assertThat(tables.takeOrigins()).containsExactly("load Project.badges");

            assertThat(projects.get(0).releases)
                    .extracting(release -> release.number)
                    .containsExactly(1, 2, 3);
            assertThat(projects.get(0).releases.first().number).isEqualTo(1);
            assertThat(projects.get(1).notes).hasSize(1);
            assertThat(tables.takeOrigins()).containsExactly("load Project.releases", "load Project.notes");
        });
    }

    @OnEachDatabase
    void sendsOneStatementOverTheForeignKey(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useSession(session -> {
            Project project = session.get(Project.class, 1L);
            tables.takeSent();
            assertThat(project.tasks).hasSize(3);
            assertThat(tables.takeSent())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith(
                            "select t.project_id, t.id, t.title, t.priority, t.project_id from task t where t.project_id")
                    .endsWith("order by t.priority desc, t.title [[1]]");
        });
    }

    @OnEachDatabase
    void isFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);
        var query = select(Project.class).orderBy(Project_.id.asc());

        for (var fetched : List.of(
                query.fetch(Project_.tasks, Project_.titles, Project_.badges, Project_.releases, Project_.milestones),
                query.fetch(
                        Project_.tasks.joined(),
                        Project_.titles,
                        Project_.badges.joined(),
                        Project_.releases.joined(),
                        Project_.milestones.joined()),
                query.fetch(
                        Project_.tasks,
                        Project_.titles.joined(),
                        Project_.badges,
                        Project_.releases,
                        Project_.milestones),
                query.fetch(
                        Project_.tasks.subquery(),
                        Project_.titles.subquery(),
                        Project_.badges.subquery(),
                        Project_.releases.subquery(),
                        Project_.milestones.subquery()))) {
            List<Project> projects = tables.tenon().inTransaction(session -> session.list(fetched));

            assertThat(projects).hasSize(3);
            assertThat(projects.get(0).tasks).extracting(task -> task.title).containsExactly("z", "a", "b");
            assertThat(projects.get(0).titles).containsOnlyKeys("en", "de");
            assertThat(projects.get(0).badges).hasSize(2);
            assertThat(projects.get(0).releases)
                    .extracting(release -> release.number)
                    .containsExactly(1, 2, 3);
            assertThat(projects.get(0).milestones).hasSize(2);
            assertThat(projects.get(2).tasks).isEmpty();
            assertThat(projects.get(2).titles).isEmpty();
        }
    }

    @OnEachDatabase
    void raisesWhereTheQuerySaysSo(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useSession(session -> {
            Project project = session.list(select(Project.class)
                            .where(Project_.id.eq(1L))
                            .fetch(Project_.tasks.raise(), Project_.titles.raise()))
                    .get(0);
            assertThatThrownBy(() -> project.tasks.size())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("Project.tasks")
                    .hasMessageContaining("raise");
            assertThatThrownBy(() -> project.titles.get("en")).isInstanceOf(NotLoadedException.class);
            assertThat(project.badges).hasSize(2);
        });
    }

    @OnEachDatabase
    void namesTheFetchThatWouldHaveLoadedIt(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        Project project = tables.tenon().inTransaction(session -> session.get(Project.class, 1L));

        assertThatThrownBy(() -> project.tasks.isEmpty())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Project.tasks of Project#1")
                .hasMessageContaining(".fetch(Project_.tasks)");
        assertThatThrownBy(() -> project.titles.size())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining(".fetch(Project_.titles)");
        assertThatThrownBy(() -> project.badges.iterator().next()).isInstanceOf(NotLoadedException.class);
        assertThatThrownBy(() -> project.releases.first()).isInstanceOf(NotLoadedException.class);
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = Projects.stored(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Project_.name)
                            .from(Project.class)
                            .join(Project_.tasks)
                            .where(Task_.priority.ge(5))
                            .orderBy(Project_.name.asc())))
                    .containsExactly("Mortise", "Tenon");
            assertThat(session.list(select(Project_.name).where(Project_.badges.any(Badge_.colour.eq("red")))))
                    .containsExactly("Tenon");
            assertThat(session.list(select(Project_.name).where(Project_.titles.any(Title_.language.eq("de")))))
                    .containsExactly("Tenon");
            assertThat(session.list(select(Project_.name).where(Project_.tasks.isEmpty())))
                    .containsExactly("Empty");
            Badge blue = session.get(Badge.class, 3L);
            assertThat(session.list(select(Project_.name).where(Project_.badges.contains(blue))))
                    .containsExactly("Mortise");
            assertThat(session.list(select(Project_.name, count())
                            .from(Project.class)
                            .leftJoin(Project_.badges)
                            .groupBy(Project_.name)
                            .orderBy(Project_.name.asc())
                            .to((name, badges) -> name + " " + badges)))
                    .containsExactly("Empty 1", "Mortise 1", "Tenon 2");
            assertThat(session.list(
                            select(Task_.title).where(Task_.project().name.eq("Mortise"))))
                    .containsExactly("m");
        });
    }
}
