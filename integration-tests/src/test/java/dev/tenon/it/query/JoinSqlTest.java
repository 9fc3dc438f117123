package dev.tenon.it.query;

import static dev.tenon.it.query.Compiled.ADDRESS;
import static dev.tenon.it.query.Compiled.CUSTOMER;
import static dev.tenon.it.query.Compiled.ORDER;
import static dev.tenon.it.query.Compiled.assertSql;
import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.entity;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.sum;

import dev.tenon.example.Address;
import dev.tenon.example.Address_;
import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order;
import dev.tenon.example.OrderLine;
import dev.tenon.example.OrderLine_;
import dev.tenon.example.Order_;
import dev.tenon.example.Tag_;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JoinSqlTest {

    @Test
    void anEntityNeedsNoFrom() {
        assertSql(select(Customer.class), "select " + CUSTOMER + " from customer c");
    }

    @Test
    void aPathJoinsOuterWhereTheForeignKeyMayBeNull() {
        assertSql(
                select(Customer.class).where(Customer_.billingAddress().city.eq("Boston")),
                "select " + CUSTOMER
                        + " from customer c left join address a on a.id = c.billing_address_id where a.city = ?");
    }

    @Test
    void aPathJoinsInnerWhereEveryForeignKeyOnTheWayIsNotNull() {
        assertSql(
                select(OrderLine_.number).where(OrderLine_.order().total.gt(BigDecimal.TEN)),
                "select ol.number from order_line ol join \"order\" o on o.id = ol.order_id where o.total > ?");
        assertSql(
                select(OrderLine_.number)
                        .where(OrderLine_.order().customer().name.eq("Ada")),
                "select ol.number from order_line ol join \"order\" o on o.id = ol.order_id"
                        + " left join customer c on c.id = o.customer_id where c.name = ?");
    }

    @Test
    void aPathFromAnOuterJoinedRowStaysOuter() {
        assertSql(
                select(Order_.id)
                        .from(Order.class)
                        .leftJoin(OrderLine.class, OrderLine_.order().id.eq(Order_.id))
                        .where(OrderLine_.order().total.isNull()),
                "select o.id from \"order\" o left join order_line ol on ol.order_id = o.id"
                        + " left join \"order\" o2 on o2.id = ol.order_id where o2.total is null");
    }

    @Test
    void aPathToAnIdentifierIsTheForeignKey() {
        assertSql(
                select(Order.class)
                        .where(Order_.customer().id.eq(5L))
                        .orderBy(Order_.customer().id.asc()),
                "select " + ORDER + " from \"order\" o where o.customer_id = ? order by o.customer_id");
    }

    @Test
    void oneJoinServesAllPathsOverIt() {
        assertSql(
                select(Order_.customer().name)
                        .where(Order_.customer().billingAddress().city.eq("Boston"))
                        .orderBy(Order_.customer().billingAddress().street.asc()),
                "select c.name from \"order\" o left join customer c on c.id = o.customer_id"
                        + " left join address a on a.id = c.billing_address_id where a.city = ? order by a.street");
    }

    @Test
    void anExplicitJoinOfTheSamePathIsShared() {
        assertSql(
                select(Customer.class)
                        .join(Customer_.billingAddress)
                        .where(Customer_.billingAddress().city.eq("Boston"), Address_.street.isNotNull()),
                "select " + CUSTOMER + " from customer c join address a on a.id = c.billing_address_id"
                        + " where a.city = ? and a.street is not null");
    }

    @Test
    void aPathCanBeJoinedExplicitly() {
        assertSql(
                select(Order.class).join(Order_.customer().billingAddress()).where(Address_.city.eq("Boston")),
                "select " + ORDER + " from \"order\" o join customer c on c.id = o.customer_id"
                        + " join address a on a.id = c.billing_address_id where a.city = ?");
    }

    @Test
    void aManyToManyJoinsThroughItsLinkTable() {
        assertSql(
                select(Order.class).leftJoin(Order_.tags).where(Tag_.label.eq("urgent")),
                "select " + ORDER + " from \"order\" o left join order_tag ot on ot.order_id = o.id"
                        + " left join tag t on t.id = ot.tag_id where t.label = ?");
    }

    @Test
    void aliasesKeepTwoTargetsOfOneClassApart() {
        var billing = Address_.alias("b");
        var shipping = Address_.alias("s");
        assertSql(
                select(Customer.class)
                        .join(Customer_.billingAddress, billing)
                        .leftJoin(Customer_.shippingAddress, shipping)
                        .where(billing.city.ne(shipping.city)),
                "select " + CUSTOMER + " from customer c join address b on b.id = c.billing_address_id"
                        + " left join address s on s.id = c.shipping_address_id where b.city <> s.city");
    }

    @Test
    void aSelfJoinIsAnAliasWithACondition() {
        var other = Customer_.alias("c2");
        assertSql(
                select(Customer_.name, other.name)
                        .from(Customer.class)
                        .join(other, other.name.eq(Customer_.name).and(other.id.gt(Customer_.id))),
                "select c.name, c2.name from customer c join customer c2 on c2.name = c.name and c2.id > c.id");
    }

    @Test
    void pathsOfAnAliasStartThere() {
        var other = Customer_.alias("c2");
        assertSql(
                select(other).where(other.billingAddress().city.eq("Boston"), other.shippingAddress.isNull()),
                "select c2.id, c2.name, c2.version, c2.billing_address_id, c2.shipping_address_id from customer c2"
                        + " left join address a on a.id = c2.billing_address_id"
                        + " where a.city = ? and c2.shipping_address_id is null");
    }

    @Test
    void entitiesAndValuesCanBeSelectedTogether() {
        assertSql(
                select(entity(Order.class), Order_.customer(), Order_.customer().name)
                        .from(Order.class),
                "select " + ORDER + ", " + CUSTOMER
                        + ", c.name from \"order\" o left join customer c on c.id = o.customer_id");
    }

    @Test
    void aggregatesGroupAndFilterGroups() {
        assertSql(
                select(Address_.city, count(), sum(Order_.total))
                        .from(Customer.class)
                        .join(Customer_.billingAddress)
                        .join(Customer_.orders)
                        .groupBy(Address_.city)
                        .having(count().gt(10L))
                        .orderBy(count().desc(), Address_.city.asc().nullsFirst()),
                "select a.city, count(*), sum(o.total) from customer c join address a on a.id = c.billing_address_id"
                        + " join \"order\" o on o.customer_id = c.id group by a.city having count(*) > ?"
                        + " order by count(*) desc, a.city nulls first");
    }

    @Test
    void severalRootsStandSideBySide() {
        assertSql(
                select(entity(Address.class))
                        .from(Address.class)
                        .from(Customer.class)
                        .where(Customer_.billingAddress().id.eq(Address_.id)),
                "select " + ADDRESS + " from address a, customer c where c.billing_address_id = a.id");
    }

    @Test
    void limitAndOffsetAreBound() {
        assertSql(
                select(Customer_.name)
                        .distinct()
                        .orderBy(Customer_.name.asc())
                        .limit(10)
                        .offset(20),
                "select distinct c.name from customer c order by c.name limit ? offset ?");
        assertSql(
                select(Customer_.name).offset(20),
                "select c.name from customer c offset ?",
                "select c.name from customer c limit -1 offset ?");
    }

    @Test
    void rowsAreLockedWhereTheDatabaseLocksRows() {
        assertSql(
                select(Customer.class).where(Customer_.id.eq(1L)).forUpdate(),
                "select " + CUSTOMER + " from customer c where c.id = ? for update",
                "select " + CUSTOMER + " from customer c where c.id = ?");
    }
}
