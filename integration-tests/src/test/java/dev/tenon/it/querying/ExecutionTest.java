package dev.tenon.it.querying;

import static dev.tenon.query.Sql.column;
import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.QueryException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a session runs statements: one result, many in bounded memory, changes past its objects. */
class ExecutionTest {

    record Line(String product, long quantity) {}

    @OnEachDatabase
    void oneFirstAndCount(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        Select<Customer> byId = select(Customer.class).orderBy(Customer_.id.asc());

        shop.database().tenon().useTransaction(session -> {
            assertThat(session.one(byId.where(Customer_.name.eq("Ada"))).id).isEqualTo(1L);
            assertThat(session.one(byId.where(Customer_.name.eq("Nobody")))).isNull();
            assertThatThrownBy(() -> session.one(byId))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("TN653", "there are 3");
            assertThat(session.first(byId).name).isEqualTo("Ada");
            assertThat(session.first(byId.where(Customer_.rating.gt(99)))).isNull();
            assertThat(session.count(byId.limit(2))).isEqualTo(2);
            assertThat(session.count(select(Customer_.rating).distinct())).isEqualTo(3);
            session.persist(new Customer("Barbara"));
            assertThat(session.count(byId))
                    .as("what is pending is written first")
                    .isEqualTo(4);
        });
    }

    /** 5,000 rows, of which a window is in memory at a time, and none is managed. */
    @OnEachDatabase
    void aStreamKeepsNothing(Database database) throws SQLException {
        TestDatabase tables = tags(database, 5_000);

        tables.tenon().useTransaction(session -> {
            Tag managed = session.get(Tag.class, "t7");
            try (Stream<Tag> stream = session.stream(select(Tag.class).orderBy(Tag_.label.asc()))) {
                List<Tag> kept = new ArrayList<>();
                long rows = stream.peek(tag -> {
                            if (tag.id.equals("t7") || tag.id.equals("t8")) {
                                kept.add(tag);
                            }
                        })
                        .count();
                assertThat(rows).isEqualTo(5_000);
                assertThat(kept.get(0))
                        .as("what is managed is handed out as it is")
                        .isSameAs(managed);
                assertThat(session.stateOf(kept.get(1))).isNotEqualTo(EntityState.PERSISTENT);
            }
        });
        assertThat(tables.takeSent()).hasSize(2);
    }

    @OnEachDatabase
    void aStreamThatIsLeftEarlyFreesTheConnection(Database database) throws SQLException {
        TestDatabase tables = tags(database, 3_000);

        tables.tenon().useTransaction(session -> {
            try (Stream<String> stream = session.stream(select(Tag_.label).orderBy(Tag_.label.asc()))) {
                assertThat(stream.findFirst()).contains("label 10000");
            }
            session.persist(new Tag("new", "new"));
        });
        assertThat(tables.rows("select count(*) from tag")).containsExactly("3001");
    }

    @OnEachDatabase
    void batchesAreWrittenAndLeaveTheSession(Database database) throws SQLException {
        TestDatabase tables = tags(database, 25);
        List<Integer> sizes = new ArrayList<>();
        List<Tag> seen = new ArrayList<>();

        tables.tenon().useTransaction(session -> {
            session.forEachBatch(select(Tag.class).orderBy(Tag_.label.asc()), 10, batch -> {
                sizes.add(batch.size());
                batch.forEach(tag -> tag.label = tag.label.toUpperCase());
                seen.addAll(batch);
            });
            assertThat(seen).noneMatch(session::contains);
        });

        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(tables.rows("select count(*) from tag where label like 'LABEL%'"))
                .containsExactly("25");
    }

    @OnEachDatabase
    void changesInBulk(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.database().tenon().useTransaction(session -> {
            assertThat(session.execute(update(Order.class)
                            .set(Order_.status, OrderStatus.SENT)
                            .set(Order_.total, Order_.total.plus(BigDecimal.ONE))
                            .where(Order_.status.eq(OrderStatus.PAID))))
                    .isEqualTo(1);
            assertThat(session.execute(update(Customer.class)
                            .set(Customer_.rating, 1)
                            .where(Customer_.billingAddress().city.eq("Boston"))))
                    .isEqualTo(2);
            assertThat(session.execute(delete(OrderLine.class)
                            .where(OrderLine_.order().customer().name.eq("Ada"))))
                    .isEqualTo(2);
            assertThat(session.execute(
                            update(Customer.class).setNull(Customer_.rating).where(Customer_.name.eq("Ada"))))
                    .isEqualTo(1);
        });
        assertThat(shop.takeSent())
                .containsExactly(
                        "update purchase as o set status = ?, total = o.total + ? where o.status = ? [SENT, 1, PAID]",
                        "update customer as c set rating = ? where id in (select c.id from customer c"
                                + " left join address a on a.id = c.billing_address_id where a.city = ?) [1, Boston]",
                        "delete from order_line as ol where id in (select ol.id from order_line ol"
                                + " join purchase o on o.id = ol.order_id join customer c on c.id = o.customer_id"
                                + " where c.name = ?) [Ada]",
                        "update customer as c set rating = null where c.name = ? [Ada]");
        assertThat(shop.database().rows("select status, total from purchase where id = 1"))
                .containsExactly(database == Database.SQLITE ? "SENT 11.5" : "SENT 11.50");
    }

    @OnEachDatabase
    void sqlByHandBecomesEntitiesAndRecords(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        List<Customer> found = shop.list(rawSql("select * from customer where name = :name or rating > :least")
                .bind("name", "Grace")
                .bind("least", 4)
                .select(Customer.class)
                .orderBy(Customer_.name.asc())
                .fetch(Customer_.orders));
        assertThat(found)
                .extracting(customer -> customer.name + customer.orders.size())
                .containsExactly("Ada2", "Grace1");
        assertThat(shop.list(select(column("product", String.class), column("n", Long.class))
                        .from(rawSql(
                                "select product, sum(quantity) as n from order_line where product <> ?"
                                        + " group by product -- in groups",
                                "x"))
                        .orderBy(column("n", Long.class).asc())
                        .to(Line::new)))
                .containsExactly(new Line("ink", 1), new Line("pen", 9));
        assertThatThrownBy(() -> shop.list(
                        rawSql("select * from customer where name = :name").select(Customer.class)))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN518", "name");
    }

    private static TestDatabase tags(Database database, int count) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Tag.class);
        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < count; i++) {
                session.persist(new Tag("t" + i, "label " + (10_000 + i)));
            }
        });
        tables.takeSent();
        return tables;
    }
}
