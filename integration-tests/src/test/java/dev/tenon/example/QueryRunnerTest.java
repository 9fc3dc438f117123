package dev.tenon.example;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.QueryException;
import dev.tenon.load.QueryRunner;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Running queries: fetch strategies, de-duplication, streams and batches; what is sent, and in which order. */
class QueryRunnerTest {
    private static final Select<Customer> CUSTOMERS = select(Customer.class).orderBy(Customer_.id.asc());

    private Shop shop;
    private LoadingSession session;
    private QueryRunner runner;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.stocked();
        session = shop.session();
        runner = new QueryRunner(session);
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        shop.close();
    }

    private <T> CompiledQuery<T> compiled(Select<T> query) {
        return session.compiler().compile(query);
    }

    private <T> List<T> list(Select<T> query) {
        return runner.list(compiled(query));
    }

    @Test
    void listGivesManagedEntities() {
        List<Customer> customers = list(CUSTOMERS);

        assertThat(customers).extracting(customer -> customer.name).containsExactly("Ada", "Grace");
        assertThat(session.find(Customer.class, 1L)).isSameAs(customers.get(0));
        assertThat(session.takeSent())
                .containsExactly("select Customer: select c.id, c.name, c.version, c.billing_address_id,"
                        + " c.shipping_address_id from customer c order by c.id []");
        assertThat(session.autoflushes()).isEqualTo(1);
    }

    @Test
    void anEagerReferenceIsLoadedBeforeTheResultIsHandedOut() {
        List<Order> orders = list(select(Order.class).orderBy(Order_.id.asc()));

        assertThat(orders).extracting(order -> order.customer.name).containsExactly("Ada", "Ada", "Grace");
        assertThat(session.takeOrigins()).containsExactly("select Order", "load Order.customer");
    }

    @Test
    void tuplesHoldEntitiesAndValues() {
        List<String> lines = list(select(Customer_.name, Order_.id)
                .from(Customer.class)
                .join(Customer_.orders)
                .orderBy(Order_.id.asc())
                .to((name, id) -> name + id));

        assertThat(lines).containsExactly("Ada1", "Ada2", "Grace3");
    }

    // Fetch strategies

    @Test
    void selectInSendsOneMoreStatementForEachHop() {
        List<Customer> customers = list(CUSTOMERS.fetch(Customer_.orders.then(Order_.tags)));

        assertThat(session.takeOrigins()).containsExactly("select Customer", "load Customer.orders", "load Order.tags");
        assertThat(customers.get(0).orders.get(0).tags).hasSize(2);
        assertThat(customers.get(1).orders.get(0).tags).hasSize(1);
        assertThat(session.takeOrigins()).isEmpty();
    }

    @Test
    void selectInOfAReferenceLoadsItsDistinctTargets() {
        List<Customer> customers = list(CUSTOMERS.fetch(Customer_.billingAddress));

        assertThat(customers).allMatch(customer -> customer.billingAddress.isLoaded());
        assertThat(session.takeOrigins()).containsExactly("select Customer", "load Customer.billingAddress");
    }

    /** LOD-S1. */
    @Test
    void aJoinedCollectionIsReadFromTheSameRows() {
        List<Customer> customers = list(CUSTOMERS.fetch(Customer_.orders.joined()));

        assertThat(session.takeOrigins()).containsExactly("select Customer");
        assertThat(customers).hasSize(2);
        assertThat(customers.get(0).orders).extracting(order -> order.id).containsExactlyInAnyOrder(1L, 2L);
        assertThat(customers.get(0).orders.get(0).customer).isSameAs(customers.get(0));
        assertThat(session.takeOrigins()).isEmpty();
    }

    @Test
    void nestedJoinedCollectionsRepeatNothing() {
        List<Customer> customers =
                list(CUSTOMERS.fetch(Customer_.orders.joined().then(Order_.tags.joined())));

        assertThat(customers).hasSize(2);
        assertThat(customers.get(0).orders).hasSize(2);
        assertThat(customers.get(0).orders.stream().mapToInt(order -> order.tags.size()))
                .containsExactlyInAnyOrder(2, 0);
        assertThat(session.takeOrigins()).containsExactly("select Customer");
    }

    @Test
    void aJoinedReferenceNeedsNoOtherStatement() {
        List<Order> orders = list(select(Order.class).orderBy(Order_.id.asc()).fetch(Order_.customer.joined()));

        assertThat(orders).extracting(order -> order.customer.name).containsExactly("Ada", "Ada", "Grace");
        assertThat(session.takeOrigins()).containsExactly("select Order");
    }

    /** LOD-14. */
    @Test
    void aSubqueryRepeatsTheQueryInsteadOfListingKeys() {
        List<Customer> customers = list(CUSTOMERS
                .where(Customer_.name.ne("Nobody"))
                .fetch(Customer_.orders.subquery().then(Order_.tags)));

        assertThat(customers.get(0).orders).hasSize(2);
        assertThat(customers.get(1).orders.get(0).tags).hasSize(1);
        assertThat(session.takeSent())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("load Customer.orders: with q (c1, c2, c3, c4, c5) as (select c.id, c.name,")
                .endsWith("where o.customer_id in (select c1 from q) [Nobody]");
    }

    /** LOD-24. */
    @Test
    void raiseForbidsToLoadLater() {
        Customer ada = list(CUSTOMERS.fetch(Customer_.orders.raise(), Customer_.billingAddress.raise()))
                .get(0);

        assertThatThrownBy(() -> ada.orders.size())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Customer.orders of Customer#1")
                .hasMessageContaining("raise");
        assertThatThrownBy(() -> ada.billingAddress.get())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Customer.billingAddress")
                .hasMessageContaining("raise");
        assertThat(ada.shippingAddress.get().getCity()).isEqualTo("Salem");
    }

    /** LOD-21. */
    @Test
    void aCollectionThatIsLoadedKeepsWhatTheUserDidToIt() {
        Customer ada = session.find(Customer.class, 1L);
        ada.orders.clear();

        list(CUSTOMERS.fetch(Customer_.orders.joined()));
        assertThat(ada.orders).isEmpty();

        list(CUSTOMERS.fetch(Customer_.orders));
        assertThat(ada.orders).isEmpty();
    }

    /** LOD-S14. */
    @Test
    void overwritingTakesWhatTheDatabaseHas() {
        Customer ada = session.find(Customer.class, 1L);
        ada.name = "Countess";

        assertThat(list(CUSTOMERS).get(0).name).isEqualTo("Countess");
        assertThat(list(CUSTOMERS.populateExisting()).get(0).name).isEqualTo("Ada");
    }

    // One, first, count

    @Test
    void firstReadsOneRow() {
        assertThat(runner.first(compiled(CUSTOMERS)).name).isEqualTo("Ada");
        assertThat(session.entryOf(session.find(Customer.class, 1L))).isNotNull();
        assertThat(runner.first(compiled(CUSTOMERS.where(Customer_.name.eq("Nobody")))))
                .isNull();
    }

    @Test
    void firstOfAJoinedCollectionHasAllOfIt() {
        assertThat(runner.first(compiled(CUSTOMERS.fetch(Customer_.orders.joined()))).orders)
                .hasSize(2);
    }

    @Test
    void oneIsAnErrorWhereThereAreSeveral() {
        assertThat(runner.one(compiled(CUSTOMERS.where(Customer_.name.eq("Ada")))).id)
                .isEqualTo(1L);
        assertThatThrownBy(() -> runner.one(compiled(CUSTOMERS)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("one result was expected, and there are 2");
    }

    @Test
    void countCountsInTheDatabase() {
        assertThat(runner.count(session.compiler().compileCount(CUSTOMERS))).isEqualTo(2);
    }

    // Bit by bit

    @Test
    void aStreamHoldsAWindowOfReadOnlyObjects() throws SQLException {
        for (int id = 100; id < 1300; id++) {
            shop.run(
                    "insert into customer values (" + id + ", 'C" + id + "', 0, null, null)",
                    "insert into \"order\" values (" + id + ", " + id + ", 'OPEN', 1, null)");
        }
        Customer ada = session.find(Customer.class, 1L);
        session.takeSent();

        try (Stream<Customer> customers = runner.stream(compiled(CUSTOMERS.fetch(Customer_.orders)))) {
            List<Customer> read = customers.toList();
            assertThat(read).hasSize(1202);
            assertThat(read.get(0)).as("managed already").isSameAs(ada);
            assertThat(read).allMatch(customer -> !customer.orders.isEmpty());
        }

        assertThat(session.takeOrigins())
                .as("a window is read, then what it fetches")
                .filteredOn("load Customer.orders"::equals)
                .hasSizeBetween(3, 4);
        assertThat(session.identityMap(Customer.class).get(100L))
                .as("not managed")
                .isNull();
    }

    @Test
    void aStreamThatIsNotReadToItsEndIsClosed() {
        try (Stream<Customer> customers = runner.stream(compiled(CUSTOMERS))) {
            assertThat(customers.findFirst()).isPresent();
        }
        assertThat(session.takeOrigins()).containsExactly("select Customer");
    }

    @Test
    void aStreamWithAJoinedCollectionIsAnError() {
        assertThatThrownBy(() -> runner.stream(compiled(CUSTOMERS.fetch(Customer_.orders.joined()))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("cannot be streamed");
    }

    @Test
    void batchesAreManaged() throws SQLException {
        shop.run("insert into customer values (3, 'Linus', 0, null, null)");
        List<Integer> sizes = new ArrayList<>();

        runner.forEachBatch(compiled(CUSTOMERS), 2, batch -> {
            sizes.add(batch.size());
            assertThat(session.entryOf(batch.get(0))).isNotNull();
        });

        assertThat(sizes).containsExactly(2, 1);
    }
}
