package dev.tenon.it.querying;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** The code that the design promises (1.3 and 1.4), word for word. */
class DesignSnippetsTest {

    record CityTotal(String city, long customers, BigDecimal spent) {}

    static final Select<CityTotal> BY_CITY = select(Address_.city, count(), sum(Order_.total))
            .from(Customer.class)
            .join(Customer_.billingAddress)
            .join(Customer_.orders)
            .groupBy(Address_.city)
            .having(count().gt(10L))
            .to(CityTotal::new);

    @OnEachDatabase
    void persistsAndPagesThroughCustomers(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Customer.class);
        Tenon tenon = tables.tenon();

        tenon.useTransaction(session -> {
            var customer = new Customer("Ada");
            customer.billingAddress = Ref.of(new Address("12 Elm St", "Boston"));
            session.persist(customer); // flushed and committed at the end
        });
        tables.takeSent();

        List<Customer> page = tenon.inTransaction(session -> session.list(select(Customer.class)
                .where(Customer_.billingAddress().city.eq("Boston")) // a join, from the path
                .orderBy(Customer_.name.asc(), Customer_.id.asc())
                .limit(20)
                .fetch(Customer_.orders))); // one more query, for all 20

        assertThat(page).extracting(customer -> customer.name).containsExactly("Ada");
        assertThat(page.get(0).orders).isEmpty();
        assertThat(tables.takeOrigins()).containsExactly("select Customer", "load Customer.orders");
    }

    @OnEachDatabase
    void addsUpByCity(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(BY_CITY)).isEmpty();
        assertThat(shop.takeSent())
                .containsExactly("select a.city, count(*), sum(o.total) from customer c"
                        + " join address a on a.id = c.billing_address_id"
                        + " join purchase o on o.customer_id = c.id"
                        + " group by a.city having count(*) > ? [10]");
        assertThat(shop.list(select(Address_.city, count(), sum(Order_.total))
                        .from(Customer.class)
                        .join(Customer_.billingAddress)
                        .join(Customer_.orders)
                        .groupBy(Address_.city)
                        .having(count().gt(1L))
                        .to(CityTotal::new)))
                .containsExactly(new CityTotal("Boston", 3, new BigDecimal("35.50")));
    }

    /** {@code Customer_.orders.joined().then(…)}: each hop with its strategy. */
    @OnEachDatabase
    void fetchesTwoHops(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        List<Customer> customers = shop.list(
                select(Customer.class).orderBy(Customer_.id.asc()).fetch(Customer_.orders.then(Order_.lines)));
        assertThat(shop.takeSent()).hasSize(3);
        assertThat(customers.get(0).orders.get(0).lines)
                .extracting(line -> line.product)
                .containsExactly("pen", "ink");

        List<Customer> joined = shop.list(select(Customer.class)
                .orderBy(Customer_.id.asc())
                .fetch(Customer_.orders.joined().then(Order_.lines)));
        assertThat(shop.takeSent()).hasSize(2);
        assertThat(joined).hasSize(3);
        assertThat(joined.get(0).orders).hasSize(2);
    }
}
