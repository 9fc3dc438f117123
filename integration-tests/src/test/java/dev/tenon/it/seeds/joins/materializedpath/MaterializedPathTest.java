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
    private static final String BELOW =
            " like replace(replace(replace(%s, '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '/%%' escape '\\'";

    private static TestDatabase leaves(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MaterializedPathTest.class);
        tables.tenon().useTransaction(session -> {
            for (String path : List.of(
                    "/foo",
                    "/foo/bar1",
                    "/foo/bar2",
                    "/foo/bar2/bat1",
                    "/fo_",
                    "/fo_/x",
                    "/f%",
                    "/f%/y",
                    "/f\\",
                    "/f\\/w",
                    "/FOO/z")) {
                session.persist(new Leaf(path));
            }
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void findsWhatIsBelowOneElement(Database database) throws SQLException {
        TestDatabase tables = leaves(database);

        tables.tenon().useSession(session -> {
            Leaf leaf = session.get(Leaf.class, "/foo/bar2");
            tables.takeSent();
            assertThat(List.copyOf(leaf.descendants)).hasToString("[/foo/bar2/bat1]");
        });

        assertThat(tables.takeSql())
                .containsExactly("select owner_.path, l.path from leaf owner_ join leaf l on l.path"
                        + BELOW.formatted("owner_.path") + " where owner_.path in (…) order by l.path");
    }

    @OnEachDatabase
    void findsWhatIsBelowAllOfAQueryAtOnce(Database database) throws SQLException {
        TestDatabase tables = leaves(database);

        tables.tenon().useSession(session -> {
            List<Leaf> found = session.list(select(Leaf.class)
                    .where(Leaf_.path.isIn(List.of("/foo", "/fo_", "/f%", "/f\\")))
                    .orderBy(Leaf_.path.desc()));
            assertThat(found)
                    .extracting(leaf -> leaf + " " + List.copyOf(leaf.descendants))
                    .containsExactlyInAnyOrder(
                            "/foo [/foo/bar1, /foo/bar2, /foo/bar2/bat1]",
                            "/fo_ [/fo_/x]",
                            "/f% [/f%/y]",
                            "/f\\ [/f\\/w]");
        });
        assertThat(tables.takeSql()).hasSize(2);
    }

    @OnEachDatabase
    void joinsElementsWithWhatIsBelow(Database database) throws SQLException {
        TestDatabase tables = leaves(database);
        var below = Leaf_.alias("below");

        tables.tenon().useSession(session -> assertThat(session.list(select(Leaf_.path)
                        .join(Leaf_.descendants, below)
                        .where(below.path.eq("/foo/bar2/bat1"))
                        .orderBy(Leaf_.path.asc())))
                .containsExactly("/foo", "/foo/bar2"));

        assertThat(tables.takeSql())
                .containsExactly("select l.path from leaf l join leaf below on below.path" + BELOW.formatted("l.path")
                        + " where below.path = ? order by l.path");
    }

    @OnEachDatabase
    void writesNothing(Database database) throws SQLException {
        TestDatabase tables = leaves(database);

        tables.tenon().useTransaction(session -> {
            session.get(Leaf.class, "/foo").descendants.clear();
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }
}
