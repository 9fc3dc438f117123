package dev.tenon.it.querying;

import static dev.tenon.query.Sql.column;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.annotation.Projection;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.query.Select;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code @Projection} records: only their columns are read, paths join what they need. */
class ProjectionsTest {
    private static final String SUMMARY = "select c.id, c.name, c.email, a.city, c.referrer_id from customer c"
            + " left join address a on a.id = c.billing_address_id";
    private static final CustomerSummary ADA = new CustomerSummary(1, "Ada", "ada@example.org", "Boston", null);
    private static final CustomerSummary GRACE = new CustomerSummary(2, "Grace", "grace@example.org", "Boston", 1L);
    private static final CustomerSummary LINUS = new CustomerSummary(3, "Linus", null, null, null);

    /** The customer is required, so that the way to it and to its key needs no outer join. */
    @Projection(Order.class)
    record OrderRow(Long id, BigDecimal total, OrderStatus status, String customerName, long customerId) {}

    @Projection(Customer.class)
    record Rated(String name, int rating) {}

    @OnEachDatabase
    void readsOnlyTheColumnsOfItsComponents(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(CustomerSummary.class).orderBy(Customer_.id.asc()),
                SUMMARY + " order by c.id []",
                ADA,
                GRACE,
                LINUS);
    }

    @OnEachDatabase
    void sharesTheJoinsOfItsPathsWithConditions(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(CustomerSummary.class)
                        .where(Customer_.billingAddress().city.eq("Boston"), Customer_.name.startsWith("G"))
                        .orderBy(Customer_.billingAddress().street.desc())
                        .limit(5)
                        .offset(0),
                switch (database) {
                    case SQLITE ->
                        SUMMARY + " where a.city = ? and c.name like ? escape '\\' order by a.street desc"
                                + " limit ? offset ? [Boston, G%, 5, 0]";
                    case POSTGRES ->
                        SUMMARY + " where a.city = ? and c.name like ? order by a.street desc"
                                + " limit ? offset ? [Boston, G%, 5, 0]";
                },
                GRACE);
    }

    @OnEachDatabase
    void joinsInwardsWhereEveryForeignKeyIsRequired(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(OrderRow.class).where(Order_.id.eq(1L)),
                "select o.id, o.total, o.status, c.name, o.customer_id from purchase o"
                        + " join customer c on c.id = o.customer_id where o.id = ? [1]",
                new OrderRow(1L, new BigDecimal("10.50"), OrderStatus.PAID, "Ada", 1));
    }

    @OnEachDatabase
    void aNullForAPrimitiveNamesTheComponent(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThatThrownBy(() -> shop.list(select(Rated.class)))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("[TN515] null does not fit a primitive: Rated.rating");
        assertThat(shop.list(
                        select(Rated.class).where(Customer_.rating.isNotNull()).orderBy(Customer_.rating.asc())))
                .containsExactly(new Rated("Linus", 3), new Rated("Ada", 5));
    }

    @OnEachDatabase
    void canBeStreamedCountedAndMapped(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        Select<CustomerSummary> all = select(CustomerSummary.class).orderBy(Customer_.id.asc());

        shop.database().tenon().useTransaction(session -> {
            try (Stream<CustomerSummary> stream = session.stream(all)) {
                assertThat(stream).containsExactly(ADA, GRACE, LINUS);
            }
            assertThat(session.count(all)).isEqualTo(3);
            assertThat(session.first(all)).isEqualTo(ADA);
            assertThat(session.one(all.where(Customer_.name.eq("Linus")))).isEqualTo(LINUS);
            List<List<CustomerSummary>> batches = new ArrayList<>();
            session.forEachBatch(all, 2, batches::add);
            assertThat(batches).containsExactly(List.of(ADA, GRACE), List.of(LINUS));
        });
        assertThat(shop.list(all.map(CustomerSummary::name))).containsExactly("Ada", "Grace", "Linus");
    }

    @OnEachDatabase
    void areDistinctAndGroupedLikeValues(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(
                        select(OrderRow.class).join(Order_.lines).distinct().orderBy(Order_.id.asc())))
                .extracting(OrderRow::id)
                .containsExactly(1L, 3L);
    }

    @OnEachDatabase
    void takeTheRowsOfAQueryInSql(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(rawSql("select * from customer where name = :name")
                        .bind("name", "Grace")
                        .select(CustomerSummary.class)))
                .containsExactly(GRACE);
        assertThat(shop.list(
                        select(column("name", String.class)).from(rawSql("select name from customer where id = ?", 3))))
                .containsExactly("Linus");
    }
}
