package dev.tenon.it.query;

import static dev.tenon.it.query.Compiled.ADDRESS;
import static dev.tenon.it.query.Compiled.CUSTOMER;
import static dev.tenon.it.query.Compiled.ORDER;
import static dev.tenon.it.query.Compiled.assertSql;
import static dev.tenon.it.query.Compiled.compile;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order;
import dev.tenon.example.Order_;
import dev.tenon.metamodel.Fetch;
import dev.tenon.query.PlannedFetch;
import dev.tenon.query.ResultItem;
import dev.tenon.query.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchSqlTest {
    private static final String ORDERS = " left join \"order\" o on o.customer_id = c.id";

    private static List<PlannedFetch> plan(Select<?> query) {
        return ((ResultItem.Entity) compile(query).items().get(0)).fetches();
    }

    @Test
    void aPlainFetchLeavesTheQueryAsItIs() {
        var query = select(Customer.class).fetch(Customer_.orders.then(Order_.tags));

        assertSql(query, "select " + CUSTOMER + " from customer c");
        PlannedFetch orders = plan(query).get(0);
        assertThat(orders.attribute().name()).isEqualTo("orders");
        assertThat(orders.strategy()).isEqualTo(Fetch.Strategy.SELECT_IN);
        assertThat(orders.next()).extracting(hop -> hop.attribute().name()).containsExactly("tags");
    }

    @Test
    void joinedFetchesStandBehindTheEntity() { // LOD-8
        var query = select(Customer.class)
                .where(Customer_.name.eq("Ada"))
                .fetch(Customer_.orders.joined().then(Order_.tags.joined()), Customer_.billingAddress.joined());

        assertSql(
                query,
                "select " + CUSTOMER + ", " + ORDER + ", t.id, t.label, " + ADDRESS + " from customer c" + ORDERS
                        + " left join order_tag ot on ot.order_id = o.id left join tag t on t.id = ot.tag_id"
                        + " left join address a on a.id = c.billing_address_id where c.name = ?");
        assertThat(compile(query).repeatsRows()).isTrue();
        assertThat(plan(query)).extracting(PlannedFetch::column).containsExactly(6, 13);
        assertThat(plan(query).get(0).next()).extracting(PlannedFetch::column).containsExactly(11);
    }

    @Test
    void conditionsDoNotSeeTheJoinOfAFetch() { // LOD-10
        assertSql(
                select(Customer.class)
                        .where(Customer_.billingAddress().city.eq("Boston"))
                        .fetch(Customer_.billingAddress.joined()),
                "select " + CUSTOMER + ", " + ADDRESS + " from customer c"
                        + " left join address a on a.id = c.billing_address_id"
                        + " left join address a2 on a2.id = c.billing_address_id where a2.city = ?");
    }

    @Test
    void aLimitWithAJoinedCollectionIsWrapped() { // LOD-11, LOD-S2
        assertSql(
                select(Customer.class)
                        .orderBy(Customer_.name.lower().desc(), Customer_.id.asc())
                        .limit(2)
                        .fetch(Customer_.orders.joined()),
                "select " + CUSTOMER + ", " + ORDER + " from (select " + CUSTOMER
                        + ", lower(c.name) as o1 from customer c order by o1 desc, c.id limit ?) c" + ORDERS
                        + " order by c.o1 desc, c.id");
    }

    @Test
    void aLimitWithAJoinedToOneStaysFlat() { // LOD-S3
        assertSql(
                select(Customer.class).limit(2).fetch(Customer_.billingAddress.joined()),
                "select " + CUSTOMER + ", " + ADDRESS
                        + " from customer c left join address a on a.id = c.billing_address_id limit ?");
    }

    @Test
    void distinctWithAJoinedToOneIsWrapped() { // LOD-S4
        assertSql(
                select(Customer.class).distinct().fetch(Customer_.billingAddress.joined()),
                "select " + CUSTOMER + ", " + ADDRESS + " from (select distinct " + CUSTOMER
                        + " from customer c) c left join address a on a.id = c.billing_address_id");
    }

    @Test
    void aLimitedQueryWithCollectionsGetsATotalOrder() { // LOD-15, LOD-S20
        assertSql(
                select(Customer.class).orderBy(Customer_.name.asc()).limit(20).fetch(Customer_.orders),
                "select " + CUSTOMER + " from customer c order by c.name, c.id limit ?");
        assertSql(
                select(Customer.class).orderBy(Customer_.id.desc()).limit(20).fetch(Customer_.orders.subquery()),
                "select " + CUSTOMER + " from customer c order by c.id desc limit ?");
        assertSql(
                select(Customer.class).limit(20).fetch(Customer_.billingAddress, Customer_.orders.raise()),
                "select " + CUSTOMER + " from customer c limit ?");
    }

    @Test
    void aPathStartsAtAReturnedEntity() { // LOD-29
        assertThatThrownBy(() -> select(Customer.class).fetch(Order_.tags))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN514", "Order_.tags", "Customer", "Order");
        assertThatThrownBy(() -> select(Customer_.name).fetch(Customer_.orders)).hasMessageContaining("no entity");
    }

    @Test
    void aHopStartsAtTheTargetOfTheOneBefore() { // LOD-29
        assertThatThrownBy(() -> Customer_.orders.then(Customer_.billingAddress))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("Customer_.orders leads to Order", "starts at Customer");
    }

    @Test
    void onePathHasOneStrategy() { // LOD-29, LOD-S15
        assertThatThrownBy(() -> select(Customer.class).fetch(Customer_.orders, Customer_.orders.joined()))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("Customer_.orders", "SELECT_IN", "JOINED");
    }

    @Test
    void aDeeperPathHasOneStrategy() { // LOD-29, LOD-S15
        assertThatThrownBy(() -> select(Customer.class)
                        .fetch(Customer_.orders.then(Order_.tags))
                        .fetch(Customer_.orders.then(Order_.tags.raise())))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN514", "Order_.tags is fetched in two ways", "SELECT_IN and RAISE");
        assertThatThrownBy(() -> Customer_.orders.raise().then(Order_.tags))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN514", "RAISE loads nothing");
    }

    /** A join that two paths begin with is one join. */
    @Test
    void pathsShareTheirBeginning() {
        assertSql(
                select(Customer.class)
                        .fetch(Customer_.orders.joined().then(Order_.tags.joined()))
                        .fetch(Customer_.orders.joined().then(Order_.customer)),
                "select " + CUSTOMER + ", " + ORDER + ", t.id, t.label from customer c" + ORDERS
                        + " left join order_tag ot on ot.order_id = o.id left join tag t on t.id = ot.tag_id");
    }

    @Test
    void anAliasedEntityIsFetchedByItsAliasOrItsClass() {
        var c = Customer_.alias("x");
        assertThat(plan(select(c).fetch(c.orders))).hasSize(1);
        assertThat(plan(select(c).fetch(Customer_.orders))).hasSize(1);
        assertThat(plan(select(Order.class).fetch(Order_.customer.then(Customer_.billingAddress))))
                .hasSize(1);
    }
}
