package dev.tenon.it.querying;

import static dev.tenon.query.Sql.entity;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.query.Select;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code fetch} loads with the results, and that joined collections hold each element once. */
class FetchingTest {
    private static final Select<Order> FIRST = select(Order.class).where(Order_.id.eq(1L));

    private static List<Long> lines(Order order) {
        return order.lines.stream().map(line -> line.id).toList();
    }

    private static List<String> tags(Order order) {
        return order.tags.stream().map(tag -> tag.id).toList();
    }

    /** LOD-12. */
    @OnEachDatabase
    void siblingsThatAreJoinedDoNotMultiplyEachOther(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        List<Order> orders = shop.list(FIRST.fetch(Order_.lines.joined(), Order_.tags.joined()));

        assertThat(shop.takeSent()).hasSize(1);
        assertThat(orders).hasSize(1);
        assertThat(lines(orders.get(0))).containsExactly(1L, 2L);
        assertThat(tags(orders.get(0))).containsExactly("g", "u");
    }

    @OnEachDatabase
    void joinedCollectionsOfTwoLevelsHoldEachElementOnce(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        List<Customer> customers = shop.list(select(Customer.class)
                .orderBy(Customer_.id.asc())
                .fetch(Customer_.orders.joined().then(Order_.lines.joined(), Order_.tags.joined())));

        assertThat(shop.takeSent()).hasSize(1);
        assertThat(customers).extracting(customer -> customer.name).containsExactly("Ada", "Grace", "Linus");
        assertThat(customers.get(0).orders).extracting(order -> order.id).containsExactly(1L, 2L);
        assertThat(lines(customers.get(0).orders.get(0))).containsExactly(1L, 2L);
        assertThat(tags(customers.get(0).orders.get(0))).containsExactly("g", "u");
        assertThat(customers.get(0).orders.get(1).lines).isEmpty();
    }

    @OnEachDatabase
    void anExplicitJoinDoesNotMultiplyAJoinedCollection(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        List<Customer> customers = shop.list(select(Customer.class)
                .join(Customer_.orders)
                .where(Order_.total.gt(BigDecimal.ONE))
                .orderBy(Customer_.id.asc())
                .fetch(Customer_.orders.joined()));

        assertThat(customers).extracting(customer -> customer.name).containsExactly("Ada", "Grace");
        assertThat(customers.get(0).orders).extracting(order -> order.id).containsExactly(1L, 2L);
    }

    /** Equal values cannot be told from repeated rows, so they come in a statement of their own. */
    @OnEachDatabase
    void valuesAreJoinedOnlyWhereNothingRepeatsThem(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        Order alone = shop.list(FIRST.fetch(Order_.notes.joined())).get(0);
        assertThat(shop.takeSent()).hasSize(1);
        assertThat(alone.notes).containsExactlyInAnyOrder("fragile", "call first", "fragile");

        Order beside = shop.list(FIRST.fetch(Order_.tags.joined(), Order_.notes.joined()))
                .get(0);
        assertThat(shop.takeSent()).hasSize(2);
        assertThat(beside.notes).containsExactlyInAnyOrder("fragile", "call first", "fragile");
        assertThat(tags(beside)).containsExactly("g", "u");

        Order joined =
                shop.list(FIRST.join(Order_.lines).fetch(Order_.notes.joined())).get(0);
        assertThat(joined.notes).containsExactlyInAnyOrder("fragile", "call first", "fragile");
    }

    @OnEachDatabase
    void rowsOfSeveralEntitiesKeepTheirCollectionsWhole(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        var rows = shop.list(select(entity(Order.class), entity(OrderLine.class))
                .from(Order.class)
                .join(Order_.lines)
                .orderBy(OrderLine_.id.asc())
                .fetch(Order_.tags.joined()));

        assertThat(rows)
                .extracting(row -> row.first().id + " " + row.second().product)
                .containsExactly("1 pen", "1 ink", "3 pen");
        assertThat(tags(rows.get(0).first())).containsExactly("g", "u");
    }

    @OnEachDatabase
    void aLimitCountsEntities(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        Select<Customer> buyers = select(Customer.class).join(Customer_.orders).orderBy(Customer_.name.asc());

        assertThat(shop.list(buyers.limit(2)))
                .extracting(customer -> customer.name)
                .containsExactly("Ada", "Grace");
        assertThat(shop.takeSent().get(0)).startsWith("select distinct c.id").contains(" limit ?");
        assertThat(shop.list(buyers.limit(2).fetch(Customer_.orders.joined())))
                .extracting(customer -> customer.orders.size())
                .containsExactly(2, 1);
        assertThat(shop.list(buyers.offset(1).fetch(Customer_.orders)))
                .extracting(customer -> customer.name)
                .containsExactly("Grace");
    }

    @OnEachDatabase
    void aStreamHoldsWhatAListHolds(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        Select<Customer> buyers = select(Customer.class).join(Customer_.orders).orderBy(Customer_.id.asc());

        shop.database().tenon().useTransaction(session -> {
            try (Stream<Customer> stream = session.stream(buyers)) {
                assertThat(stream.map(customer -> customer.name)).containsExactly("Ada", "Grace");
            }
            List<String> batches = new ArrayList<>();
            session.forEachBatch(buyers, 1, batch -> batches.add(batch.get(0).name));
            assertThat(batches).containsExactly("Ada", "Grace");
        });
    }

    @OnEachDatabase
    void countsWhatAListHolds(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        Select<Customer> buyers = select(Customer.class).join(Customer_.orders);

        shop.database().tenon().useTransaction(session -> {
            assertThat(session.list(buyers)).hasSize(2);
            assertThat(session.list(buyers.map(customer -> customer.name))).containsExactlyInAnyOrder("Ada", "Grace");
            assertThat(session.count(buyers)).isEqualTo(2);
            shop.takeSent();
            assertThat(session.count(select(Order.class).from(Customer.class).join(Customer_.orders)))
                    .isEqualTo(3);
            assertThat(session.count(select(Order.class).join(Order_.customer).fetch(Order_.lines)))
                    .isEqualTo(3);
            assertThat(session.count(select(Customer_.name).from(Customer.class).join(Customer_.orders)))
                    .as("values are counted as they are")
                    .isEqualTo(3);
        });
        assertThat(shop.takeSent())
                .containsExactly(
                        "select count(*) from customer c join purchase o on o.customer_id = c.id []",
                        "select count(*) from purchase o join customer c on c.id = o.customer_id []",
                        "select count(*) from customer c join purchase o on o.customer_id = c.id []");
    }

    @OnEachDatabase
    void strategiesOfEachHop(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.database().tenon().useTransaction(session -> {
            Customer ada = session.list(select(Customer.class)
                            .where(Customer_.name.eq("Ada"))
                            .fetch(Customer_.orders.subquery().then(Order_.tags), Customer_.billingAddress.joined()))
                    .get(0);
            assertThat(shop.takeSent()).hasSize(3);
            assertThat(ada.billingAddress.get().city).isEqualTo("Boston");
            assertThat(tags(ada.orders.get(0))).containsExactly("g", "u");
            assertThat(shop.takeSent()).isEmpty();
            session.clear();
            Customer raising = session.list(select(Customer.class)
                            .where(Customer_.name.eq("Ada"))
                            .fetch(Customer_.orders.raise()))
                    .get(0);
            assertThatThrownBy(() -> raising.orders.size())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("orders");
        });
    }
}
