package dev.tenon.example;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import java.sql.SQLException;
import java.util.List;

/** The life of objects in a session: states, rollbacks, merging and refreshing. */
class ObjectLifeTest {

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
}
