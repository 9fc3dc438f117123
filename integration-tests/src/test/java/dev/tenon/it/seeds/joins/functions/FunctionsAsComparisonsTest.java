package dev.tenon.it.seeds.joins.functions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.ToMany;
import java.sql.SQLException;
import java.util.List;

/** "Custom operators based on SQL functions": a function of the database compares two columns (REL-S10). */
class FunctionsAsComparisonsTest {
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FunctionsAsComparisonsTest.class);
        tables.run(
                "insert into territory (id, prefix) values (1, 'NE'), (2, 'S')",
                "insert into landmark (id, code) values (11, 'NE-1'), (12, 'NE-2'), (13, 'SW-1'), (14, 'W-1')");
        return tables;
    }

    private static ToMany<Territory, Landmark> landmarks(Database database) {
        return database == Database.SQLITE ? Territory_.onSqlite : Territory_.onPostgres;
    }

    private static String contains(Database database, String territory, String landmark) {
        return database == Database.SQLITE
                ? "glob(" + territory + ".prefix || '*', " + landmark + ".code)"
                : "starts_with(" + landmark + ".code, " + territory + ".prefix)";
    }

    @OnEachDatabase
    void readsWhatTheFunctionFinds(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            List<Territory> all = session.list(select(Territory.class).orderBy(Territory_.id.asc()));
            tables.takeSql();
            assertThat(all)
                    .extracting(each -> List.copyOf(database == Database.SQLITE ? each.onSqlite : each.onPostgres)
                            .toString())
                    .containsExactly("[NE-1, NE-2]", "[SW-1]");
        });

        assertThat(tables.takeSql())
                .containsExactly("select owner_.id, l.id, l.code from territory owner_ join landmark l on "
                        + contains(database, "owner_", "l") + " where owner_.id in (…) order by l.id");
    }

    @OnEachDatabase
    void joinsAndAsksByTheFunction(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(
                            select(Territory_.prefix).join(landmarks(database)).where(Landmark_.code.eq("SW-1"))))
                    .containsExactly("S");
            assertThat(session.list(
                            select(Territory_.prefix).where(landmarks(database).any(Landmark_.code.eq("NE-2")))))
                    .containsExactly("NE");
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select t.prefix from territory t join landmark l on " + contains(database, "t", "l")
                                + " where l.code = ?",
                        "select t.prefix from territory t where exists (select 1 from landmark l where "
                                + contains(database, "t", "l") + " and l.code = ?)");
    }

    @OnEachDatabase
    void writesNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Territory north = session.get(Territory.class, 1L);
            (database == Database.SQLITE ? north.onSqlite : north.onPostgres).clear();
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
        assertThat(tables.rows("select count(*) from landmark")).containsExactly("4");
    }
}
