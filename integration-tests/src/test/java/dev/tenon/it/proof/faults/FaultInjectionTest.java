package dev.tenon.it.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;

/** Each call of the database fails once, in each way: all or nothing is written, nothing stays open, the work can be repeated. */
class FaultInjectionTest {
    /** Everything there is, by one statement. */
    private static final String ALL = """
            select 'ledger', code, cast(version as varchar(20)) from ledger
            union all
            select 'posting', l.code, cast(p.amount as varchar(20))
            from posting p left join ledger l on l.id = p.ledger_id
            union all
            select 'stamped', l.code, s.stamps_name from ledger_stamp s join ledger l on l.id = s.ledger_id
            union all
            select 'stamp', name, cast(uses as varchar(20)) from stamp
            order by 1, 2, 3""";

    private static final List<String> ROWS = List.of(
            "delete from ledger_stamp",
            "delete from posting",
            "delete from ledger",
            "delete from stamp",
            "insert into ledger (id, code, version) values (1, 'one', 1), (2, 'two', 1)",
            "insert into posting (id, amount, ledger_id) values (1, 10, 1), (2, 20, 1), (3, 30, 2)",
            "insert into stamp (name, uses) values ('red', 1), ('blue', 2)",
            "insert into ledger_stamp (ledger_id, stamps_name) values (1, 'red'), (2, 'red'), (2, 'blue')");

    /** After that many calls of one scenario nothing new happens. */
    private static final int MOST_CALLS = 2_000;

    /** Looks at the tables, past what fails. */
    private Connection looking;

    private FaultyDatabase faulty;
    private Tenon tenon;
    private List<String> before;
    private List<String> after;

    static List<Arguments> scenarios() {
        List<Arguments> all = new ArrayList<>();
        for (Database database : Database.values()) {
            for (Scenario scenario : Scenario.values()) {
                all.add(Arguments.of(database, scenario));
            }
        }
        return all;
    }

    @AfterEach
    void stopLooking() throws SQLException {
        looking.close();
        faulty.close();
    }

    private void prepare(Database database, Consumer<Tenon> work) throws SQLException {
        DataSource real = database.fresh();
        if (real instanceof SQLiteDataSource sqlite) {
            sqlite.setSynchronous("OFF"); // nothing has to survive the machine
        }
        looking = real.getConnection();
        faulty = database == Database.POSTGRES ? FaultyDatabase.keeping(real) : FaultyDatabase.of(real);
        tenon = Tenon.builder(faulty.dataSource())
                .entities(DomainIndex.of(FaultInjectionTest.class))
                .build();
        tenon.schema().create();
        if (database == Database.POSTGRES) {
            execute(List.of(
                    "alter sequence ledger_id_seq restart with 100", "alter sequence posting_id_seq restart with 100"));
        }
        execute(ROWS);
        before = rows();
        work.accept(tenon);
        after = rows();
    }

    /** A transaction of its own: one that failed is begun again in another session. */
    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("scenarios")
    void allOrNothing(Database database, Scenario scenario) throws SQLException {
        prepare(database, each -> each.useTransaction(scenario::run));
        for (Fault fault : Fault.values()) {
            for (int call = 1; call < MOST_CALLS; call++) {
                execute(ROWS);
                faulty.failAt(call, fault);
                RuntimeException failure = failureOf(() -> tenon.useTransaction(scenario::run));
                faulty.heal();
                if (faulty.injected() == null) {
                    break;
                }
                String place = fault + " at call " + call;
                List<String> rows = rows();
                check(place, failure, rows);
                if (rows.equals(before)) {
                    assertThat(failureOf(() -> tenon.useTransaction(scenario::run)))
                            .as(place)
                            .isNull();
                    assertThat(rows()).as(place).isEqualTo(after);
                }
            }
        }
    }

    /** A session that goes on after its rollback, and does the same again. */
    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("scenarios")
    void theSessionGoesOnAfterRollback(Database database, Scenario scenario) throws SQLException {
        prepare(database, each -> each.useTransaction(scenario::run));
        for (Fault fault : Fault.values()) {
            for (int call = 1; call < MOST_CALLS; call++) {
                execute(ROWS);
                faulty.failAt(call, fault);
                String place = fault + " at call " + call;
                Session session = tenon.openSession();
                RuntimeException failure = failureOf(() -> {
                    scenario.run(session);
                    session.commit();
                });
                if (failure != null) {
                    rollBack(session);
                }
                faulty.heal();
                List<String> rows = rows();
                if (rows.equals(before)) {
                    assertThat(failureOf(() -> {
                                scenario.run(session);
                                session.commit();
                            }))
                            .as(place)
                            .isNull();
                    assertThat(rows()).as(place).isEqualTo(after);
                }
                session.close();
                if (faulty.injected() == null) {
                    break;
                }
                check(place, failure, rows);
            }
        }
    }

    private static void rollBack(Session session) {
        if (failureOf(session::rollback) != null) {
            session.rollback(); // a rollback that failed has failed; the next one finds nothing to do
        }
    }

    private void check(String place, @Nullable RuntimeException failure, List<String> rows) {
        assertThat(rows).as(place).isIn(before, after);
        assertThat(faulty.open()).as("open connections, " + place).isZero();
        if (failure == null) {
            assertThat(rows).as("no failure, " + place).isEqualTo(after);
        } else if (failure != faulty.injected()) {
            assertThat(failure).as(place).isInstanceOf(TenonException.class).hasMessageStartingWith("[TN");
            assertThat(isKnown(failure)).as("the cause is told, " + place).isTrue();
        }
    }

    /** Whether what the driver threw is among the causes, or suppressed. */
    private boolean isKnown(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each == faulty.injected()
                    || List.of(each.getSuppressed()).stream().anyMatch(this::isKnown)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable RuntimeException failureOf(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /** In one transaction, and on its way at once. */
    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = looking.createStatement()) {
            looking.setAutoCommit(false);
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            looking.commit();
            looking.setAutoCommit(true);
        }
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = looking.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
        }
        return rows;
    }
}
