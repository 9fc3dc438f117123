package dev.tenon.example;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The life of objects in a session: what is written, in which order, and what is left in memory. */
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

    /** UOW-S1. */
    @OnEachDatabase
    void goesThroughTheStates(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        Session session = shop.openSession();
        Customer ada = new Customer("Ada");

        assertThat(session.stateOf(ada)).isEqualTo(EntityState.TRANSIENT);
        session.persist(ada);
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.PENDING);
        session.flush();
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.PERSISTENT);
        assertThat(session.contains(ada)).isTrue();
        session.commit();
        session.remove(ada);
        assertThat(session.contains(ada)).isFalse();
        session.flush();
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
        session.commit();
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.DETACHED);
        session.close();
    }

    /** UOW-1, TXN-3: new is transient again, deleted persistent, fields as they were. */
    @OnEachDatabase
    void rollsObjectsBack(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);
        Session session = shop.openSession();
        Customer ada = session.get(Customer.class, 1L);
        Address boston = session.get(Address.class, 1L);
        Order first = ada.orders.get(0);
        Order fresh = new Order();

        ada.name = "Eve";
        boston.setCity("Lynn");
        ada.orders.remove(first);
        ada.orders.add(fresh);
        session.flush();
        boston.setCity("Salem");
        session.rollback();

        assertThat(ada.name).isEqualTo("Ada");
        assertThat(ada.version).isEqualTo(1);
        assertThat(boston.getCity()).isEqualTo("Boston");
        assertThat(session.stateOf(first)).isEqualTo(EntityState.PERSISTENT);
        assertThat(session.stateOf(fresh)).isEqualTo(EntityState.TRANSIENT);
        assertThat(ada.orders).hasSize(2).contains(first);
        assertThat(first.customer).isSameAs(ada);
        ada.name = "Ada Lovelace";
        session.commit();
        session.close();
        assertThat(shop.rows("select name, version from customer")).containsExactly("Ada Lovelace 2");
        assertThat(shop.rows("select count(*) from \"order\"")).containsExactly("2");
    }

    /** FLS-12: the same objects can be tried again after the cause of a failure is gone. */
    @OnEachDatabase
    void canBeTriedAgainAfterAFailedFlush(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.run("insert into tag values ('gift', 'Gift')");
        Session session = shop.openSession();
        Customer ada = new Customer("Ada");
        session.persist(ada);
        session.persist(new Tag("gift", "Other"));

        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(session::commit).hasMessageContaining("TN637");
        session.rollback();
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.TRANSIENT);
        session.persist(ada);
        session.commit();
        session.close();

        assertThat(shop.rows("select name from customer")).containsExactly("Ada");
    }

    /** TXN-S1. */
    @OnEachDatabase
    void undoesWhatIsBehindASavepointAndNoMore(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            ada.name = "Ada Lovelace";
            Tag lost = new Tag("lost", "Lost");
            assertThatThrownBy(() -> session.nested(() -> {
                        ada.name = "Eve";
                        ada.orders.add(new Order());
                        session.persist(lost);
                        session.flush();
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(ada.name).isEqualTo("Ada Lovelace");
            assertThat(ada.orders).hasSize(2);
            assertThat(session.stateOf(lost)).isEqualTo(EntityState.TRANSIENT);
            session.nested(() -> session.persist(new Tag("kept", "Kept")));
        });

        assertThat(shop.rows("select name from customer")).containsExactly("Ada Lovelace");
        assertThat(shop.rows("select id from tag")).containsExactly("kept");
        assertThat(shop.rows("select count(*) from \"order\"")).containsExactly("2");
    }

    /** ROW-S1, VER-2. */
    @OnEachDatabase
    void aNewObjectTakesOverTheRowOfARemovedOne(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.run("insert into tag values ('gift', 'Gift')");

        shop.tenon().useTransaction(session -> {
            session.remove(session.get(Tag.class, "gift"));
            session.persist(new Tag("gift", "Present"));
            shop.takeSent();
        });

        assertThat(shop.takeSent()).containsExactly("update tag set label = ? where id = ? [Present, gift]");
    }

    /** ROW-S1, undone. */
    @OnEachDatabase
    void aRemovedObjectGetsItsRowBackWhenItsSuccessorIsRolledBack(Database database) throws SQLException {
        ShopDatabase shop = new ShopDatabase(database);
        shop.run("insert into tag values ('gift', 'Gift')");

        shop.tenon().useSession(session -> {
            Tag gift = session.get(Tag.class, "gift");
            Tag successor = new Tag("gift", "Present");
            session.remove(gift);
            session.persist(successor);
            session.flush();
            assertThat(session.find(Tag.class, "gift")).isSameAs(successor);
            session.rollback();
            assertThat(session.find(Tag.class, "gift")).isSameAs(gift);
            assertThat(session.contains(successor)).isFalse();
        });
    }

    @OnEachDatabase
    void queriesSeeWhatIsNotCommittedYet(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useSession(session -> {
            session.persist(new Customer("Grace"));
            List<Customer> found = session.list(select(Customer.class).orderBy(Customer_.name.asc()));
            assertThat(found).extracting(customer -> customer.name).containsExactly("Ada", "Grace");
            assertThat(session.count(select(Customer.class))).isEqualTo(2);
            assertThat(session.one(select(Customer.class).where(Customer_.name.eq("Grace"))))
                    .isSameAs(found.get(1));
            session.rollback();
            assertThat(session.count(select(Customer.class))).isEqualTo(1);
        });
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

    /** MRG-S1. */
    @OnEachDatabase
    void mergesADetachedGraph(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);
        Customer detached = shop.tenon().withSession(session -> {
            Customer ada = session.get(Customer.class, 1L);
            assertThat(ada.orders).hasSize(2);
            return ada;
        });
        detached.name = "Ada Lovelace";
        detached.orders.remove(0);
        detached.orders.add(new Order());

        shop.tenon().useTransaction(session -> {
            Customer merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            assertThat(merged.orders).hasSize(2);
            assertThat(merged.orders)
                    .allSatisfy(order -> assertThat(order.customer).isSameAs(merged));
        });

        assertThat(shop.rows("select name, version from customer")).containsExactly("Ada Lovelace 2");
        assertThat(shop.rows("select id from \"order\" order by id")).containsExactly("2", "3");
    }

    /** MRG-4. */
    @OnEachDatabase
    void refusesToMergeAStaleObject(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);
        Customer detached = shop.tenon().withSession(session -> session.get(Customer.class, 1L));
        shop.tenon().useTransaction(session -> session.get(Customer.class, 1L).name = "Eve");

        shop.tenon().useSession(session -> assertThatThrownBy(() -> session.merge(detached))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("version 1"));
    }

    /** TXN-S3. */
    @OnEachDatabase
    void refreshLosesChanges(Database database) throws SQLException {
        ShopDatabase shop = stocked(database);

        shop.tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            ada.name = "Eve";
            session.refresh(ada);
            assertThat(ada.name).isEqualTo("Ada");
            shop.takeSent();
        });

        assertThat(shop.takeSent()).isEmpty();
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
