package dev.tenon.it.loading.options;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A query may forbid that what it did not load is loaded later (LOD-24, LOD-29). */
class RaiseTest {
    private static final Select<Terrace> ALL = select(Terrace.class).orderBy(Terrace_.id.asc());

    private static void refuses(ThrowingCallable read, String attribute, String mode) {
        assertThatThrownBy(read)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContainingAll("TN611", attribute + " of ", "(" + mode + ")", ".fetch(");
    }

    /** LOD-S12: the target of one is in the session, that of the other is not. */
    @OnEachDatabase
    void onSqlRefusesOnlyWhereAStatementIsNeeded(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            Vintner ada = session.get(Vintner.class, 1L);
            List<Terrace> terraces =
                    session.list(ALL.fetch(Terrace_.vintner.raiseOnSql(), Terrace_.vines.raiseOnSql()));
            tables.takeSent();

            assertThat(terraces.get(0).vintner.get()).isSameAs(ada);
            assertThat(terraces.get(0).vintner.isLoaded()).isTrue();
            assertThat(terraces.get(2).vintner).as("no target").isNull();
            refuses(() -> terraces.get(1).vintner.get(), "Terrace.vintner", "raiseOnSql");
            refuses(() -> terraces.get(1).vines.size(), "Terrace.vines", "raiseOnSql");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-S12: what is not loaded by the query is not read, even if the session has it. */
    @OnEachDatabase
    void raiseRefusesInAnyCase(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            Vintner ada = session.get(Vintner.class, 1L);
            List<Terrace> terraces = session.list(ALL.fetch(Terrace_.vintner.raise()));
            Ref<Vintner> ofTop = terraces.get(0).vintner;

            refuses(ofTop::get, "Terrace.vintner", "raise");
            refuses(() -> terraces.get(1).vintner.get(), "Terrace.vintner", "raise");
            assertThat(ofTop.isLoaded()).isFalse();
            assertThat(ofTop.id(Long.class)).isEqualTo(1L);
            assertThat(ofTop).isEqualTo(session.reference(Vintner.class, 1L));
            assertThat(session.reference(Vintner.class, 2L).get().teacher.get())
                    .as("other references to the same rows are free")
                    .isSameAs(ada);
        });
    }

    @OnEachDatabase
    void theLatestQueryDecides(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> terraces = session.list(ALL.fetch(Terrace_.vintner.raise(), Terrace_.vines.raise()));
            session.list(ALL);
            assertThat(terraces.get(1).vintner.get().name).isEqualTo("Ben");
            assertThat(terraces.get(1).vines).hasSize(1);
            session.list(ALL.fetch(Terrace_.vintner.raise(), Terrace_.vines.raise()));
            refuses(() -> terraces.get(1).vintner.get(), "Terrace.vintner", "raise");
            assertThat(terraces.get(1).vines).as("was loaded").hasSize(1);
            session.list(ALL.fetch(Terrace_.vintner));
            tables.takeSent();
            assertThat(terraces.get(5).vintner.get().name).isEqualTo("Cleo");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** LOD-24: flush and deletion read what they need. */
    @OnEachDatabase
    void flushAndCascadesAreNotRefused(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);
        tables.run("update terrace set vintner_id = null");

        tables.tenon().useTransaction(session -> {
            List<Vintner> vintners = session.list(
                    select(Vintner.class).where(Vintner_.name.eq("Ben")).fetch(Vintner_.teacher.raise()));
            vintners.get(0).name = "Benno";
            session.flush();
            refuses(() -> vintners.get(0).teacher.get(), "Vintner.teacher", "raise");
        });
        assertThat(tables.takeSql()).last().isEqualTo("update vintner set name = ? where id = ?");

        tables.run("update vintner set teacher_id = null where id = 3");
        tables.tenon().useTransaction(session -> {
            Select<Vintner> ben = select(Vintner.class).where(Vintner_.name.eq("Benno"));
            session.remove(session.one(ben.fetch(Vintner_.teacher.raise())));
        });
        assertThat(tables.rows("select name from vintner")).containsExactly("Cleo");
    }

    /** LOD-29: whatever is not mentioned, at every level. */
    @OnEachDatabase
    void othersAreRefusedThroughout(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useSession(session -> {
            List<Terrace> terraces =
                    session.list(ALL.fetch(Terrace_.vines.then(Vine_.cultivar)).raiseOthers());
            tables.takeSent();

            assertThat(terraces.get(0).vines).extracting(vine -> vine.name).containsExactly("a", "b");
            Vine vine = terraces.get(0).vines.get(0);
            assertThat(vine.cultivar.get().name).isEqualTo("red");
            refuses(() -> terraces.get(0).below.size(), "Terrace.below", "raiseOthers");
            refuses(() -> terraces.get(0).vintner.get(), "Terrace.vintner", "raiseOthers");
            refuses(() -> vine.terrace.get(), "Vine.terrace", "raiseOthers");
            refuses(() -> vine.neighbours.size(), "Vine.neighbours", "raiseOthers");
            assertThat(tables.takeSent()).isEmpty();
        });
    }
}
