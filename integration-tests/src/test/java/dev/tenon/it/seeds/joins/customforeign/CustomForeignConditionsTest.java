package dev.tenon.it.seeds.joins.customforeign;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * "Creating Custom Foreign Conditions", "Using custom operators" and "Custom operators based on SQL functions": a cast
 * around the foreign column, an operator and a function as comparison (REL-19, REL-S10).
 */
class CustomForeignConditionsTest {
    private static TestDatabase hosts(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CustomForeignConditionsTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Host(1, 5, null));
            session.persist(new Host(2, 10, "10.0.0.5"));
            session.persist(new Host(3, 11, "none"));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void readsTheTargetThroughACast(Database database) throws SQLException {
        TestDatabase tables = hosts(database);

        tables.tenon().useSession(session -> {
            assertThat(session.get(Host.class, 2L).parent.get().id).isEqualTo(1L);
            assertThat(session.get(Host.class, 3L).parent).isNull();
            assertThat(session.get(Host.class, 1L).parent).isNull();
        });
    }

    /** The key of the target is a subquery with a cast, which every statement that returns the entity has. */
    @OnEachDatabase
    void castsInQueriesAndUpsertsAsWell(Database database) throws SQLException {
        TestDatabase tables = hosts(database);

        tables.tenon().useTransaction(session -> {
            session.upsert(new Host(2, 10, "10.0.0.11"));
            List<Host> hosts = session.list(select(Host.class).orderBy(Host_.id.asc()));
            assertThat(hosts.get(1).parent.get()).isSameAs(hosts.get(2));
            assertThat(session.list(
                            select(Host.class).limit(1).orderBy(Host_.id.desc()).fetch(Host_.multiples.joined())))
                    .containsExactly(hosts.get(2));
        });
    }

    @OnEachDatabase
    void writesWhatTheColumnIsComparedWith(Database database) throws SQLException {
        TestDatabase tables = hosts(database);

        tables.tenon()
                .useTransaction(session -> session.get(Host.class, 3L).parent = Ref.of(session.get(Host.class, 1L)));

        assertThat(tables.rows("select id, content from host order by id"))
                .containsExactly("1 null", "2 10.0.0.5", "3 10.0.0.5");
    }

    @OnEachDatabase
    void comparesByOperatorsAndFunctions(Database database) throws SQLException {
        TestDatabase tables = hosts(database);

        tables.tenon().useSession(session -> {
            assertThat(List.copyOf(session.get(Host.class, 1L).multiples)).hasToString("[2]");
            assertThat(List.copyOf(session.get(Host.class, 2L).neighbours)).hasToString("[3]");
        });
    }
}
