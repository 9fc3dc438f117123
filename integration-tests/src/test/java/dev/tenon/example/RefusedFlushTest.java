package dev.tenon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a flush refuses, and what it notices in the database. */
class RefusedFlushTest {

    /** Customer 1 (Ada) with two addresses and orders 1 and 2. */
    private static ShopDatabase stocked(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.tenon().useTransaction(session -> {
            Customer ada = new Customer("Ada");
            ada.billingAddress = Ref.of(new Address("12 Elm St", "Boston"));
            ada.shippingAddress = Ref.of(new Address("5 Oak Ave", "Salem"));
            ada.orders.add(new Order());
            ada.orders.add(new Order());
            session.persist(ada);
        });
        shop.takeSent();
        return shop;
    }

    /** BRF-S18. */
    @OnEachDatabase
    void refusesTwoSidesThatDisagree(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useSession(session -> {
            Customer ada = session.get(Customer.class, 1L);
            Order fresh = new Order();
            Customer eve = new Customer("Eve");
            Customer bob = new Customer("Bob");
            session.persist(eve);
            session.persist(bob);
            session.flush();
            session.persist(fresh);
            session.flush();
            shop.takeSent();
            eve.orders = new ArrayList<>(List.of(fresh));
            fresh.customer = bob;

            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("TN642")
                    .hasMessageContaining("Customer.orders of Customer#2")
                    .hasMessageContaining("Order.customer");
            assertThat(shop.takeSent()).isEmpty();
            assertThat(ada.name).isEqualTo("Ada");
            session.rollback();
        });
    }

    /** SYN-S10, SYN-7. */
    @OnEachDatabase
    void refusesATargetThatIsNotInTheSession(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        assertThatThrownBy(() -> shop.tenon().useTransaction(session -> {
                    Order order = new Order();
                    order.customer = new Customer("Eve");
                    session.persist(order);
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Order.customer of Order (new) refers to a Customer that is not in the session")
                .hasMessageContaining("cascade = CascadeType.PERSIST");
        assertThat(shop.takeSent()).isEmpty();
    }

    /** SYN-8. */
    @OnEachDatabase
    void refusesNullInACollection(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        assertThatThrownBy(() -> shop.tenon()
                        .useTransaction(session ->
                                session.get(Customer.class, 1L).orders.add(null)))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Customer.orders of Customer#1 contains null");
    }

    @OnEachDatabase
    void refusesNullBeforeTheDatabaseDoes(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        assertThatThrownBy(() -> shop.tenon().useTransaction(session -> {
                    session.get(Customer.class, 1L).name = null;
                    shop.takeSent();
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Customer.name of Customer#1 is null");
        assertThat(shop.takeSent()).isEmpty();
    }

    /** CAS-S12. */
    @OnEachDatabase
    void noticesThatALinkRowIsGone(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.tenon().useTransaction(session -> {
            Order order = new Order();
            Tag gift = new Tag("gift", "Gift");
            order.tags.add(gift);
            session.persist(gift);
            session.persist(order);
        });
        Session session = shop.openSession();
        Order order = session.get(Order.class, 1L);
        order.tags.clear();
        session.connection();
        try (var statement = session.connection().createStatement()) {
            statement.execute("delete from order_tag");
        }

        assertThatThrownBy(session::commit)
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("Order.tags");
        session.close();
    }

    /** VER-S2. */
    @OnEachDatabase
    void noticesThatSomebodyElseChangedTheRow(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);
        Session mine = shop.openSession();
        Customer ada = mine.get(Customer.class, 1L);
        mine.rollback();
        shop.tenon().useTransaction(session -> session.get(Customer.class, 1L).name = "Eve");

        ada.name = "Ada Lovelace";

        assertThatThrownBy(mine::commit)
                .isInstanceOfSatisfying(StaleObjectException.class, stale -> {
                    assertThat(stale.entityClass()).isEqualTo(Customer.class);
                    assertThat(stale.id()).isEqualTo(1L);
                    assertThat(stale.expectedVersion()).isEqualTo(1);
                })
                .hasMessageContaining("update: the row of Customer#1 was changed or deleted by somebody else");
        assertThatThrownBy(() -> mine.find(Customer.class, 2L))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("TN637")
                .hasMessageContaining("Customer#1 was changed");
        mine.rollback();
        assertThat(ada.name).isEqualTo("Ada");
        assertThat(ada.version).isEqualTo(1);
        mine.refresh(ada);
        assertThat(ada.name).isEqualTo("Eve");
        mine.close();
        assertThat(shop.rows("select name, version from customer")).containsExactly("Eve 2");
    }

    /** UOW-S2. */
    @OnEachDatabase
    void refusesASecondObjectForARow(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.run("insert into tag values ('gift', 'Gift')");

        shop.tenon().useSession(session -> {
            session.get(Tag.class, "gift");
            assertThatThrownBy(() -> session.persist(new Tag("gift", "Other")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN632")
                    .hasMessageContaining("Tag#gift");
        });
    }

    @OnEachDatabase
    void refusesToPersistADetachedObject(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);
        Customer ada = shop.tenon().withSession(session -> session.get(Customer.class, 1L));

        shop.tenon().useSession(session -> assertThatThrownBy(() -> session.persist(ada))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("TN633")
                .hasMessageContaining("Customer#1"));
    }

    @OnEachDatabase
    void refusesAChangedIdentifier(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        assertThatThrownBy(() -> shop.tenon().useTransaction(session -> session.get(Customer.class, 1L).id = 7L))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("the identifier of Customer#1 was changed to 7");
    }

    @OnEachDatabase
    void closingWithUnflushedChangesIsAnError(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);
        Session session = shop.openSession();
        session.get(Customer.class, 1L).name = "Eve";

        assertThatThrownBy(session::close).isInstanceOf(SessionException.class).hasMessageContaining("TN638");
        assertThat(session.isOpen()).isFalse();
        assertThatThrownBy(() -> session.find(Customer.class, 1L)).hasMessageContaining("TN635");
        session.close();
    }
}
