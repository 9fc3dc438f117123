package dev.tenon.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.type.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates, and what queries are made of, as the text that PostgreSQL gets. */
class PostgresRenderingTest {
    private static final SqlSyntax SYNTAX = new PostgresDialect().syntax();

    @Test
    void templateWithKeys() {
        RenderedTemplate template = template("select c.id from {table sales.customer} c\n    where {keys c.id BIGINT}");
        assertThat(template.forKeys(3)).isEqualTo("select c.id from sales.customer c where c.id = any(?)");
        assertThat(template.forKeys(4)).isSameAs(template.forKeys(3));
    }

    @Test
    void templateWithCompositeKeys() {
        assertThat(template("delete from line l where {keys l.\"order\" BIGINT, l.no INTEGER}")
                        .forKeys(2))
                .isEqualTo("delete from line l where (l.\"order\", l.no) in (select * from unnest(?, ?))");
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
                .isEqualTo("insert into t (id) values (default), (default)");
    }

    @Test
    void templateOfAnUpdate() {
        RenderedTemplate template = template("update customer set {set} where id = ? and {same name VARCHAR}");
        assertThat(template.forAssignments("name = ?, version = ?"))
                .isEqualTo("update customer set name = ?, version = ? where id = ? and name is not distinct from ?");
    }

    @Test
    void bracesInsideQuotesAreText() {
        assertThat(template("select \"a{b}\" from t where x = '{c}'").text())
                .isEqualTo("select \"a{b}\" from t where x = '{c}'");
    }

    @Test
    void matchesOfPatterns() {
        assertThat(SYNTAX.like("c.name", "?")).isEqualTo("c.name like ?");
        assertThat(SYNTAX.likeIgnoringCase("c.name", "?")).isEqualTo("c.name ilike ?");
    }

    @Test
    void limits() {
        assertThat(SYNTAX.limit("?", null)).isEqualTo(" limit ?");
        assertThat(SYNTAX.limit("?", "?")).isEqualTo(" limit ? offset ?");
        assertThat(SYNTAX.limit(null, "?")).isEqualTo(" offset ?");
    }

    @Test
    void whatIsSpeltOtherwise() {
        assertThat(SYNTAX.castType(DataType.of(DataType.Kind.DOUBLE))).isEqualTo("double precision");
        assertThat(SYNTAX.function("greatest", List.of("a", "b"))).isEqualTo("greatest(a, b)");
        assertThat(SYNTAX.lock("for update", "skip locked")).isEqualTo(" for update skip locked");
        assertThat(SYNTAX.same("a", "b")).isEqualTo("a is not distinct from b");
        assertThat(SYNTAX.keyBucket(3)).isEqualTo(1);
    }

    private static RenderedTemplate template(String text) {
        return RenderedTemplate.of(text, SYNTAX);
    }
}
