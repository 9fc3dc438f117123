package dev.tenon.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.type.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates, and what queries are made of, as the text that SQLite gets. */
class SqliteRenderingTest {
    private static final SqlSyntax SYNTAX = new SqliteDialect().syntax();

    @Test
    void templateWithKeys() {
        RenderedTemplate template = template("select c.id from {table sales.customer} c\n    where {keys c.id BIGINT}");
        assertThat(template.forKeys(3)).isEqualTo("select c.id from \"sales.customer\" c where c.id in (?, ?, ?, ?)");
        assertThat(template.forKeys(4)).isSameAs(template.forKeys(3));
    }

    @Test
    void templateWithCompositeKeys() {
        assertThat(template("delete from line l where {keys l.\"order\" BIGINT, l.no INTEGER}")
                        .forKeys(2))
                .isEqualTo("delete from line l where (l.\"order\", l.no) in (values (?, ?), (?, ?))");
    }

    @Test
    void templateOfAnInsert() {
        RenderedTemplate template =
                template("insert into customer (name, city{+columns}) values {rows 2} {returning id}");
        assertThat(template.forRows(1)).isEqualTo("insert into customer (name, city) values (?, ?) returning id");
        assertThat(template.withColumns(List.of(Identifier.parse("team_id"))).forRows(2))
                .isEqualTo("insert into customer (name, city, team_id) values (?, ?, ?), (?, ?, ?) returning id");
        assertThat(template("insert into t (id{+columns}) values {rows default 0}")
                        .forRows(2))
                .isEqualTo("insert into t (id) values (null), (null)");
    }

    @Test
    void templateOfAnUpdate() {
        RenderedTemplate template = template("update customer set {set} where id = ? and {same name VARCHAR}");
        assertThat(template.forAssignments("name = ?, version = ?"))
                .isEqualTo("update customer set name = ?, version = ? where id = ? and name is ?");
    }

    @Test
    void bracesInsideQuotesAreText() {
        assertThat(template("select \"a{b}\" from t where x = '{c}'").text())
                .isEqualTo("select \"a{b}\" from t where x = '{c}'");
    }

    @Test
    void matchesOfPatterns() {
        assertThat(SYNTAX.like("c.name", "?")).isEqualTo("c.name like ? escape '\\'");
        assertThat(SYNTAX.likeIgnoringCase("c.name", "?")).isEqualTo("lower(c.name) like lower(?) escape '\\'");
    }

    @Test
    void limits() {
        assertThat(SYNTAX.limit("?", null)).isEqualTo(" limit ?");
        assertThat(SYNTAX.limit("?", "?")).isEqualTo(" limit ? offset ?");
        assertThat(SYNTAX.limit(null, "?")).isEqualTo(" limit -1 offset ?");
    }

    @Test
    void whatIsSpeltOtherwise() {
        assertThat(SYNTAX.castType(DataType.of(DataType.Kind.DOUBLE))).isEqualTo("real");
        assertThat(SYNTAX.function("greatest", List.of("a", "b"))).isEqualTo("max(a, b)");
        assertThat(SYNTAX.lock("for update", "skip locked")).isEmpty();
        assertThat(SYNTAX.same("a", "b")).isEqualTo("a is b");
        assertThat(SYNTAX.keyBucket(3)).isEqualTo(4);
    }

    private static RenderedTemplate template(String text) {
        return RenderedTemplate.of(text, SYNTAX);
    }
}
