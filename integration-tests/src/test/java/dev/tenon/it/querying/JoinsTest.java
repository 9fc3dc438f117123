package dev.tenon.it.querying;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.entity;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.query.Tuple2;
import java.sql.SQLException;

/** Joins: those that paths need, and those that are written. */
class JoinsTest {
    private static final String BILLING = " left join address a on a.id = c.billing_address_id";

    @OnEachDatabase
    void aPathJoinsOutwardsWhereAForeignKeyMayBeNull(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.billingAddress().city).orderBy(Customer_.id.asc()),
                "select a.city from customer c" + BILLING + " order by c.id []",
                "Boston",
                "Boston",
                null);
    }

    @OnEachDatabase
    void aPathJoinsInwardsWhileEveryForeignKeyIsRequired(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(OrderLine_.order().customer().name).where(OrderLine_.product.eq("ink")),
                "select c.name from order_line ol join purchase o on o.id = ol.order_id"
                        + " join customer c on c.id = o.customer_id where ol.product = ? [ink]",
                "Ada");
        shop.assertFinds(
                select(OrderLine_.order().customer().referrer().name)
                        .where(OrderLine_.quantity.gt(1))
                        .orderBy(OrderLine_.id.asc()),
                "select c2.name from order_line ol join purchase o on o.id = ol.order_id"
                        + " join customer c on c.id = o.customer_id left join customer c2 on c2.id = c.referrer_id"
                        + " where ol.quantity > ? order by ol.id [1]",
                null,
                "Ada");
    }

    @OnEachDatabase
    void aKeyNeedsNoJoin(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Order_.customer().id).where(Order_.customer().id.gt(1L)),
                "select o.customer_id from purchase o where o.customer_id > ? [1]",
                2L);
    }

    @OnEachDatabase
    void pathsShareTheirJoin(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.name)
                        .where(Customer_.billingAddress().city.eq("Boston"))
                        .orderBy(Customer_.billingAddress().street.asc()),
                "select c.name from customer c" + BILLING + " where a.city = ? order by a.street [Boston]",
                "Ada",
                "Grace");
    }

    @OnEachDatabase
    void pathsShareAnExplicitJoin(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.billingAddress().street)
                        .join(Customer_.billingAddress)
                        .where(Address_.city.eq("Boston"))
                        .orderBy(Customer_.id.asc()),
                "select a.street from customer c join address a on a.id = c.billing_address_id"
                        + " where a.city = ? order by c.id [Boston]",
                "12 Elm St",
                "7 Oak St");
    }

    @OnEachDatabase
    void innerAndLeftJoinsOfCollections(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.name, count(Order_.id))
                        .join(Customer_.orders)
                        .groupBy(Customer_.name)
                        .orderBy(Customer_.name.asc()),
                "select c.name, count(o.id) from customer c join purchase o on o.customer_id = c.id"
                        + " group by c.name order by c.name []",
                new Tuple2<>("Ada", 2L),
                new Tuple2<>("Grace", 1L));
        shop.assertFinds(
                select(Customer_.name, count(Order_.id))
                        .from(Customer.class)
                        .leftJoin(Customer_.orders)
                        .groupBy(Customer_.name)
                        .orderBy(Customer_.name.asc()),
                "select c.name, count(o.id) from customer c left join purchase o on o.customer_id = c.id"
                        + " group by c.name order by c.name []",
                new Tuple2<>("Ada", 2L),
                new Tuple2<>("Grace", 1L),
                new Tuple2<>("Linus", 0L));
    }

    @OnEachDatabase
    void aLinkTableIsJoinedWithItsTargets(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Order_.id)
                        .from(Order.class)
                        .join(Order_.tags)
                        .where(Tag_.label.eq("urgent"))
                        .orderBy(Order_.id.desc()),
                "select o.id from purchase o join purchase_tag pt on pt.order_id = o.id"
                        + " join tag t on t.id = pt.tags_id where t.label = ? order by o.id desc [urgent]",
                3L,
                1L);
    }

    @OnEachDatabase
    void anEntityIsJoinedWithItselfByAnAlias(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        var referrer = Customer_.alias("referrer");

        shop.assertFinds(
                select(Customer_.name, referrer.name).from(Customer.class).join(Customer_.referrer, referrer),
                "select c.name, referrer.name from customer c"
                        + " join customer referrer on referrer.id = c.referrer_id []",
                new Tuple2<>("Grace", "Ada"));
        var other = Customer_.alias("other");
        shop.assertFinds(
                select(Customer_.name, other.name).from(Customer.class).join(other, other.rating.lt(Customer_.rating)),
                "select c.name, other.name from customer c join customer other on other.rating < c.rating []",
                new Tuple2<>("Ada", "Linus"));
        shop.assertFinds(
                select(Customer_.name, other.name)
                        .from(Customer.class)
                        .leftJoin(other, other.rating.lt(Customer_.rating).and(other.name.ne("Nobody")))
                        .orderBy(Customer_.id.asc()),
                "select c.name, other.name from customer c"
                        + " left join customer other on other.rating < c.rating and other.name <> ?"
                        + " order by c.id [Nobody]",
                new Tuple2<>("Ada", "Linus"),
                new Tuple2<>("Grace", null),
                new Tuple2<>("Linus", null));
    }

    /** The path's target stands in parentheses: before the condition that asks for it. */
    @OnEachDatabase
    void theConditionOfAJoinMayFollowPathsOfTheJoinedEntity(Database database) throws SQLException {
        Shop shop = Shop.in(database);
        var other = Customer_.alias("other");

        shop.assertFinds(
                select(Customer_.name, other.name)
                        .from(Customer.class)
                        .join(other, other.referrer().name.eq(Customer_.name)),
                "select c.name, other.name from customer c"
                        + " join (customer other left join customer c2 on c2.id = other.referrer_id)"
                        + " on c2.name = c.name []",
                new Tuple2<>("Ada", "Grace"));
    }

    @OnEachDatabase
    void twoAddressesAreToldApartByTheirPaths(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.assertFinds(
                select(Customer_.billingAddress().city, Customer_.shippingAddress().city)
                        .where(Customer_.name.eq("Ada")),
                "select a.city, a2.city from customer c" + BILLING
                        + " left join address a2 on a2.id = c.shipping_address_id where c.name = ? [Ada]",
                new Tuple2<>("Boston", "London"));
    }

    @OnEachDatabase
    void entitiesStandBesideValues(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        var rows = shop.list(select(entity(Order.class), Order_.customer().name).orderBy(Order_.id.asc()));

        assertThat(rows)
                .extracting(row -> row.first().id + " " + row.second())
                .containsExactly("1 Ada", "2 Ada", "3 Grace");
        assertThat(shop.takeSent()).hasSize(1);
    }
}
