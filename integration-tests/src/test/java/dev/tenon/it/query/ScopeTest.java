package dev.tenon.it.query;

import static dev.tenon.it.query.Compiled.compile;
import static dev.tenon.query.Sql.exists;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.example.Address_;
import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order;
import dev.tenon.example.Order_;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void anAttributeOfTwoEntitiesInScopeIsRefusedWhenTheQueryIsBuilt() {
        var joined = select(Customer.class).join(Customer_.billingAddress).join(Customer_.shippingAddress);
        assertThatThrownBy(() -> joined.where(Address_.city.eq("Boston")))
                .isInstanceOf(QueryException.class)
                .hasMessage("""
                        [TN511] Address_ is ambiguous: two Address are in scope
                        found:  join(Customer_.billingAddress) and join(Customer_.shippingAddress)
                        help:   give one an alias, Address_.alias("…"), or name a path to it""");
    }

    @Test
    void theSecondJoinIsRefusedIfTheAttributeIsThereAlready() {
        var selected = select(Address_.city).from(Customer.class).join(Customer_.billingAddress);
        assertThatThrownBy(() -> selected.join(Customer_.shippingAddress)).hasMessageContaining("TN511");
    }

    @Test
    void pathsAndAliasesAreNeverAmbiguous() {
        assertThatCode(() -> compile(select(Customer.class)
                        .join(Customer_.billingAddress)
                        .join(Customer_.shippingAddress)
                        .where(Customer_.shippingAddress().city.eq("Boston"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotInScopeIsNamed() {
        assertThatThrownBy(() -> compile(select(Customer.class).where(Address_.city.eq("Boston"))))
                .isInstanceOf(QueryException.class)
                .hasMessage("""
                        [TN512] Address_ is not in scope
                        found:  in scope Customer
                        help:   join it, or bring it in with from(Address.class)""");
    }

    @Test
    void anAliasedEntityIsOnlyNamedByItsAlias() {
        var c = Customer_.alias("c2");
        assertThatThrownBy(() -> compile(select(c).where(Customer_.name.eq("Ada"))))
                .hasMessageContainingAll("Customer_ is not in scope", "Customer as c2", "c2.");
    }

    @Test
    void aSubqueryHidesTheSameEntityAroundIt() {
        var inner = select(Customer.class).where(Customer_.name.eq("Ada"));
        Compiled.assertSql(
                select(Customer_.id).where(exists(inner)),
                "select c.id from customer c where exists (select 1 from customer c2 where c2.name = ?)");
    }

    @Test
    void aComparisonWithNullSaysWhatIsMeant() {
        String name = null;
        assertThatThrownBy(() -> Customer_.name.eq(name))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN510", "Customer_.name", "isNull()");
        Customer nobody = null;
        assertThatThrownBy(() -> Order_.customer.eq(nobody)).hasMessageContainingAll("Order_.customer", "isNull()");
    }

    @Test
    void anAliasIsNoPathAndAPathNoAlias() {
        assertThatThrownBy(() -> select(Customer.class).join(Customer_.alias("x")))
                .hasMessageContaining("joined to nothing");
        assertThatThrownBy(() -> select(Order.class).from(Order_.customer())).hasMessageContaining("is no alias");
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> select(Customer.class).limit(-1)).hasMessageContaining("limit is negative: -1");
    }
}
