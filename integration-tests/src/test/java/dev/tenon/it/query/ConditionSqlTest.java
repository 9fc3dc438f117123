package dev.tenon.it.query;

import static dev.tenon.it.query.Compiled.assertSql;
import static dev.tenon.query.Sql.caseWhen;
import static dev.tenon.query.Sql.exists;
import static dev.tenon.query.Sql.scalar;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order;
import dev.tenon.example.OrderStatus;
import dev.tenon.example.Order_;
import dev.tenon.example.Tag;
import dev.tenon.example.Tag_;
import dev.tenon.expression.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionSqlTest {

    private static void assertCustomers(Condition condition, String postgres, String sqlite) {
        String from = "select c.id from customer c where ";
        assertSql(select(Customer_.id).where(condition), from + postgres, from + sqlite);
    }

    private static void assertCustomers(Condition condition, String expected) {
        assertCustomers(condition, expected, expected);
    }

    private static void assertOrders(Condition condition, String expected) {
        assertSql(select(Order_.id).where(condition), "select o.id from \"order\" o where " + expected);
    }

    @Test
    void valuesAreBound() {
        assertCustomers(Customer_.name.eq("Ada"), "c.name = ?");
        assertCustomers(Customer_.name.ne("Ada"), "c.name <> ?");
        assertCustomers(Customer_.version.between(1, 3), "c.version between ? and ?");
        assertCustomers(Customer_.id.lt(7L).and(Customer_.id.ge(2L)), "c.id < ? and c.id >= ?");
    }

    @Test
    void anEnumIsBoundAsItsColumnHoldsIt() throws Exception {
        assertThat(Bound.by(select(Order_.id).where(Order_.status.eq(OrderStatus.PAID))))
                .containsExactly("PAID");
    }

    @Test
    void severalWheresAreAndEd() {
        assertSql(
                select(Customer_.id)
                        .where(Customer_.name.eq("Ada").or(Customer_.name.eq("Grace")))
                        .where(Customer_.id.gt(1L)),
                "select c.id from customer c where (c.name = ? or c.name = ?) and c.id > ?");
    }

    @Test
    void parenthesesStandWhereTheyAreNeeded() {
        assertCustomers(
                Customer_.name.eq("a").and(Customer_.id.eq(1L)).or(Customer_.name.isNull()),
                "c.name = ? and c.id = ? or c.name is null");
        assertCustomers(
                Customer_.name
                        .eq("a")
                        .and(Customer_.id.eq(1L).or(Customer_.id.eq(2L)).not()),
                "c.name = ? and not (c.id = ? or c.id = ?)");
        assertCustomers(
                Customer_.version.plus(1).times(2).gt(Customer_.version.minus(Customer_.id.minus(3))),
                "(c.version + ?) * ? > c.version - (c.id - ?)");
    }

    @Test
    void textIsMatchedLiterallyUnlessItIsAPattern() throws Exception {
        assertCustomers(Customer_.name.like("A%"), "c.name like ?", "c.name like ? escape '\\'");
        assertCustomers(Customer_.name.ilike("a%"), "c.name ilike ?", "lower(c.name) like lower(?) escape '\\'");
        assertThat(Bound.by(select(Customer_.id).where(Customer_.name.startsWith("50%_\\"))))
                .containsExactly("50\\%\\_\\\\%");
        assertThat(Bound.by(select(Customer_.id).where(Customer_.name.contains("x"))))
                .containsExactly("%x%");
    }

    @Test
    void listsDoNotChangeTheText() {
        assertCustomers(Customer_.id.isIn(1L, 2L, 3L), "c.id = any(?)", "c.id in (?, ?, ?, ?)");
        assertCustomers(Customer_.id.isNotIn(List.of(1L)), "not (c.id = any(?))", "not (c.id in (?))");
        assertCustomers(Customer_.id.isIn(List.of()), "1 = 0");
        assertCustomers(Customer_.id.isNotIn(List.of()), "1 = 1");
    }

    @Test
    void functionsCasesAndCasts() {
        assertSql(
                select(
                        Customer_.name.lower().concat("!").length(),
                        caseWhen(Customer_.version.gt(3), "often").otherwise("seldom"),
                        Customer_.name.coalesce("?"),
                        Customer_.version.cast(Long.class)),
                "select length(lower(c.name) || ?), case when c.version > ? then ? else ? end, coalesce(c.name, ?),"
                        + " cast(c.version as bigint) from customer c",
                "select length(lower(c.name) || ?), case when c.version > ? then ? else ? end, coalesce(c.name, ?),"
                        + " cast(c.version as integer) from customer c");
    }

    @Test
    void aToOneIsComparedByItsForeignKey() {
        assertOrders(Order_.customer.eq(Ref.of(Customer.class, 1L)), "o.customer_id = ?");
        assertOrders(Order_.customer.ne(Ref.of(Customer.class, 1L)), "o.customer_id <> ?");
        assertOrders(Order_.customer.isNull(), "o.customer_id is null");
        var other = Order_.alias("o2");
        assertSql(
                select(Order_.id).from(Order.class).join(other, other.customer.eq(Order_.customer)),
                "select o.id from \"order\" o join \"order\" o2 on o2.customer_id = o.customer_id");
    }

    @Test
    void theIdentifierOfAnEntityIsReadWhenTheQueryRuns() throws Exception {
        assertThat(Bound.by(select(Order_.id).where(Order_.customer.eq(Ref.of(Customer.class, 7)))))
                .containsExactly(7L);
        assertThat(Bound.by(select(Order_.id).where(Order_.tags.contains(new Tag("t", "Tag")))))
                .containsExactly("t");
    }

    @Test
    void toManyConditionsAreCorrelated() { // LOD-33, LOD-S19
        assertCustomers(
                Customer_.orders.any(Order_.total.gt(BigDecimal.TEN)),
                "exists (select 1 from \"order\" o where o.customer_id = c.id and o.total > ?)");
        assertCustomers(
                Customer_.orders.isEmpty(), "not exists (select 1 from \"order\" o where o.customer_id = c.id)");
        assertCustomers(
                Customer_.orders.contains(Ref.of(Order.class, 3L)),
                "exists (select 1 from \"order\" o where o.customer_id = c.id and o.id = ?)");
        assertOrders(
                Order_.tags.any(Tag_.label.eq("urgent")),
                "exists (select 1 from order_tag ot join tag t on t.id = ot.tag_id where ot.order_id = o.id"
                        + " and t.label = ?)");
        assertOrders(
                Order_.tags.contains(Ref.of(Tag.class, "t")),
                "exists (select 1 from order_tag ot where ot.order_id = o.id and ot.tag_id = ?)");
        assertOrders(
                Order_.customer.has(Customer_.billingAddress().city.eq("Boston")),
                "exists (select 1 from customer c left join address a on a.id = c.billing_address_id"
                        + " where c.id = o.customer_id and a.city = ?)");
    }

    @Test
    void subqueriesSeeTheQueryAroundThem() {
        assertCustomers(
                exists(select(Order.class).where(Order_.customer().id.eq(Customer_.id), Order_.total.isNull())),
                "exists (select 1 from \"order\" o where o.customer_id = c.id and o.total is null)");
        assertCustomers(
                Customer_.id.isIn(select(Order_.customer().id).where(Order_.status.eq(OrderStatus.PAID))),
                "c.id in (select o.customer_id from \"order\" o where o.status = ?)");
        assertSql(
                select(
                                Customer_.name,
                                scalar(select(Order_.total.sum())
                                        .where(Order_.customer().id.eq(Customer_.id))))
                        .from(Customer.class),
                "select c.name, (select sum(o.total) from \"order\" o where o.customer_id = c.id) from customer c");
    }
}
