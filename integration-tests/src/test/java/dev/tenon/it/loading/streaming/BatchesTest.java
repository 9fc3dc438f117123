package dev.tenon.it.loading.streaming;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many rows are changed as objects, of which a batch is managed at a time. */
class BatchesTest {
    private static final Select<Quake> ALL = select(Quake.class).orderBy(Quake_.id.asc());

    /** Each batch is what was not there before, written, and let go; so is what it loaded. */
    @OnEachDatabase
    void aBatchIsManagedWrittenAndLetGo(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 10_000);
        List<Quake> previous = new ArrayList<>();

        tables.tenon().useTransaction(session -> {
            Station north = session.get(Station.class, 0L);
            tables.takeSent();
            session.forEachBatch(ALL.fetch(Quake_.echoes), 1_000, batch -> {
                assertThat(previous).noneMatch(session::contains);
                assertThat(batch).hasSize(1_000).allMatch(session::contains);
                assertThat(batch.get(1).station.get()).isSameAs(north);
                batch.forEach(quake -> quake.strength = -quake.strength);
                previous.clear();
                previous.addAll(batch);
            });
        });

        assertThat(tables.takeOrigins())
                .filteredOn(origin -> origin.startsWith("load"))
                .as("two chunks of each batch; stations are not used")
                .hasSize(10 * 2);
        assertThat(tables.rows("select min(strength), max(strength) from quake"))
                .containsExactly("-10000 -1");
    }

    /** The rows are those that there were, even if a change moves one to where it would be met again. */
    @OnEachDatabase
    void aRowThatIsChangedIsNotMetAgain(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 1_000);
        int[] met = new int[1];
        Select<Quake> weak =
                select(Quake.class).where(Quake_.strength.lt(5_000)).orderBy(Quake_.strength.asc());

        tables.tenon()
                .useTransaction(session -> session.forEachBatch(weak, 100, batch -> {
                    met[0] += batch.size();
                    batch.forEach(quake -> quake.strength += 1_000);
                }));

        assertThat(met[0]).isEqualTo(1_000);
        assertThat(tables.rows("select min(strength), max(strength) from quake"))
                .containsExactly("1001 2000");
    }

    @OnEachDatabase
    void aBatchMustNotEndTheTransaction(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 1_000);

        tables.tenon().useSession(session -> {
            assertThatThrownBy(() -> session.forEachBatch(ALL, 100, batch -> session.commit()))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContainingAll("TN680", "a batch must not end the transaction");
            session.rollback();
            assertThat(session.count(ALL)).isEqualTo(1_000);
        });
    }

    /** What the work throws ends the batches, and frees the statement. */
    @OnEachDatabase
    void whatTheWorkThrowsEndsIt(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 1_000);

        tables.tenon().useSession(session -> {
            assertThatThrownBy(() -> session.forEachBatch(ALL, 100, batch -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
            assertThat(tables.takeOrigins()).containsExactly("select Quake");
            assertThat(session.count(ALL)).isEqualTo(1_000);
        });
    }
}
