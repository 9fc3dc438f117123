package dev.tenon.it.querying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A shop with three customers: Ada (1) with two addresses and orders 1 and 2, Grace (2) with one address, referred by Ada,
 * and order 3, and Linus (3) with nothing at all.
 */
final class Shop {
    private final TestDatabase database;

    private Shop(TestDatabase database) {
        this.database = database;
    }

    /** The shop in an empty database. */
    static Shop in(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Shop.class);
        tables.tenon().useTransaction(Shop::fill);
        tables.takeSent();
        return new Shop(tables);
    }

    private static void fill(Session session) {
        Customer ada = new Customer("Ada");
        ada.rating = 5;
        ada.contact = new Contact("ada@example.org", "1");
        ada.billingAddress = Ref.of(new Address("12 Elm St", "Boston"));
        ada.shippingAddress = Ref.of(new Address("1 Main St", "London"));
        Customer grace = new Customer("Grace");
        grace.contact = new Contact("grace@example.org", null);
        grace.billingAddress = Ref.of(new Address("7 Oak St", "Boston"));
        grace.referrer = Ref.of(ada);
        Customer linus = new Customer("Linus");
        linus.rating = 3;
        List.of(ada, grace, linus).forEach(customer -> {
            session.persist(customer);
            session.flush();
        });
        Tag urgent = new Tag("u", "urgent");
        Tag gift = new Tag("g", "50% off_gift");
        session.persist(urgent);
        session.persist(gift);
        Order first = new Order(ada, "10.50", LocalDate.of(2024, 1, 10));
        first.status = OrderStatus.PAID;
        first.tags.addAll(List.of(urgent, gift));
        first.notes.addAll(List.of("fragile", "call first", "fragile"));
        session.persist(first);
        session.flush();
        new OrderLine(first, "pen", 2);
        new OrderLine(first, "ink", 1);
        session.persist(new Order(ada, "20.00", LocalDate.of(2024, 2, 20)));
        session.flush();
        Order third = new Order(grace, "5.00", LocalDate.of(2024, 3, 30));
        third.tags.add(urgent);
        new OrderLine(third, "pen", 7);
        session.persist(third);
    }

    TestDatabase database() {
        return database;
    }

    /** The results of a query in a session of its own. */
    <T> List<T> list(Select<T> query) {
        return database.tenon().inTransaction(session -> session.list(query));
    }

    /** Asserts what a query finds, and the one statement that it sends. */
    <T> void assertFinds(Select<T> query, String sql, Object... results) {
        database.takeSent();
        assertThat(list(query)).containsExactly((T[]) results);
        assertThat(database.takeSent()).containsExactly(sql);
    }

    /** The statements since the last call. */
    List<String> takeSent() {
        return database.takeSent();
    }
}
