package dev.tenon.samples.quickstart;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.sum;

import dev.tenon.Ref;
import dev.tenon.Tenon;
import dev.tenon.query.Select;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/** The README's code, runnable. */
public final class Quickstart {
    private Quickstart() {}

    // tag::projection[]
    record CityTotal(String city, long orders, long cents) {}

    static final Select<CityTotal> BY_CITY = select(Address_.city, count(), sum(Order_.cents))
            .from(Customer.class)
            .join(Customer_.billingAddress)
            .join(Customer_.orders)
            .groupBy(Address_.city)
            .orderBy(Address_.city.asc())
            .to(CityTotal::new);
    // end::projection[]

    public static void main(String[] arguments) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite::memory:");
        run(Tenon.create(dataSource));
    }

    static void run(Tenon tenon) {
        // tag::write[]
        tenon.schema().create();

        tenon.useTransaction(session -> {
            var ada = new Customer("Ada");
            ada.billingAddress = Ref.of(new Address("12 Elm St", "Boston"));
            ada.order("slide rule", 1250);
            ada.order("punched cards", 499);
            session.persist(ada); // flushed and committed at the end
        });
        // end::write[]

        // tag::read[]
        List<Customer> page = tenon.inTransaction(session -> session.list(select(Customer.class)
                .where(Customer_.billingAddress().city.eq("Boston")) // a join, from the path
                .orderBy(Customer_.name.asc(), Customer_.id.asc())
                .limit(20)
                .fetch(Customer_.orders))); // one more query, for all 20
        // end::read[]
        page.forEach(customer -> System.out.println(customer.name + " has " + customer.orders.size() + " orders"));

        // tag::change[]
        tenon.useTransaction(session -> {
            Customer ada = session.one(select(Customer.class).where(Customer_.name.eq("Ada")));
            ada.name = "Ada Lovelace"; // found by comparing, written at commit
            ada.orders.remove(0); // orphanRemoval: deleted
        });
        // end::change[]

        // tag::report[]
        tenon.useTransaction(session -> session.list(BY_CITY).forEach(System.out::println));
        // end::report[]
    }
}
