package dev.tenon.it.querying;

import static dev.tenon.query.Sql.allOf;
import static dev.tenon.query.Sql.anyOf;
import static dev.tenon.query.Sql.not;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.expression.Condition;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.query.Select;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** What {@code where} takes, and which rows it keeps. */
class ConditionsTest {

    private static Select<String> names(Condition... conditions) {
        return select(Customer_.name).where(conditions).orderBy(Customer_.id.asc());
    }

    private static Select<Long> orders(Condition... conditions) {
        return select(Order_.id).where(conditions).orderBy(Order_.id.asc());
    }

    @OnEachDatabase
    void comparisons(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                orders(Order_.total.gt(new BigDecimal("5")), Order_.total.le(new BigDecimal("10.50"))),
                "select o.id from purchase o where o.total > ? and o.total <= ? order by o.id [5, 10.50]",
                1L);
        shop.assertFinds(
                orders(Order_.placedOn.ge(LocalDate.of(2024, 2, 20))),
                "select o.id from purchase o where o.placed_on >= ? order by o.id [2024-02-20]",
                2L,
                3L);
        shop.assertFinds(
                orders(Order_.status.ne(OrderStatus.OPEN)),
                "select o.id from purchase o where o.status <> ? order by o.id [OPEN]",
                1L);
        assertThat(shop.list(orders(Order_.placedOn.lt(LocalDate.of(2024, 2, 20)))))
                .containsExactly(1L);
        assertThat(shop.list(names(Customer_.rating.eq(5)))).containsExactly("Ada");
        assertThat(shop.list(names(Customer_.contact().email.eq("grace@example.org"))))
                .containsExactly("Grace");
        assertThat(shop.list(names(Customer_.name.eq(Customer_.contact().email))))
                .isEmpty();
    }

    @OnEachDatabase
    void between(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                orders(Order_.placedOn.between(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 20))),
                "select o.id from purchase o where o.placed_on between ? and ? order by o.id [2024-01-10, 2024-02-20]",
                1L,
                2L);
        assertThat(shop.list(orders(
                        Order_.total.between(BigDecimal.ONE, BigDecimal.TEN).not())))
                .containsExactly(1L, 2L);
    }

    @OnEachDatabase
    void listsOfAnyLength(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(names(Customer_.id.isIn(1L, 3L, 99L)))).containsExactly("Ada", "Linus");
        assertThat(shop.takeSent())
                .containsExactly(
                        switch (database) {
                            case SQLITE ->
                                "select c.name from customer c where c.id in (?, ?, ?, ?) order by c.id [[1, 3, 99]]";
                            case POSTGRES ->
                                "select c.name from customer c where c.id = any(?) order by c.id [[1, 3, 99]]";
                        });
        assertThat(shop.list(names(Customer_.id.isIn(List.of())))).isEmpty();
        assertThat(shop.list(names(Customer_.id.isNotIn(List.of())))).hasSize(3);
        assertThat(shop.list(names(Customer_.name.isNotIn("Ada", "Grace")))).containsExactly("Linus");
        assertThat(shop.list(orders(Order_.status.isIn(OrderStatus.PAID, OrderStatus.SENT))))
                .containsExactly(1L);
        assertThat(shop.list(orders(Order_.placedOn.isIn(LocalDate.of(2024, 3, 30)))))
                .containsExactly(3L);
        assertThat(shop.list(names(Customer_.id.isIn(
                        LongStream.rangeClosed(2, 3_000).boxed().toList()))))
                .containsExactly("Grace", "Linus");
        assertThat(shop.list(names(Customer_.id.isIn(select(Order_.customer().id)))))
                .containsExactly("Ada", "Grace");
    }

    @OnEachDatabase
    void nulls(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                names(Customer_.rating.isNull()),
                "select c.name from customer c where c.rating is null order by c.id []",
                "Grace");
        shop.assertFinds(
                names(Customer_.referrer.isNotNull()),
                "select c.name from customer c where c.referrer_id is not null order by c.id []",
                "Grace");
        assertThat(shop.list(names(Customer_.rating.ne(5))))
                .as("null is not unequal")
                .containsExactly("Linus");
        assertThat(shop.list(names(Customer_.contact().phone.isNull()))).containsExactly("Grace", "Linus");
        assertThat(shop.list(names(Customer_.billingAddress().city.isNull()))).containsExactly("Linus");
    }

    @OnEachDatabase
    void nesting(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        Condition ada = Customer_.name.eq("Ada");
        Condition grace = Customer_.name.eq("Grace");

        shop.assertFinds(
                names(ada.or(grace).and(Customer_.rating.isNotNull())),
                "select c.name from customer c where (c.name = ? or c.name = ?) and c.rating is not null"
                        + " order by c.id [Ada, Grace]",
                "Ada");
        shop.assertFinds(
                names(ada.or(grace.and(Customer_.rating.isNotNull()))),
                "select c.name from customer c where c.name = ? or c.name = ? and c.rating is not null"
                        + " order by c.id [Ada, Grace]",
                "Ada");
        shop.assertFinds(
                names(not(ada.or(grace))),
                "select c.name from customer c where not (c.name = ? or c.name = ?) order by c.id [Ada, Grace]",
                "Linus");
        assertThat(shop.list(names(not(not(ada))))).containsExactly("Ada");
        assertThat(shop.list(names(anyOf()))).isEmpty();
        assertThat(shop.list(names(allOf()))).hasSize(3);
        assertThat(shop.list(names(anyOf(ada, allOf(grace, not(anyOf(ada, Customer_.rating.gt(3))))))))
                .containsExactly("Ada");
    }

    @OnEachDatabase
    void relationshipsByTheirKeys(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.database().tenon().useTransaction(session -> {
            Customer ada = session.get(Customer.class, 1L);
            assertThat(session.list(orders(Order_.customer.eq(ada)))).containsExactly(1L, 2L);
            assertThat(session.list(orders(Order_.customer.ne(session.reference(Customer.class, 1L)))))
                    .containsExactly(3L);
        });
        assertThat(shop.list(names(Customer_.orders.any(Order_.total.gt(new BigDecimal("15"))))))
                .containsExactly("Ada");
        assertThat(shop.list(names(Customer_.orders.isEmpty()))).containsExactly("Linus");
        assertThat(shop.list(names(Customer_.orders.any(Order_.tags.any(Tag_.label.eq("urgent"))))))
                .containsExactly("Ada", "Grace");
        assertThat(shop.list(orders(Order_.customer.has(Customer_.rating.isNull()))))
                .containsExactly(3L);
    }
}
