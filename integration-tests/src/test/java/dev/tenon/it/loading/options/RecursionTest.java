package dev.tenon.it.loading.options;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relationships of an entity to itself are loaded level by level (LOD-30). */
class RecursionTest {
    private static final Select<Terrace> ROOTS =
            select(Terrace.class).where(Terrace_.above.isNull()).orderBy(Terrace_.id.asc());

    /** LOD-S17: a statement a level, the last of which finds nothing. */
    @OnEachDatabase
    void untilThereIsNothing(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> roots = session.list(ROOTS.fetch(Terrace_.below.recursive()));
            assertThat(tables.takeSql())
                    .hasSize(5)
                    .startsWith("select t.id, t.name, t.above_id, t.vintner_id from terrace t"
                            + " where t.above_id is null order by t.id")
                    .filteredOn(sql -> sql.contains("above_id in (…)") || sql.contains("above_id = ?"))
                    .hasSize(4);
            assertThat(Hillside.names(roots)).isEqualTo("Top(Left(Lower(Lowest)) Right) Beside");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-S17: the first load, and one further level. */
    @OnEachDatabase
    void forSoManyFurtherLevels(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> roots = session.list(ROOTS.fetch(Terrace_.below.recursive(1)));
            assertThat(tables.takeOrigins())
                    .containsExactly("select Terrace", "load Terrace.below", "load Terrace.below");
            assertThat(roots.get(0).below.get(0).below.get(0).name).isEqualTo("Lower");
            assertThat(tables.takeSent()).isEmpty();
            assertThat(roots.get(0).below.get(0).below.get(0).below).hasSize(1);
            assertThat(tables.takeOrigins()).as("the level behind it is lazy").containsExactly("load Terrace.below");
        });
    }

    @OnEachDatabase
    void referencesAreFollowedUpwards(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            Terrace lowest = session.one(
                    select(Terrace.class).where(Terrace_.name.eq("Lowest")).fetch(Terrace_.above.recursive()));
            assertThat(tables.takeOrigins()).hasSize(4);
            assertThat(lowest.above.get().above.get().above.get().name).isEqualTo("Top");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** What follows is loaded from every level. */
    @OnEachDatabase
    void hopsBehindItStartAtEveryLevel(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> roots = session.list(
                    ROOTS.fetch(Terrace_.below.recursive().then(Terrace_.vines)).raiseOthers());
            tables.takeSent();
            Terrace lowest = roots.get(0).below.get(0).below.get(0).below.get(0);
            assertThat(lowest.vines).extracting(vine -> vine.name).containsExactly("d");
            assertThat(lowest.below).isEmpty();
            assertThat(roots.get(0).below.get(0).vines).hasSize(1);
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** Owners whose turn was once are not asked again. */
    @OnEachDatabase
    void aCircleEnds(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            Vine a = session.one(select(Vine.class).where(Vine_.name.eq("a")).fetch(Vine_.neighbours.recursive()));
            assertThat(tables.takeOrigins())
                    .containsExactly(
                            "select Vine", "load Vine.neighbours", "load Vine.neighbours", "load Vine.neighbours");
            Vine b = a.neighbours.iterator().next();
            Vine c = b.neighbours.iterator().next();
            assertThat(c.neighbours).containsExactly(a);
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-S16: levels that are joined stand in the one statement. */
    @OnEachDatabase
    void joinedLevelsAreJoins(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> roots =
                    session.list(ROOTS.fetch(Terrace_.below.joined().recursive(1)));
            assertThat(tables.takeSql())
                    .containsExactly("select t.id, t.name, t.above_id, t.vintner_id, t2.id, t2.name, t2.above_id,"
                            + " t2.vintner_id, t3.id, t3.name, t3.above_id, t3.vintner_id from terrace t"
                            + " left join terrace t2 on t2.above_id = t.id left join terrace t3 on t3.above_id = t2.id"
                            + " where t.above_id is null order by t.id, t2.id, t3.id");
            assertThat(roots.get(0).below.get(0).below)
                    .extracting(terrace -> terrace.name)
                    .containsExactly("Lower");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    @Test
    void itNeedsARelationshipOfAnEntityToItself() {
        assertThatThrownBy(() -> Terrace_.vines.recursive())
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN521", "Terrace_.vines", "from Terrace to Vine", "Terrace_.vines.then(…)");
        assertThatThrownBy(() -> Terrace_.below.joined().recursive())
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN521", "JOINED, recursive", ".recursive(2)");
        assertThatThrownBy(() -> Terrace_.below.recursive().raise())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("TN521");
        assertThatThrownBy(() -> Terrace_.below.recursive(0))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN521", "recursive(1) loads two levels");
    }
}
