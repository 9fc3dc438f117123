package dev.tenon.it.querying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;

/** A constructor that sets the reference and then adds to the tracked collection: nothing has to be moved (BRF-1). */
class ReferenceBeforeCollectionTest {

    @OnEachDatabase
    void anElementThatRefersToTheOwnerStaysInItsCollection(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Customer.class);
        tables.tenon().useTransaction(session -> {
            Customer ada = new Customer("Ada");
            session.persist(ada);
            session.flush();

            Order order = new Order(ada, "1.00", LocalDate.of(2024, 1, 1));

            assertThat(ada.orders).containsExactly(order);
        });
        assertThat(tables.rows("select customer_id from purchase")).containsExactly("1");
    }
}
