package dev.tenon.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a flush writes, and in which order. */
class UnitOfWorkTest {

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

    @OnEachDatabase
    void insertsWhatAForeignKeyRefersToFirst(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        Customer ada = new Customer("Ada");
        ada.billingAddress = Ref.of(new Address("12 Elm St", "Boston"));
        Order order = new Order();
        ada.orders.add(order);

        shop.tenon().useTransaction(session -> session.persist(ada));

        assertThat(shop.takeOrigins()).containsExactly("insert Address", "insert Customer", "insert Order");
        assertThat(ada.id).isEqualTo(1L);
        assertThat(ada.version).isEqualTo(1);
        assertThat(order.customer).isSameAs(ada);
        assertThat(shop.rows("select id, name, version, billing_address_id, shipping_address_id from customer"))
                .containsExactly("1 Ada 1 1 null");
        assertThat(shop.rows("select id, customer_id from \"order\"")).containsExactly("1 1");
    }

    /** SYN-S1. */
    @OnEachDatabase
    void insertsRowsOfOneEntityTogetherInTheOrderOfTheirComing(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        List<Order> orders = new ArrayList<>();

        shop.tenon().useTransaction(session -> {
            for (int i = 0; i < 300; i++) {
                Order order = new Order();
                order.total = BigDecimal.valueOf(i);
                orders.add(order);
                session.persist(order);
            }
        });

        assertThat(orders).extracting(order -> order.id).isSorted().doesNotHaveDuplicates();
        assertThat(shop.rows("select total from \"order\" where id = " + orders.get(217).id))
                .allMatch(total -> total.startsWith("217"));
        assertThat(shop.takeOrigins()).hasSize(5); // 128 + 128 + 32 + 8 + 4
    }

    @OnEachDatabase
    void writesOnlyWhatChanged(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            shop.takeSent();
            ada.name = "Ada Lovelace";
        });

        assertThat(shop.takeSent())
                .containsExactly("update customer set name = ?, version = ? where id = ? and version = ?"
                        + " [Ada Lovelace, 2, 1, 1]");
    }

    /** UPD-S1. */
    @OnEachDatabase
    void aChangeThatIsTakenBackIsNone(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            ada.name = "Eve";
            ada.name = "Ada";
            shop.takeSent();
        });

        assertThat(shop.takeSent()).isEmpty();
    }

    /** FLS-S2: rows with the same changed columns are one batch, by primary key. */
    @OnEachDatabase
    void updatesInOneBatchByPrimaryKey(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Address salem = session.get(Address.class, 2L);
            Address boston = session.get(Address.class, 1L);
            shop.takeSent();
            salem.setCity("Lynn");
            boston.setCity("Quincy");
        });

        assertThat(shop.takeSent()).containsExactly("update address set city = ? where id = ? [Quincy, 1, Lynn, 2]");
    }

    /** FLS-S11, BRF-S4, CAS-S8: an orphan is deleted, after its parent's other changes. */
    @OnEachDatabase
    void deletesAnOrphan(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            Order first = ada.orders.get(0);
            shop.takeSent();
            ada.orders.remove(first);
            assertThat(first.customer).isNull();
            session.flush();
            assertThat(session.stateOf(first)).isEqualTo(EntityState.DELETED);
        });

        assertThat(shop.takeOrigins()).containsExactly("delete Order.tags", "delete Order");
        assertThat(shop.rows("select id from \"order\"")).containsExactly("2");
    }

    /** CAS-12, delete cascade with unloaded children. */
    @OnEachDatabase
    void deletesChildrenBeforeTheirParent(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            session.remove(ada);
            shop.takeSent();
        });

        assertThat(shop.takeOrigins()).containsExactly("delete Order.tags", "delete Order", "delete Customer");
        assertThat(shop.rows("select * from customer")).isEmpty();
    }

    /** BRF-17: the scalar side alone was changed. */
    @OnEachDatabase
    void bringsTheCollectionInStepWithTheReference(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            Order first = ada.orders.get(0);
            Customer grace = new Customer("Grace");
            session.persist(grace);
            first.customer = grace;
            session.flush();
            assertThat(ada.orders).doesNotContain(first);
            assertThat(grace.orders).containsExactly(first);
        });

        assertThat(shop.rows("select id, customer_id from \"order\" order by id"))
                .containsExactly("1 2", "2 1");
    }

    /** FLS-S7, BRF-12. */
    @OnEachDatabase
    void writesLinkRowsAfterBothSides(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);

        shop.tenon().useTransaction(session -> {
            Tag gift = new Tag("gift", "Gift");
            Tag rush = new Tag("rush", "Rush");
            Order order = new Order();
            order.tags.add(gift);
            order.tags.add(rush);
            session.persist(order);
            session.persist(gift);
            session.persist(rush);
        });
        assertThat(shop.takeSent().subList(1, 3))
                .containsExactly(
                        "insert into tag (id, label) values (?, ?) [gift, Gift, rush, Rush]",
                        "insert into order_tag (order_id, tag_id) values (?, ?) [1, gift, 1, rush]");

        shop.tenon().useTransaction(session -> {
            Order order = session.get(Order.class, 1L);
            order.tags.removeIf(tag -> tag.id.equals("gift"));
            shop.takeSent();
        });
        assertThat(shop.takeSent())
                .containsExactly("delete from order_tag where order_id = ? and tag_id = ? [1, gift]");
    }

    /** CAS-S10, as CAS-14 has it for Tenon: link rows of a deleted target go too. */
    @OnEachDatabase
    void deletesTheLinkRowsOfADeletedTarget(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.tenon().useTransaction(session -> {
            Order order = new Order();
            Tag gift = new Tag("gift", "Gift");
            order.tags.add(gift);
            session.persist(gift);
            session.persist(order);
        });

        shop.tenon().useTransaction(session -> session.remove(session.get(Tag.class, "gift")));

        assertThat(shop.rows("select * from order_tag")).isEmpty();
        assertThat(shop.rows("select * from tag")).isEmpty();
    }

    /** PKC-6, SYN-11: the key of a line contains the generated key of its order. */
    @OnEachDatabase
    void derivesAKeyFromItsParent(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);

        shop.tenon().useTransaction(session -> {
            Order order = new Order();
            OrderLine line = new OrderLine(order, 1, "tea", 2);
            session.persist(line);
            session.persist(order);
            session.flush();
            assertThat(session.find(OrderLine.class, new OrderLineId(order.id, 1)))
                    .isSameAs(line);
            line.quantity = 3;
        });

        assertThat(shop.rows("select * from order_line")).containsExactly("1 1 tea 3");
    }
}
