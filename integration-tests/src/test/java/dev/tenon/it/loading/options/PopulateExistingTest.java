package dev.tenon.it.loading.options;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;

/** A query may read again what the session has loaded (LOD-27). */
class PopulateExistingTest {
    private static final Select<Terrace> ALL = select(Terrace.class).orderBy(Terrace_.id.asc());

    /** LOD-28 without it, LOD-S14 with it. */
    @OnEachDatabase
    void rowsOverwriteWhatIsLoaded(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useTransaction(session -> {
            Terrace top = session.get(Terrace.class, 1L);
            session.execute(update(Terrace.class).set(Terrace_.name, "Summit").where(Terrace_.id.eq(1L)));

            assertThat(session.list(ALL).get(0).name).isEqualTo("Top");
            List<Terrace> read = session.list(ALL.populateExisting());
            assertThat(read.get(0)).isSameAs(top);
            assertThat(top.name).isEqualTo("Summit");
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).as("it is not changed").isEmpty();
        });
    }

    /** What is pending is flushed before, as for any query, so it is not lost. */
    @OnEachDatabase
    void whatIsPendingIsWrittenFirst(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useTransaction(session -> {
            Terrace top = session.get(Terrace.class, 1L);
            top.name = "Crest";
            top.below.remove(1);
            session.get(Terrace.class, 3L).above = null;
            session.list(ALL.populateExisting().fetch(Terrace_.below));
            assertThat(top.name).isEqualTo("Crest");
            assertThat(Hillside.names(List.of(top))).isEqualTo("Crest(Left(Lower(Lowest)))");
        });
        assertThat(tables.rows("select name, above_id from terrace where id in (1, 3) order by id"))
                .containsExactly("Crest null", "Right null");
    }

    /** Associations are lazy again, and what is fetched is read again as well, each object once. */
    @OnEachDatabase
    void whatIsFetchedIsReadAgain(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useTransaction(session -> {
            List<Terrace> terraces = session.list(ALL.fetch(Terrace_.below, Terrace_.vines, Terrace_.vintner));
            Terrace top = terraces.get(0);
            Vintner ada = top.vintner.get();
            Vine a = top.vines.get(0);
            session.execute(update(Vintner.class).set(Vintner_.name, "Adele").where(Vintner_.id.eq(1L)));
            session.execute(update(Vine.class).set(Vine_.name, "A").where(Vine_.id.eq(1L)));
            session.execute(update(Terrace.class).set(Terrace_.name, "L").where(Terrace_.id.eq(2L)));

            session.list(ALL.populateExisting().fetch(Terrace_.vines.joined(), Terrace_.vintner, Terrace_.below));
            tables.takeSent();
            assertThat(top.vines.get(0)).isSameAs(a);
            assertThat(a.name).isEqualTo("A");
            assertThat(top.vintner.get()).isSameAs(ada);
            assertThat(ada.name).isEqualTo("Adele");
            assertThat(Hillside.names(List.of(top))).isEqualTo("Top(L(Lower(Lowest)) Right)");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    @OnEachDatabase
    void otherCollectionsAreLazyAgain(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        tables.tenon().useTransaction(session -> {
            Terrace top = session.get(Terrace.class, 1L);
            assertThat(top.vines).hasSize(2);
            session.execute(update(Vine.class).set(Vine_.terrace, session.get(Terrace.class, 2L)));
            session.list(ALL.populateExisting());
            assertThat(top.vines).isEmpty();
        });
    }
}
