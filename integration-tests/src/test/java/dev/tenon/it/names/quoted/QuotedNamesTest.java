package dev.tenon.it.names.quoted;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Names that need quotes, in the places where columns are joined, counted, keyed and ordered. */
class QuotedNamesTest {

    private static TestDatabase grids(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, QuotedNamesTest.class);
        tables.tenon().useTransaction(session -> {
            Grid grid = new Grid(1, 2);
            grid.check = "c";
            grid.entries.addAll(List.of(new GridEntry("a"), new GridEntry("b")));
            grid.entries.get(0).byCheck = Ref.of(grid);
            grid.labels.put("k", "v");
            session.persist(grid);
            session.persist(new Grid(2, 1));
        });
        return tables;
    }

    @OnEachDatabase
    void areWrittenAsTheyAre(Database database) throws SQLException {
        TestDatabase tables = grids(database);

        assertThat(
                        tables.rows(
                                "select \"Text\", \"To Row\", \"To Col\", \"case\", position, \"limit\" from \"end\" order by 1"))
                .containsExactly("a 1 2 c 0 1", "b 1 2 null 1 1");
        assertThat(tables.rows("select \"Key\", \"Value\" from \"union\"")).containsExactly("k v");
        assertThat(tables.tenon().schema().ddl())
                .contains("create index \"End Index\" on \"end\" (\"Text\" desc, \"group\")")
                .contains("references \"Grid Of\" (\"order\", \"Col\")");
        tables.tenon().schema().validate();
    }

    @OnEachDatabase
    void areReadAndChanged(Database database) throws SQLException {
        TestDatabase tables = grids(database);

        tables.tenon().useTransaction(session -> {
            Grid grid = session.get(Grid.class, new GridId(1, 2));
            assertThat(grid.entries).extracting(entry -> entry.text).containsExactly("a", "b");
            assertThat(grid.entries.get(0).grid).isSameAs(grid);
            assertThat(grid.entries.get(0).byCheck.get()).isSameAs(grid);
            assertThat(grid.labels).containsEntry("k", "v");
            Collections.reverse(grid.entries);
            grid.entries.get(0).group = "g";
            grid.labels.put("k", "w");
            grid.entries.get(1).byCheck = null;
        });
        assertThat(tables.rows("select \"Text\", position, \"group\", \"case\" from \"end\" order by 1"))
                .containsExactly("a 1 null null", "b 0 g null");
        assertThat(tables.rows("select \"Value\" from \"union\"")).containsExactly("w");

        tables.tenon().useTransaction(session -> session.remove(session.get(Grid.class, new GridId(1, 2))));
        assertThat(tables.rows("select * from \"end\"")).isEmpty();
    }

    @OnEachDatabase
    void areAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = grids(database);

        tables.tenon().useTransaction(session -> {
            assertThat(session.list(select(GridEntry_.text)
                            .where(GridEntry_.grid().check.eq("c"))
                            .orderBy(GridEntry_.text.desc())))
                    .containsExactly("b", "a");
            assertThat(session.list(select(Grid_.check)
                            .from(Grid.class)
                            .join(Grid_.entries)
                            .where(GridEntry_.text.eq("b"))))
                    .containsExactly("c");
            assertThat(session.list(select(GridEntry_.text, count())
                            .from(GridEntry.class)
                            .groupBy(GridEntry_.text)
                            .having(count().ge(1L))
                            .orderBy(GridEntry_.text.asc())
                            .to((text, rows) -> text + rows)))
                    .containsExactly("a1", "b1");
            assertThat(session.list(select(Grid.class)
                            .orderBy(Grid_.row.asc())
                            .fetch(Grid_.entries.joined().then(GridEntry_.byCheck.joined()), Grid_.labels.subquery())))
                    .hasSize(2);
            assertThat(session.execute(
                            update(GridEntry.class).set(GridEntry_.group, "x").where(GridEntry_.text.eq("a"))))
                    .isEqualTo(1);
        });
    }
}
