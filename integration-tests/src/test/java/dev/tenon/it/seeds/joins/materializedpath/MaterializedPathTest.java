package dev.tenon.it.seeds.joins.materializedpath;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Non-relational Comparisons / Materialized Path" (REL-S15); what is special in a pattern is not special in a path. */
class MaterializedPathTest {
    private static TestDatabase leaves(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MaterializedPathTest.class);
        tables.tenon().useTransaction(session -> {
            for (String path : List.of(
                    "/foo", "/foo/bar1", "/foo/bar2", "/foo/bar2/bat1", "/fo_", "/fo_/x", "/f%", "/f%/y", "/FOO/z")) {
                session.persist(new Leaf(path));
            }
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void findsWhatIsBelow(Database database) throws SQLException {
        TestDatabase tables = leaves(database);

        tables.tenon().useSession(session -> {
            List<Leaf> found = session.list(select(Leaf.class)
                    .where(Leaf_.path.isIn(List.of("/foo", "/fo_", "/f%")))
                    .orderBy(Leaf_.path.desc()));
            assertThat(found)
                    .extracting(leaf -> leaf + " " + List.copyOf(leaf.descendants))
                    .containsExactlyInAnyOrder(
                            "/foo [/foo/bar1, /foo/bar2, /foo/bar2/bat1]", "/fo_ [/fo_/x]", "/f% [/f%/y]");
        });
        assertThat(tables.takeSql()).hasSize(2);
    }
}
