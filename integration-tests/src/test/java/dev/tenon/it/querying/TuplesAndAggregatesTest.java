package dev.tenon.it.querying;

import static dev.tenon.query.Sql.avg;
import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.countDistinct;
import static dev.tenon.query.Sql.max;
import static dev.tenon.query.Sql.min;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.query.Tuple3;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;

/** Values instead of entities: tuples, records made of them, and values of groups. */
class TuplesAndAggregatesTest {

    record Named(long id, String name) {}

    record Rated(String name, int rating) {}

    record Spending(String name, long orders, BigDecimal spent) {}

    record Sales(String product, long lines, int pieces, double average, int fewest, int most) {}

    @OnEachDatabase
    void aRecordTakesPrimitivesAndTheirBoxes(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(select(Customer_.id, Customer_.name)
                        .where(Customer_.rating.isNotNull())
                        .orderBy(Customer_.id.asc())
                        .to(Named::new)))
                .containsExactly(new Named(1, "Ada"), new Named(3, "Linus"));
        assertThat(shop.list(select(Customer_.id, Customer_.name, Customer_.rating)
                        .where(Customer_.id.ge(2L))
                        .orderBy(Customer_.id.asc())))
                .containsExactly(new Tuple3<>(2L, "Grace", null), new Tuple3<>(3L, "Linus", 3));
    }

    @OnEachDatabase
    void aNullForAPrimitiveNamesTheComponent(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThatThrownBy(
                        () -> shop.list(select(Customer_.name, Customer_.rating).to(Rated::new)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("TN515")
                .hasMessageContaining("Customer_.rating");
        assertThat(shop.list(select(Customer_.name, Customer_.rating.coalesce(0))
                        .orderBy(Customer_.id.asc())
                        .to(Rated::new)))
                .extracting(Rated::rating)
                .containsExactly(5, 0, 3);
    }

    @OnEachDatabase
    void aSingleValueIsMapped(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(select(Customer_.name).map(String::length).orderBy(Customer_.id.asc())))
                .containsExactly(3, 5, 5);
        assertThat(shop.list(select(Customer.class).orderBy(Customer_.id.desc()).map(customer -> customer.name)))
                .containsExactly("Linus", "Grace", "Ada");
    }

    @OnEachDatabase
    void groupsAreAddedUpAndChosen(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.name, count(), sum(Order_.total))
                        .from(Customer.class)
                        .join(Customer_.orders)
                        .groupBy(Customer_.id, Customer_.name)
                        .having(sum(Order_.total).gt(BigDecimal.TEN), count().ge(1L))
                        .orderBy(sum(Order_.total).desc())
                        .to(Spending::new),
                "select c.name, count(*), sum(o.total) from customer c join purchase o on o.customer_id = c.id"
                        + " group by c.id, c.name having sum(o.total) > ? and count(*) >= ?"
                        + " order by sum(o.total) desc [10, 1]",
                new Spending("Ada", 2, new BigDecimal("30.50")));
        assertThat(shop.list(select(
                                OrderLine_.product,
                                count(),
                                sum(OrderLine_.quantity),
                                avg(OrderLine_.quantity),
                                min(OrderLine_.quantity),
                                max(OrderLine_.quantity))
                        .groupBy(OrderLine_.product)
                        .orderBy(OrderLine_.product.asc())
                        .to(Sales::new)))
                .containsExactly(new Sales("ink", 1, 1, 1.0, 1, 1), new Sales("pen", 2, 9, 4.5, 2, 7));
    }

    @OnEachDatabase
    void aggregatesOfEverything(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThat(shop.list(select(count(Customer_.rating)))).containsExactly(2L);
        assertThat(shop.list(select(countDistinct(OrderLine_.product)))).containsExactly(2L);
        assertThat(shop.list(select(min(Order_.placedOn), max(Order_.placedOn), count())))
                .containsExactly(new Tuple3<>(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 3, 30), 3L));
        assertThat(shop.list(select(sum(Order_.total)).where(Order_.id.gt(100L))))
                .as("no rows have no sum")
                .containsOnlyNulls();
    }

    @OnEachDatabase
    void equalRowsAreLeftOut(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(OrderLine_.product).distinct().orderBy(OrderLine_.product.asc()),
                "select distinct ol.product from order_line ol order by ol.product []",
                "ink",
                "pen");
    }

    @OnEachDatabase
    void nullsStandWhereTheOrderSays(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.name).orderBy(Customer_.rating.asc().nullsFirst(), Customer_.id.asc()),
                "select c.name from customer c order by c.rating nulls first, c.id []",
                "Grace",
                "Linus",
                "Ada");
        shop.assertFinds(
                select(Customer_.name).orderBy(Customer_.rating.desc().nullsLast()),
                "select c.name from customer c order by c.rating desc nulls last []",
                "Ada",
                "Linus",
                "Grace");
        assertThat(shop.list(select(Customer_.name)
                        .orderBy(Customer_.id.asc())
                        .limit(1)
                        .offset(1)))
                .containsExactly("Grace");
        assertThat(shop.list(select(Customer_.name).orderBy(Customer_.id.asc()).offset(2)))
                .containsExactly("Linus");
    }
}
