package dev.tenon.it.loading.options;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** The statements that each strategy sends, and that the order of a collection is the same with all of them. */
class StrategiesTest {
    private static final Select<Terrace> FEW =
            select(Terrace.class).where(Terrace_.id.le(3L)).orderBy(Terrace_.name.desc(), Terrace_.id.asc());

    private static String second(Database database, Select<?> query) throws SQLException {
        TestDatabase tables = Hillside.on(database);
        tables.tenon().useSession(session -> session.list(query));
        List<String> sent = tables.takeSql();
        assertThat(sent).hasSize(2);
        return sent.get(1);
    }

    /** LOD-17, LOD-18, LOD-19, LOD-20, LOD-S7. */
    @OnEachDatabase
    void selectInHasAShapeForEachKindOfRelationship(Database database) throws SQLException {
        assertThat(second(database, FEW.fetch(Terrace_.vines)))
                .as("one to many: no join")
                .isEqualTo("select v.terrace_id, v.id, v.name, v.terrace_id, v.cultivar_name from vine v"
                        + " where v.terrace_id in (…) order by v.id");
        assertThat(second(database, FEW.fetch(Terrace_.vintner)))
                .as("many to one: distinct targets by their keys")
                .isEqualTo("select v.id, v.name, v.teacher_id from vintner v where v.id in (…)");
        assertThat(second(database, FEW.fetch(Terrace_.cultivars)))
                .as("many to many: the link table has the owner's key")
                .isEqualTo("select l.terrace_id, c.name from terrace_cultivar l"
                        + " join cultivar c on c.name = l.cultivars_name"
                        + " where l.terrace_id in (…) order by c.name desc");
        assertThat(second(database, select(Vine.class).fetch(Vine_.neighbours)))
                .as("to the same entity, by the link table")
                .isEqualTo("select l.vine_id, v.id, v.name, v.terrace_id, v.cultivar_name from vine_neighbour l"
                        + " join vine v on v.id = l.neighbour_id where l.vine_id in (…) order by v.id");
    }

    /** LOD-14, LOD-S6: the order of the owners matters only where a limit depends on it. */
    @OnEachDatabase
    void aSubqueryRepeatsWhatMatters(Database database) throws SQLException {
        String columns = "t.id, t.name, t.above_id, t.vintner_id";
        String vines = "select v.terrace_id, v.id, v.name, v.terrace_id, v.cultivar_name from vine v"
                + " where v.terrace_id in (select c1 from q) order by v.id";
        assertThat(second(database, FEW.fetch(Terrace_.vines.subquery(), Terrace_.vintner.joined())))
                .isEqualTo(
                        "with q (c1, c2, c3, c4) as (select " + columns + " from terrace t where t.id <= ?) " + vines);
        assertThat(second(database, FEW.limit(2).fetch(Terrace_.vines.subquery())))
                .isEqualTo("with q (c1, c2, c3, c4) as (select " + columns
                        + " from terrace t where t.id <= ? order by t.name desc, t.id limit ?) " + vines);
    }

    /** LOD-22: ascending, descending, and by a column of positions, which sorting in place rewrites (COL-7). */
    @OnEachDatabase
    void theOrderOfACollectionIsTheSameWithEachStrategy(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);
        for (Fetchable vines : List.of(Terrace_.vines, Terrace_.vines.joined(), Terrace_.vines.subquery())) {
            Terrace top = tables.tenon()
                    .withSession(session -> session.list(FEW.fetch(vines)).get(0));
            assertThat(top.vines).extracting(vine -> vine.name).containsExactly("a", "b");
        }
        for (Fetchable cultivars :
                List.of(Terrace_.cultivars, Terrace_.cultivars.joined(), Terrace_.cultivars.subquery())) {
            Terrace top = tables.tenon()
                    .withSession(session -> session.list(FEW.fetch(cultivars)).get(0));
            assertThat(top.cultivars).extracting(cultivar -> cultivar.name).containsExactly("white", "red");
        }
        for (Fetchable round : List.of(Vintner_.round, Vintner_.round.joined(), Vintner_.round.subquery())) {
            Vintner ada = tables.tenon()
                    .withSession(session -> session.one(
                            select(Vintner.class).where(Vintner_.name.eq("Ada")).fetch(round)));
            assertThat(ada.round).extracting(terrace -> terrace.id).containsExactly(2L, 1L, 4L);
        }
        tables.tenon().useTransaction(session -> {
            List<Terrace> round = session.get(Vintner.class, 1L).round;
            Collections.reverse(round);
            round.add(1, session.get(Terrace.class, 3L));
        });
        assertThat(tables.rows("select round_id, place from vintner_terrace order by place"))
                .containsExactly("4 0", "3 1", "1 2", "2 3");
    }

    /** LOD-2, LOD-S11: what the session has, and what is null, needs no statement. */
    @OnEachDatabase
    void aReferenceIsLookedUpBeforeItIsLoaded(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            Vintner ada = session.get(Vintner.class, 1L);
            List<Terrace> few = session.list(FEW);
            tables.takeSent();
            Terrace top = few.get(0);
            assertThat(top.name).isEqualTo("Top");
            assertThat(top.vintner.get()).isSameAs(ada);
            assertThat(few.get(1).vintner).isNull();
            assertThat(tables.takeSent()).isEmpty();
            assertThat(few.get(2).vintner.get().name).isEqualTo("Ben");
            assertThat(tables.takeSql()).hasSize(1);
        });
    }

    /** LOD-4: a new object has no rows that could be loaded. */
    @OnEachDatabase
    void aPendingObjectLoadsNothing(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useTransaction(session -> {
            Terrace added = new Terrace();
            added.id = 99L;
            added.name = "New";
            session.persist(added);
            assertThat(added.vines).isEmpty();
            assertThat(added.below).isEmpty();
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-7, LOD-28: the reverse of a collection is found in the session. */
    @OnEachDatabase
    void theReverseOfACollectionNeedsNoStatement(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> few = session.list(FEW.fetch(Terrace_.vines));
            tables.takeSent();
            assertThat(few).allMatch(terrace -> terrace.vines.stream().allMatch(vine -> vine.terrace.get() == terrace));
            assertThat(tables.takeSent()).isEmpty();
        });
    }
}
