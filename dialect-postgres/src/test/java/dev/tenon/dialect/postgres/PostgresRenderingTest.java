package dev.tenon.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.sql.ast.DeleteStatement;
import dev.tenon.sql.ast.InsertStatement;
import dev.tenon.sql.ast.LockingClause;
import dev.tenon.sql.ast.QueryBody;
import dev.tenon.sql.ast.QueryExpression;
import dev.tenon.sql.ast.QuerySpecification;
import dev.tenon.sql.ast.SearchCondition;
import dev.tenon.sql.ast.SearchCondition.Comparator;
import dev.tenon.sql.ast.SelectItem;
import dev.tenon.sql.ast.SortSpecification;
import dev.tenon.sql.ast.SqlStatement;
import dev.tenon.sql.ast.TableReference;
import dev.tenon.sql.ast.TableReference.JoinType;
import dev.tenon.sql.ast.UpdateStatement;
import dev.tenon.sql.ast.ValueExpression;
import dev.tenon.sql.render.Argument;
import dev.tenon.sql.render.RenderedStatement;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.sql.render.SqlRenderer;
import dev.tenon.type.DataType;
import dev.tenon.type.ValueTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates and trees as the text that PostgreSQL gets. */
class PostgresRenderingTest {
    private static final PostgresDialect DIALECT = new PostgresDialect();

    private static final TableReference CUSTOMER =
            new TableReference.NamedTable(QualifiedName.of(Identifier.parse("customer")), Identifier.parse("c"));
    private static final TableReference ORDERS = new TableReference.NamedTable(
            new QualifiedName(null, Identifier.parse("sales"), Identifier.parse("Order")), Identifier.parse("o"));

    // Templates

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

    // Queries

    @Test
    void queryWithEveryClause() {
        SearchCondition total = new SearchCondition.Comparison(
                new ValueExpression.SetFunction("sum", false, List.of(column("o", "total")), null),
                Comparator.GREATER,
                parameter(10L));
        QuerySpecification body = new QuerySpecification(
                true,
                List.of(SelectItem.of(column("c", "city")), new SelectItem(count(), Identifier.parse("many"))),
                List.of(new TableReference.JoinedTable(
                        CUSTOMER,
                        JoinType.LEFT,
                        ORDERS,
                        SearchCondition.equal(column("o", "customer_id"), column("c", "id")))),
                name("Ada"),
                List.of(column("c", "city")),
                total);
        QueryExpression query = new QueryExpression(
                body,
                List.of(
                        SortSpecification.ascending(column("c", "city")),
                        new SortSpecification(count(), true, SortSpecification.NullOrder.LAST)),
                parameter(20),
                parameter(40),
                new LockingClause(LockingClause.Strength.UPDATE, LockingClause.Wait.SKIP_LOCKED));
        RenderedStatement rendered = SqlRenderer.render(query, DIALECT);
        assertThat(rendered.sql())
                .isEqualTo("select distinct c.city, count(*) as many from customer c left join sales.\"order\" o"
                        + " on o.customer_id = c.id where c.name = ? group by c.city having sum(o.total) > ?"
                        + " order by c.city, count(*) desc nulls last limit ? offset ? for update skip locked");
        assertThat(rendered.arguments()).map(PostgresRenderingTest::value).containsExactly("Ada", 10L, 20, 40);
    }

    @Test
    void offsetWithoutLimit() {
        QueryExpression query = new QueryExpression(everyone(), List.of(), null, parameter(5), null);
        assertThat(sql(query)).isEqualTo("select c.id from customer c offset ?");
    }

    @Test
    void parenthesesStandWhereTheyMatter() {
        SearchCondition either = new SearchCondition.Disjunction(List.of(name("A"), name("B")));
        assertThat(where(new SearchCondition.Conjunction(List.of(either, name("C")))))
                .isEqualTo("(c.name = ? or c.name = ?) and c.name = ?");
        assertThat(where(new SearchCondition.Negation(either))).isEqualTo("not (c.name = ? or c.name = ?)");
        ValueExpression a = column("c", "a");
        ValueExpression difference = operation(a, "-", a);
        assertThat(value(operation(difference, "-", difference))).isEqualTo("c.a - c.a - (c.a - c.a)");
        assertThat(value(operation(difference, "*", a))).isEqualTo("(c.a - c.a) * c.a");
        assertThat(value(operation(operation(a, "||", a), "||", a))).isEqualTo("c.a || c.a || c.a");
        assertThat(value(operation(operation(a, "||", a), "+", a))).isEqualTo("(c.a || c.a) + c.a");
        assertThat(value(new ValueExpression.Negative(difference))).isEqualTo("-(c.a - c.a)");
        ValueExpression written = new ValueExpression.Verbatim(List.of("", " * 2 or true"), List.of(difference));
        assertThat(where(
                        new SearchCondition.Conjunction(List.of(new SearchCondition.BooleanValue(written), name("A")))))
                .isEqualTo("((c.a - c.a) * 2 or true) and c.name = ?");
    }

    @Test
    void predicates() {
        ValueExpression city = column("c", "city");
        assertThat(where(new SearchCondition.Between(city, parameter(1), parameter(2), true)))
                .isEqualTo("c.city not between ? and ?");
        assertThat(where(new SearchCondition.NullTest(city, true))).isEqualTo("c.city is not null");
        assertThat(where(new SearchCondition.NotDistinct(city, parameter("x"), false)))
                .isEqualTo("c.city is not distinct from ?");
        assertThat(where(new SearchCondition.NotDistinct(city, parameter("x"), true)))
                .isEqualTo("c.city is distinct from ?");
        assertThat(where(new SearchCondition.Like(city, parameter("B%"), null, false, false)))
                .isEqualTo("c.city like ?");
        assertThat(where(new SearchCondition.Like(city, parameter("B%"), new ValueExpression.Literal("!"), true, true)))
                .isEqualTo("c.city not ilike ? escape '!'");
        assertThat(where(new SearchCondition.Exists(QueryExpression.of(everyone()), true)))
                .isEqualTo("not exists (select c.id from customer c)");
        assertThat(where(new SearchCondition.InSubquery(city, QueryExpression.of(everyone()), false)))
                .isEqualTo("c.city in (select c.id from customer c)");
    }

    @Test
    void listsOfValuesGoAsKeysDo() {
        ValueExpression city = column("c", "city");
        SearchCondition in =
                new SearchCondition.InList(city, List.of(parameter("a"), parameter("b"), parameter("c")), false);
        assertThat(where(in)).isEqualTo("c.city = any(?)");
        assertThat(where(new SearchCondition.InList(city, List.of(parameter("a")), true)))
                .isEqualTo("not (c.city = any(?))");
        assertThat(where(new SearchCondition.InList(city, List.of(parameter("a"), column("c", "x")), false)))
                .isEqualTo("c.city in (?, c.x)");
        assertThat(where(new SearchCondition.InList(city, List.of(), false))).isEqualTo("false");
    }

    @Test
    void values() {
        ValueExpression name = column("c", "name");
        assertThat(value(new ValueExpression.CastSpecification(name, DataType.of(DataType.Kind.INTEGER))))
                .isEqualTo("cast(c.name as integer)");
        assertThat(value(new ValueExpression.CastSpecification(name, DataType.of(DataType.Kind.DOUBLE))))
                .isEqualTo("cast(c.name as double precision)");
        assertThat(value(new ValueExpression.FunctionCall("greatest", List.of(name, parameter("x")))))
                .isEqualTo("greatest(c.name, ?)");
        assertThat(value(new ValueExpression.CaseExpression(
                        List.of(new ValueExpression.When(name("Ada"), new ValueExpression.Literal(1))),
                        ValueExpression.Literal.NULL)))
                .isEqualTo("case when c.name = ? then 1 else null end");
        assertThat(value(new ValueExpression.Literal("it's"))).isEqualTo("'it''s'");
        assertThat(value(new ValueExpression.SetFunction("count", true, List.of(name), name("Ada"))))
                .isEqualTo("count(distinct c.name) filter (where c.name = ?)");
        assertThat(value(new ValueExpression.ScalarSubquery(QueryExpression.of(everyone()))))
                .isEqualTo("(select c.id from customer c)");
    }

    @Test
    void setOperationsNeedNoParentheses() {
        QueryExpression limited = new QueryExpression(everyone(), List.of(), parameter(1), null, null);
        QueryExpression union = QueryExpression.of(
                new QueryBody.SetOperation(QueryExpression.of(everyone()), QueryBody.SetOperator.UNION_ALL, limited));
        assertThat(sql(union))
                .isEqualTo("select c.id from customer c union all"
                        + " select * from (select c.id from customer c limit ?) as operand");
    }

    // Changes

    @Test
    void changes() {
        QualifiedName customer = QualifiedName.of(Identifier.parse("customer"));
        TableReference.NamedTable aliased = new TableReference.NamedTable(customer, Identifier.parse("c"));
        assertThat(sql(new InsertStatement(
                        customer,
                        List.of(Identifier.parse("name"), Identifier.parse("order")),
                        new InsertStatement.Values(
                                List.of(new ValueExpression.RowValue(List.of(parameter("Ada"), parameter(1))))),
                        List.of(SelectItem.of(column(null, "id"))))))
                .isEqualTo("insert into customer (name, \"order\") values (?, ?) returning id");
        assertThat(sql(new UpdateStatement(
                        aliased,
                        List.of(new UpdateStatement.Assignment(Identifier.parse("name"), parameter("Bob"))),
                        name("Ada"),
                        List.of())))
                .isEqualTo("update customer as c set name = ? where c.name = ?");
        assertThat(sql(new DeleteStatement(aliased, name("Ada"), List.of())))
                .isEqualTo("delete from customer as c where c.name = ?");
    }

    private static RenderedTemplate template(String text) {
        return RenderedTemplate.of(text, DIALECT.syntax());
    }

    private static String sql(SqlStatement statement) {
        return SqlRenderer.render(statement, DIALECT).sql();
    }

    private static String value(ValueExpression expression) {
        return SqlRenderer.render(expression, DIALECT).sql();
    }

    private static String where(SearchCondition condition) {
        return value(condition);
    }

    private static @Nullable Object value(Argument argument) {
        return ((Argument.Value<?>) argument).value();
    }

    private static QuerySpecification everyone() {
        return QuerySpecification.of(List.of(SelectItem.of(column("c", "id"))), CUSTOMER, null);
    }

    private static SearchCondition name(String name) {
        return SearchCondition.equal(column("c", "name"), parameter(name));
    }

    private static ValueExpression count() {
        return new ValueExpression.SetFunction("count", false, List.of(), null);
    }

    private static ValueExpression operation(ValueExpression left, String operator, ValueExpression right) {
        return new ValueExpression.Operation(left, operator, right);
    }

    private static ValueExpression column(@Nullable String qualifier, String name) {
        return new ValueExpression.ColumnReference(
                qualifier == null ? null : Identifier.parse(qualifier), Identifier.parse(name));
    }

    private static ValueExpression parameter(String value) {
        return new ValueExpression.Parameter<>(value, ValueTypes.STRING);
    }

    private static ValueExpression parameter(int value) {
        return new ValueExpression.Parameter<>(value, ValueTypes.INT);
    }

    private static ValueExpression parameter(long value) {
        return new ValueExpression.Parameter<>(value, ValueTypes.LONG);
    }
}
