package dev.tenon.it.querying;

import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.expression.Condition;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;

/** Patterns, and text that means something to SQL: it is bound, and never part of a statement. */
class PatternsTest {
    private static final List<String> LABELS =
            List.of("50% off", "50_off", "C:\\temp", "O'Neil -- \"x\"", "plain", "PLAIN");

    private static Select<String> labels(Condition condition) {
        return select(Tag_.label).where(condition).orderBy(Tag_.id.asc());
    }

    private static TestDatabase tags(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Tag.class);
        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < LABELS.size(); i++) {
                session.persist(new Tag("t" + i, LABELS.get(i)));
            }
        });
        tables.takeSent();
        return tables;
    }

    private static List<String> list(TestDatabase tables, Select<String> query) {
        return tables.tenon().inTransaction(session -> session.list(query));
    }

    @OnEachDatabase
    void aBackslashEscapesInPatterns(Database database) throws SQLException {
        TestDatabase tables = tags(database);

        assertThat(list(tables, labels(Tag_.label.like("50_off")))).containsExactly("50_off");
        assertThat(list(tables, labels(Tag_.label.like("50%off")))).containsExactly("50% off", "50_off");
        assertThat(list(tables, labels(Tag_.label.like("50\\_off")))).containsExactly("50_off");
        assertThat(list(tables, labels(Tag_.label.like("50\\%%")))).containsExactly("50% off");
        assertThat(list(tables, labels(Tag_.label.like("%\\\\%")))).containsExactly("C:\\temp");
    }

    @OnEachDatabase
    void caseCountsUnlessItIsIgnored(Database database) throws SQLException {
        TestDatabase tables = tags(database);

        assertThat(list(tables, labels(Tag_.label.like("plain")))).containsExactly("plain");
        assertThat(list(tables, labels(Tag_.label.ilike("pLAi_")))).containsExactly("plain", "PLAIN");
        assertThat(list(tables, labels(Tag_.label.ilike("c:\\\\%")))).containsExactly("C:\\temp");
    }

    @OnEachDatabase
    void textIsTakenLiterally(Database database) throws SQLException {
        TestDatabase tables = tags(database);

        assertThat(list(tables, labels(Tag_.label.startsWith("50%")))).containsExactly("50% off");
        assertThat(list(tables, labels(Tag_.label.endsWith("_off")))).containsExactly("50_off");
        assertThat(list(tables, labels(Tag_.label.contains(":\\t")))).containsExactly("C:\\temp");
        assertThat(list(tables, labels(Tag_.label.contains("")))).hasSize(LABELS.size());
        assertThat(list(tables, labels(Tag_.label.like("%\\%%").not()))).hasSize(LABELS.size() - 1);
    }

    @OnEachDatabase
    void noValueIsEverPartOfTheText(Database database) throws SQLException {
        TestDatabase tables = tags(database);
        String hostile = "x' or '1'='1\\'; drop table tag; -- \"{keys} ? :name %";

        tables.tenon().useTransaction(session -> {
            assertThat(session.list(labels(Tag_.label.eq(hostile)))).isEmpty();
            assertThat(session.list(labels(Tag_.label.isIn(hostile, "plain")))).containsExactly("plain");
            assertThat(session.list(labels(Tag_.label.contains(hostile)))).isEmpty();
            assertThat(session.list(labels(Tag_.label.concat(hostile).eq(hostile))))
                    .isEmpty();
            assertThat(session.list(select(Tag_.label.coalesce(hostile)).where(Tag_.id.eq("t4"))))
                    .containsExactly("plain");
            assertThat(session.list(rawSql("select * from tag where label = :label")
                            .bind("label", hostile)
                            .select(Tag.class)))
                    .isEmpty();
            session.execute(update(Tag.class).set(Tag_.label, hostile).where(Tag_.label.eq("plain")));
            assertThat(session.list(labels(Tag_.label.eq(hostile)))).containsExactly(hostile);
        });
        assertThat(tables.takeSent()).hasSize(8).allSatisfy(statement -> assertThat(
                        statement.substring(0, statement.indexOf(" [")))
                .doesNotContain("drop"));
        assertThat(tables.rows("select count(*) from tag")).containsExactly("6");
    }
}
