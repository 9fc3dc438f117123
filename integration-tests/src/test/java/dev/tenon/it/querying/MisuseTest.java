package dev.tenon.it.querying;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.entity;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Mistakes in queries: refused where the query is built if that can be known there, otherwise before it is sent. */
class MisuseTest {

    record NoProjection(String name) {}

    @Test
    void twoOfOneEntityInScope() {
        var joined = select(Customer.class).join(Customer_.billingAddress).join(Customer_.shippingAddress);

        assertThatThrownBy(() -> joined.where(Address_.city.eq("Boston")))
                .isInstanceOf(QueryException.class)
                .hasMessage("""
                        [TN511] Address_ is ambiguous: two Address are in scope
                        found:  join(Customer_.billingAddress) and join(Customer_.shippingAddress)
                        help:   give one an alias, Address_.alias("…"), or name a path to it""");
    }

    @Test
    void nullIsNoValueToCompareWith() {
        String nothing = null;

        assertThatThrownBy(() -> Customer_.name.eq(nothing))
                .hasMessageContainingAll("TN510", "Customer_.name", "isNull()");
        assertThatThrownBy(() -> Customer_.rating.between(1, null)).hasMessageContaining("TN510");
        assertThatThrownBy(() -> Customer_.name.isIn("Ada", null)).hasMessageContaining("TN510");
        assertThatThrownBy(() -> Customer_.name.contains(nothing)).hasMessageContaining("TN510");
    }

    @Test
    void limitsAreNotNegative() {
        assertThatThrownBy(() -> select(Customer.class).limit(-1)).hasMessageContaining("limit is negative: -1");
        assertThatThrownBy(() -> select(Customer.class).offset(-5)).hasMessageContaining("offset is negative: -5");
    }

    @Test
    void fetchesStartAtWhatIsReturned() {
        assertThatThrownBy(() -> select(Customer.class).fetch(Order_.lines))
                .hasMessageContainingAll("TN514", "Order_.lines", "the query returns Customer");
        assertThatThrownBy(() -> select(CustomerSummary.class).fetch(Customer_.orders))
                .hasMessageContaining("TN514");
    }

    @OnEachDatabase
    void whatIsNotInScopeIsNamed(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThatThrownBy(() -> shop.list(select(Customer.class).where(Address_.city.eq("Boston"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN512", "Address_ is not in scope", "in scope Customer");
        assertThatThrownBy(() -> shop.list(select(Customer_.name, Order_.total)))
                .hasMessageContaining("TN512");
        assertThatThrownBy(() -> shop.list(select(count()))).hasMessageContainingAll("TN512", "from(");
    }

    @OnEachDatabase
    void classesThatAreNeitherEntityNorProjection(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThatThrownBy(() -> shop.list(select(NoProjection.class)))
                .isInstanceOf(TenonException.class)
                .hasMessageContainingAll("TN604", "NoProjection", ".to(NoProjection::new)");
        assertThatThrownBy(() -> shop.list(select(String.class)))
                .isInstanceOf(TenonException.class)
                .hasMessageContainingAll("TN601", "String");
    }

    @OnEachDatabase
    void aJoinedCollectionCannotBeStreamed(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        shop.database().tenon().useTransaction(session -> assertThatThrownBy(
                        () -> session.stream(select(Customer.class).fetch(Customer_.orders.joined())))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN654", "select-in"));
    }

    @OnEachDatabase
    void parametersOfSqlByHandAreComplete(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThatThrownBy(() -> rawSql("select 1 where 1 = ?", 1, 2)).hasMessageContainingAll("TN518", "2 values");
        assertThatThrownBy(() -> rawSql("select 1").bind("nobody", 1)).hasMessageContaining(":nobody");
        assertThatThrownBy(() ->
                        shop.list(rawSql("select * from customer where id = ?").select(Customer.class)))
                .hasMessageContaining("TN518");
    }

    @OnEachDatabase
    void anEntityIsNoValue(Database database) throws SQLException {
        Shop shop = Shop.in(database);

        assertThatThrownBy(() ->
                        shop.list(select(entity(Customer.class), Order_.id).from(Order.class)))
                .hasMessageContaining("TN512");
    }
}
