package dev.tenon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.NotLoadedException;
import dev.tenon.Ref;
import dev.tenon.SessionException;
import dev.tenon.load.TrackedContents;
import dev.tenon.spi.EntityEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding by key, lazy references and collections with their peers, eager references; what is sent, exactly. */
class LoadingTest {
    private static final String ORDER = "select o.id, o.customer_id, o.status, o.total, o.placed_at from \"order\" o ";
    private static final String CUSTOMER =
            "select c.id, c.name, c.version, c.billing_address_id, c.shipping_address_id from customer c ";
    private static final String ADDRESS = "select a.id, a.street, a.city from address a ";

    private Shop shop;
    private LoadingSession session;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.stocked();
        session = shop.session();
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        shop.close();
    }

    // By key

    @Test
    void findReadsARowOnce() {
        Customer ada = session.find(Customer.class, 1L);

        assertThat(ada.name).isEqualTo("Ada");
        assertThat(session.find(Customer.class, 1)).isSameAs(ada);
        assertThat(session.takeSent()).containsExactly("find Customer: " + CUSTOMER + "where c.id = ? [1]");
        assertThat(session.autoflushes()).as("UOW-7: a hit does not flush").isEqualTo(1);
    }

    @Test
    void findGivesNullWhereThereIsNoRowAndAsksAgain() throws SQLException {
        assertThat(session.find(Tag.class, "none")).isNull();
        shop.run("insert into tag values ('none', 'None')");

        assertThat(session.find(Tag.class, "none").label).isEqualTo("None");
        assertThat(session.takeOrigins()).containsExactly("find Tag", "find Tag");
    }

    @Test
    void findByACompositeKey() {
        OrderLine line = session.find(OrderLine.class, new OrderLineId(1, 2));

        assertThat(line.product).isEqualTo("milk");
        assertThat(line.order.id(Long.class)).isEqualTo(1L);
        assertThat(line.order.isLoaded()).isFalse();
    }

    @Test
    void anIdentifierOfAnotherClassIsAnError() {
        assertThatThrownBy(() -> session.find(Customer.class, "1"))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("an identifier of Customer is of type Long, not String")
                .hasMessageContaining("give an identifier of type Long");
    }

    @Test
    void findAllKeepsTheOrderAndLeavesOutWhatIsNotThere() {
        List<Customer> found = session.loading().findAll(Customer.class, List.of(2L, 99L, 1L, 2L));

        assertThat(found).extracting(customer -> customer.name).containsExactly("Grace", "Ada", "Grace");
        assertThat(session.takeSent())
                .containsExactly("load Customer: " + CUSTOMER + "where c.id in (?, ?, ?, ?) [[2, 99, 1]]");
    }

    // References

    /** The peers of an unloaded reference are the other unloaded targets that came along the same association. */
    @Test
    void aTouchedReferenceIsLoadedWithItsPeers() {
        List<Customer> customers = session.loading().findAll(Customer.class, List.of(1L, 2L));
        session.takeSent();

        assertThat(customers.get(0).billingAddress.get().getCity()).isEqualTo("Boston");
        assertThat(customers.get(1).billingAddress.get().getCity()).isEqualTo("Salem");

        assertThat(session.takeSent())
                .containsExactly("load Customer.billingAddress: " + ADDRESS + "where a.id in (?, ?) [[1, 2]]");
        assertThat(customers.get(0).shippingAddress.isLoaded())
                .as("the same row")
                .isTrue();
        assertThat(customers.get(1).shippingAddress).isNull();
    }

    @Test
    void oneObjectForOneRow() {
        Customer ada = session.find(Customer.class, 1L);
        Address address = session.find(Address.class, 1L);

        assertThat(ada.billingAddress.get()).isSameAs(address);
        assertThat(ada.billingAddress).isEqualTo(Ref.of(Address.class, 1L));
    }

    @Test
    void aReferenceToNoRowFailsWhenUsed() throws SQLException {
        shop.run("delete from address where id = 1");
        Customer ada = session.find(Customer.class, 1L);

        assertThatThrownBy(() -> ada.billingAddress.get())
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("load Customer.billingAddress: there is no row for Address#1");
    }

    @Test
    void anUnloadedReferenceOfAClosedSessionNamesTheFetch() {
        Customer ada = session.find(Customer.class, 1L);
        session.close();

        assertThatThrownBy(() -> ada.billingAddress.get())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Customer.billingAddress")
                .hasMessageContaining("Address#1")
                .hasMessageContaining(".fetch(Customer_.billingAddress)");
    }

    // Eager plain references

    @Test
    void aPlainReferenceIsLoadedByOneStatementForAllRows() {
        List<Order> orders = session.loading().findAll(Order.class, List.of(1L, 2L, 3L));

        assertThat(orders).extracting(order -> order.customer.name).containsExactly("Ada", "Ada", "Grace");
        assertThat(orders.get(0).customer).isSameAs(orders.get(1).customer);
        assertThat(session.takeSent())
                .containsExactly(
                        "load Order: " + ORDER + "where o.id in (?, ?, ?, ?) [[1, 2, 3]]",
                        "load Order.customer: " + CUSTOMER + "where c.id in (?, ?) [[1, 2]]");
    }

    @Test
    void anEagerTargetThatIsMissingNamesOwnerAndKey() throws SQLException {
        shop.run("delete from customer where id = 2");

        assertThatThrownBy(() -> session.find(Order.class, 3L))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("load Order.customer of Order#3: there is no row for Customer#2");

        shop.run("insert into customer values (2, 'Grace', 0, null, null)");
        assertThat(session.find(Order.class, 3L).customer.name).isEqualTo("Grace");
    }

    // Collections

    @Test
    void aTouchedCollectionIsLoadedForThePeersOfItsOwner() {
        List<Customer> customers = session.loading().findAll(Customer.class, List.of(1L, 2L));
        session.takeSent();

        assertThat(customers.get(1).orders).extracting(order -> order.id).containsExactly(3L);
        assertThat(customers.get(0).orders).extracting(order -> order.id).containsExactly(1L, 2L);

        assertThat(session.takeSent())
                .containsExactly("load Customer.orders: select o.customer_id, o.id, o.customer_id, o.status, o.total,"
                        + " o.placed_at from \"order\" o where o.customer_id in (?, ?) [[1, 2]]");
        assertThat(customers.get(0).orders.get(0).customer)
                .as("the eager other side is there already")
                .isSameAs(customers.get(0));
    }

    @Test
    void aSecondLevelIsLoadedForAllTargetsOfTheFirst() {
        List<Customer> customers = session.loading().findAll(Customer.class, List.of(1L, 2L));
        session.takeSent();

        List<String> tags = new ArrayList<>();
        for (Customer customer : customers) {
            for (Order order : customer.orders) {
                order.tags.forEach(tag -> tags.add(order.id + tag.id));
            }
        }

        assertThat(tags).containsExactly("1gift", "1rush", "3rush");
        assertThat(session.takeOrigins()).containsExactly("load Customer.orders", "load Order.tags");
    }

    /** LOD-S9. */
    @Test
    void manyOwnersAreLoadedInChunksOf500() throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (long id = 100; id < 1301; id++) {
            shop.run("insert into customer values (" + id + ", 'C" + id + "', 0, null, null)");
            ids.add(id);
        }
        List<Customer> customers = session.loading().findAll(Customer.class, ids);
        assertThat(session.takeOrigins()).hasSize(3);

        assertThat(customers).allMatch(customer -> customer.orders.isEmpty());

        assertThat(session.takeOrigins())
                .containsExactly("load Customer.orders", "load Customer.orders", "load Customer.orders");
    }

    /** The latest statement that returned an entry defines its peers. */
    @Test
    void aLaterStatementMakesOtherPeers() {
        List<Customer> both = session.loading().findAll(Customer.class, List.of(1L, 2L));
        session.loading().refresh(session.entryOf(both.get(0)));
        session.takeSent();

        both.get(0).orders.size();

        assertThat(session.takeSent()).singleElement().asString().endsWith("where o.customer_id in (?) [[1]]");
    }

    /** BRF-S1. */
    @Test
    void whatTheOtherSideDidIsAppliedWhenTheCollectionIsLoaded() {
        Customer ada = session.find(Customer.class, 1L);
        EntityEntry<?> entry = session.entryOf(ada);
        Order known = session.find(Order.class, 1L);
        Order added = new Order();
        session.takeSent();

        TrackedContents orders = session.loading().contents(entry, 2);
        orders.addFromOtherSide(added);
        orders.removeFromOtherSide(known);
        assertThat(session.takeSent()).isEmpty();
        assertThat(orders.queuedAdditions()).containsExactly(added);
        assertThat(orders.queuedRemovals()).containsExactly(known);

        assertThat(ada.orders).hasSize(2).contains(added).doesNotContain(known);
        assertThat(orders.original()).hasSize(2).contains(known).doesNotContain(added);
        assertThat(orders.isChanged()).isTrue();
    }

    /** BRF-5, BRF-1: the user's own add loads, and the element leaves the collection where it was, unloaded (BRF-3). */
    @Test
    void movingAnElementQueuesItsRemovalWhereItWas() {
        Customer ada = session.find(Customer.class, 1L);
        session.takeSent();
        assertThat(ada.orders).hasSize(2);
        assertThat(session.takeOrigins()).containsExactly("load Customer.orders");
        Customer grace = session.find(Customer.class, 2L);
        Order moved = session.find(Order.class, 3L);
        session.takeSent();

        ada.orders.add(moved);

        assertThat(session.takeOrigins()).isEmpty();
        assertThat(moved.customer).isSameAs(ada);
        TrackedContents graces = session.loading().contents(session.entryOf(grace), 2);
        assertThat(graces.isLoaded()).isFalse();
        assertThat(graces.queuedRemovals()).containsExactly(moved);
        assertThat(grace.orders).isEmpty();
    }

    @Test
    void anUnloadedCollectionOfAClosedSessionNamesTheFetchAndALoadedOneStaysReadable() {
        Order order = session.find(Order.class, 1L);
        order.tags.size();
        session.close();

        assertThat(order.tags).hasSize(2);
        assertThatThrownBy(() -> order.customer.orders.size())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Customer.orders of Customer#1 is not loaded, and the session is closed")
                .hasMessageContaining(".fetch(Customer_.orders)");
        assertThat(order.customer.orders).hasToString("(Customer.orders is not loaded)");
    }

    // Again

    /** UOW-4. */
    @Test
    void aRowThatIsKnownDoesNotOverwriteItsObject() throws SQLException {
        Customer ada = session.find(Customer.class, 1L);
        ada.name = "Countess";
        shop.run("update customer set name = 'Augusta' where id = 1");

        session.find(Order.class, 1L);
        session.loading().findAll(Customer.class, List.of(1L, 2L));

        assertThat(ada.name).isEqualTo("Countess");
    }

    /** TXN-5, TXN-6. */
    @Test
    void refreshOverwritesAndMakesCollectionsLazyAgain() throws SQLException {
        Customer ada = session.find(Customer.class, 1L);
        List<Order> former = ada.orders;
        former.size();
        ada.name = "Countess";
        shop.run("update customer set name = 'Augusta' where id = 1", "delete from \"order\" where id = 2");
        session.takeSent();

        session.loading().refresh(session.entryOf(ada));

        assertThat(ada.name).isEqualTo("Augusta");
        assertThat(ada.orders).extracting(order -> order.id).containsExactly(1L);
        assertThat(session.takeOrigins()).containsExactly("refresh Customer", "load Customer.orders");
        assertThatThrownBy(former::size).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refreshOfARowThatIsGoneFails() throws SQLException {
        Customer ada = session.find(Customer.class, 1L);
        shop.run("delete from customer where id = 1");

        assertThatThrownBy(() -> session.loading().refresh(session.entryOf(ada)))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("refresh: there is no row for Customer#1");
    }

    @Test
    void anExpiredObjectIsReadAgainWhenItIsNextHandedOut() throws SQLException {
        Customer ada = session.find(Customer.class, 1L);
        ada.orders.size();
        shop.run("update customer set name = 'Augusta' where id = 1", "delete from \"order\" where id = 2");
        session.takeSent();

        session.loading().expire(session.entryOf(ada));
        assertThat(ada.orders).hasSize(1);
        assertThat(session.find(Customer.class, 1L)).isSameAs(ada);

        assertThat(ada.name).isEqualTo("Augusta");
        assertThat(session.takeOrigins()).containsExactly("load Customer.orders", "refresh Customer");
    }
}
