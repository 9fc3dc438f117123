package dev.tenon.it.loading.streaming;

import static dev.tenon.query.Sql.column;
import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A stream holds a window of its rows, whatever their number, and ends with its transaction. */
class StreamingTest {
    private static final int MANY = 100_000;
    private static final int WINDOW = 500;
    private static final Select<Quake> ALL = select(Quake.class).orderBy(Quake_.id.asc());

    /** Of the rows on their way, the server keeps what the driver did not ask for yet; SQLite steps from row to row. */
    private static void assertCursors(Session session, Database database, long open) {
        if (database == Database.POSTGRES) {
            assertThat(session.list(select(column("n", Long.class))
                            .from(rawSql("select count(*) as n from pg_cursors where statement like '%from quake%'"
                                    + " and statement not like '%pg_cursors%'"))))
                    .containsExactly(open);
        }
    }

    /**
     * Windows share no objects: there is another object for the same station in each of them. What is fetched is loaded for
     * each window by a statement (LOD-16).
     */
    @OnEachDatabase
    void aHundredThousandRowsAreReadInWindows(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, MANY);
        Set<Station> stations = Collections.newSetFromMap(new IdentityHashMap<>());
        long[] sums = new long[2];

        tables.tenon().useTransaction(session -> {
            try (Stream<Quake> quakes = session.stream(ALL.fetch(Quake_.station, Quake_.echoes))) {
                quakes.forEach(quake -> {
                    sums[0] += quake.strength;
                    sums[1] += quake.echoes.size();
                    stations.add(quake.station.get());
                    if (quake.strength == WINDOW + 1) {
                        assertThat(session.stateOf(quake)).isNotEqualTo(EntityState.PERSISTENT);
                    }
                });
            }
        });

        assertThat(sums).containsExactly(MANY * (MANY + 1L) / 2, MANY / 10);
        assertThat(stations).hasSize(2 * MANY / WINDOW);
        assertThat(tables.takeOrigins())
                .hasSize(1 + 2 * MANY / WINDOW)
                .endsWith("select Quake")
                .startsWith("load Quake.station", "load Quake.echoes", "load Quake.station", "load Quake.echoes");
    }

    @OnEachDatabase
    void theServerKeepsACursorUntilTheStreamIsClosed(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 5_000);

        tables.tenon().useTransaction(session -> {
            Stream<Quake> quakes = session.stream(ALL);
            Iterator<Quake> each = quakes.iterator();
            assertThat(each.next().strength).isEqualTo(1);
            assertCursors(session, database, 1);
            quakes.close();
            assertCursors(session, database, 0);
            quakes.close();
        });
        assertThat(tables.takeOrigins()).as("the statement ended once").containsOnlyOnce("select Quake");
    }

    /** Other queries, flushes and bulk changes may come in between; the rows are those that there were. */
    @OnEachDatabase
    void theSessionGoesOnBesideAStream(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 2_000);

        tables.tenon().useTransaction(session -> {
            List<Integer> strengths = new ArrayList<>();
            Select<Quake> weak =
                    select(Quake.class).where(Quake_.strength.lt(10_000)).orderBy(Quake_.strength.asc());
            try (Stream<Quake> quakes = session.stream(weak)) {
                Iterator<Quake> each = quakes.iterator();
                while (each.hasNext()) {
                    int strength = each.next().strength;
                    strengths.add(strength);
                    if (strength == 1) {
                        Station east = new Station();
                        east.id = 2L;
                        session.persist(east);
                        assertThat(session.count(select(Station.class))).isEqualTo(3);
                        session.execute(update(Quake.class).set(Quake_.strength, Quake_.strength.plus(5_000)));
                        session.execute(delete(Echo.class));
                        session.execute(delete(Quake.class).where(Quake_.id.eq(1_500L)));
                    }
                }
            }
            assertThat(strengths).hasSize(2_000).isSorted().startsWith(1, 2, 3).endsWith(1_999, 2_000);
        });
        assertThat(tables.rows("select min(strength) from quake")).containsExactly("5001");
    }

    @OnEachDatabase
    void aCommitEndsAStream(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 2_000);

        tables.tenon().useSession(session -> {
            Iterator<Quake> committed = begun(session);
            session.commit();
            assertEnded(committed);
            assertThat(tables.takeOrigins()).as("its statement is closed").containsExactly("select Quake");

            Iterator<Quake> rolledBack = begun(session);
            session.rollback();
            assertEnded(rolledBack);
            assertThat(session.list(ALL.limit(1))).hasSize(1);
        });
        Iterator<Quake> left = tables.tenon().withSession(StreamingTest::begun);
        assertThatThrownBy(() -> left.forEachRemaining(quake -> {}))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("closed");
        assertThat(tables.takeOrigins()).endsWith("select Quake");
    }

    private static Iterator<Quake> begun(Session session) {
        Iterator<Quake> each = session.stream(ALL).iterator();
        each.next();
        return each;
    }

    private static void assertEnded(Iterator<Quake> quakes) {
        assertThatThrownBy(() -> quakes.forEachRemaining(quake -> {}))
                .isInstanceOf(SessionException.class)
                .hasMessageContainingAll("TN680", "select Quake", "before commit() and rollback()");
    }

    /** What fails behind a savepoint takes its own streams with it, and leaves the one around it. */
    @OnEachDatabase
    void aSavepointEndsWhatWasOpenedBehindIt(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 2_000);

        tables.tenon().useSession(session -> {
            Iterator<Quake> outer = begun(session);
            List<Iterator<Quake>> inner = new ArrayList<>();
            assertThatThrownBy(() -> session.nested(() -> {
                        inner.add(begun(session));
                        throw new IllegalStateException("given up");
                    }))
                    .hasMessage("given up");
            session.nested(() -> {
                inner.add(begun(session));
            });
            assertEnded(inner.get(0));
            assertThat(outer.next().strength).isEqualTo(2);
            List<Quake> rest = new ArrayList<>();
            outer.forEachRemaining(rest::add);
            assertThat(rest).hasSize(1_998);
            inner.get(1).forEachRemaining(rest::add);
            assertThat(rest).hasSize(1_998 + 1_999);
        });
    }

    /** The server makes one row of a thousand; SQLite steps to one anyway. */
    @OnEachDatabase
    void theFirstResultIsTheOnlyRowThatIsMade(Database database) throws SQLException {
        TestDatabase tables = Seismograph.with(database, 10);
        if (database == Database.POSTGRES) {
            tables.run("create sequence row_number");
        }
        String counted = database == Database.POSTGRES
                ? "select nextval('row_number') as n from generate_series(1, 1000)"
                : "select id as n from quake";

        tables.tenon().useTransaction(session -> assertThat(
                        session.first(select(column("n", Long.class)).from(rawSql(counted))))
                .isEqualTo(1));
        if (database == Database.POSTGRES) {
            assertThat(tables.rows("select last_value from row_number")).containsExactly("1");
        }
    }
}
