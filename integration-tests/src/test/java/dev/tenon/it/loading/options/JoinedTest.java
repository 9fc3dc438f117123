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
import java.util.stream.Collectors;

/** Associations that stand in the rows of the query: joined for them, or joined anyway. */
class JoinedTest {
    private static final String TERRACE = "select t.id, t.name, t.above_id, t.vintner_id";
    private static final Select<Terrace> ALL = select(Terrace.class).orderBy(Terrace_.id.asc());

    private static String vines(List<Terrace> terraces) {
        return terraces.stream()
                .map(terrace -> terrace.name
                        + terrace.vines.stream().map(vine -> vine.name).toList())
                .collect(Collectors.joining(" "));
    }

    private static void gives(Database database, Select<Terrace> query, String sql, String expected)
            throws SQLException {
        TestDatabase tables = Hillside.on(database);
        tables.tenon().useSession(session -> {
            List<Terrace> terraces = session.list(query);
            assertThat(tables.takeSql()).containsExactly(sql);
            assertThat(vines(terraces)).isEqualTo(expected);
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-8, LOD-S1: each owner once, those without targets too. */
    @OnEachDatabase
    void anOuterJoin(Database database) throws SQLException {
        gives(
                database,
                ALL.fetch(Terrace_.vines.joined()),
                TERRACE + ", v.id, v.name, v.terrace_id, v.cultivar_name from terrace t"
                        + " left join vine v on v.terrace_id = t.id order by t.id, v.id",
                "Top[a, b] Left[c] Right[] Lower[] Lowest[d] Beside[]");
    }

    /** LOD-8: only owners with targets. */
    @OnEachDatabase
    void anInnerJoin(Database database) throws SQLException {
        gives(
                database,
                ALL.fetch(Terrace_.vines.innerJoined()),
                TERRACE + ", v.id, v.name, v.terrace_id, v.cultivar_name from terrace t"
                        + " join vine v on v.terrace_id = t.id order by t.id, v.id",
                "Top[a, b] Left[c] Lowest[d]");
    }

    /** LOD-9, LOD-S5: an inner join behind an outer one does not take owners away, so d, which has no cultivar, is gone. */
    @OnEachDatabase
    void anInnerJoinBehindAnOuterOneIsNested(Database database) throws SQLException {
        gives(
                database,
                ALL.fetch(Terrace_.vines.joined().then(Vine_.cultivar.innerJoined())),
                TERRACE + ", v.id, v.name, v.terrace_id, v.cultivar_name, c.name from terrace t"
                        + " left join (vine v join cultivar c on c.name = v.cultivar_name) on v.terrace_id = t.id"
                        + " order by t.id, v.id",
                "Top[a, b] Left[c] Right[] Lower[] Lowest[] Beside[]");
    }

    /** LOD-11, LOD-S2: the limit counts owners; the order of the collection stands behind that of the query. */
    @OnEachDatabase
    void aLimitIsWrapped(Database database) throws SQLException {
        gives(
                database,
                select(Terrace.class)
                        .orderBy(Terrace_.name.desc(), Terrace_.id.asc())
                        .limit(3)
                        .fetch(Terrace_.vines.joined()),
                TERRACE + ", v.id, v.name, v.terrace_id, v.cultivar_name from (" + TERRACE
                        + " from terrace t order by t.name desc, t.id limit ?) t"
                        + " left join vine v on v.terrace_id = t.id order by t.name desc, t.id, v.id",
                "Top[a, b] Right[] Lowest[d]");
    }

    /** LOD-11: whatever makes one row of several must not see the joined ones. */
    @OnEachDatabase
    void groupsAreWrapped(Database database) throws SQLException {
        gives(
                database,
                select(Terrace.class)
                        .join(Terrace_.vintner)
                        .groupBy(Terrace_.id, Terrace_.name, Terrace_.above().id, Terrace_.vintner().id)
                        .orderBy(Terrace_.id.asc())
                        .fetch(Terrace_.vines.joined()),
                TERRACE + ", v2.id, v2.name, v2.terrace_id, v2.cultivar_name from (" + TERRACE
                        + " from terrace t join vintner v on v.id = t.vintner_id"
                        + " group by t.id, t.name, t.above_id, t.vintner_id order by t.id) t"
                        + " left join vine v2 on v2.terrace_id = t.id order by t.id, v2.id",
                "Top[a, b] Left[c] Lower[] Lowest[d] Beside[]");
    }

    /** LOD-26, LOD-S13: the query's conditions decide what the collection holds, and it counts as loaded. */
    @OnEachDatabase
    void aCollectionIsFilledFromTheJoinOfTheQuery(Database database) throws SQLException {
        gives(
                database,
                ALL.join(Terrace_.vines).where(Vine_.name.ne("a")).fetch(Terrace_.vines.fromJoin()),
                TERRACE + ", v.id, v.name, v.terrace_id, v.cultivar_name from terrace t"
                        + " join vine v on v.terrace_id = t.id where v.name <> ? order by t.id, v.id",
                "Top[b] Left[c] Lowest[d]");
    }

    @OnEachDatabase
    void anAliasSaysWhichJoin(Database database) throws SQLException {
        var red = Vine_.alias("red");
        gives(
                database,
                ALL.leftJoin(Terrace_.vines, red)
                        .where(red.cultivar().name.eq("red"))
                        .fetch(Terrace_.vines.fromJoin(red)),
                TERRACE + ", red.id, red.name, red.terrace_id, red.cultivar_name from terrace t"
                        + " left join vine red on red.terrace_id = t.id where red.cultivar_name = ?"
                        + " order by t.id, red.id",
                "Top[a] Left[c]");
    }

    /** A reference, and a hop that is loaded by a statement of its own behind it. */
    @OnEachDatabase
    void hopsGoOnFromTheJoin(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Vine> vines = session.list(select(Vine.class)
                    .join(Vine_.terrace)
                    .orderBy(Vine_.id.asc())
                    .limit(3)
                    .fetch(Vine_.terrace.fromJoin().then(Terrace_.vintner)));
            assertThat(tables.takeOrigins()).containsExactly("select Vine", "load Terrace.vintner");
            assertThat(vines)
                    .extracting(vine -> vine.terrace.get().vintner.get().name)
                    .containsExactly("Ada", "Ada", "Ben");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-26: what is loaded stays, unless the query says otherwise. */
    @OnEachDatabase
    void whatIsLoadedStays(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);
        Select<Terrace> filtered =
                ALL.join(Terrace_.vines).where(Vine_.name.eq("b")).fetch(Terrace_.vines.fromJoin());

        tables.tenon().useTransaction(session -> {
            Terrace top = session.get(Terrace.class, 1L);
            assertThat(top.vines).hasSize(2);
            assertThat(session.one(filtered).vines).hasSize(2);
            assertThat(session.one(filtered.populateExisting()).vines)
                    .extracting(vine -> vine.name)
                    .containsExactly("b");
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .as("what the query left out is not removed")
                .isEmpty();
    }

    @OnEachDatabase
    void theJoinHasToBeThere(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            assertThatThrownBy(() -> session.list(ALL.fetch(Terrace_.vines.fromJoin())))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("TN523", "Terrace_.vines.fromJoin()", ".join(Terrace_.vines)");
            assertThatThrownBy(
                            () -> session.list(ALL.join(Terrace_.vines).limit(1).fetch(Terrace_.vines.fromJoin())))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("TN523", "a limit would count the rows of the join");
            assertThatThrownBy(() -> session.list(ALL.join(Terrace_.vines)
                            .distinct()
                            .fetch(Terrace_.vines.fromJoin(), Terrace_.vintner.joined())))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("TN523", "beside DISTINCT or a limit");
        });
    }
}
