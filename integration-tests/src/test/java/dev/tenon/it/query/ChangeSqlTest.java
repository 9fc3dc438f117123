package dev.tenon.it.query;

import static dev.tenon.it.query.Compiled.assertSql;
import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.insert;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order;
import dev.tenon.example.OrderStatus;
import dev.tenon.example.Order_;
import dev.tenon.example.Tag;
import dev.tenon.example.Tag_;
import org.junit.jupiter.api.Test;

class ChangeSqlTest {

    @Test
    void updatesInBulk() {
        assertSql(
                update(Order.class)
                        .set(Order_.status, OrderStatus.SENT)
                        .set(Order_.total, Order_.total.times(2))
                        .setNull(Order_.placedAt)
                        .where(Order_.status.eq(OrderStatus.PAID)),
                "update \"order\" as o set status = ?, total = o.total * ?, placed_at = null where o.status = ?");
    }

    @Test
    void aConditionThatJoinsFindsTheRowsFirst() {
        assertSql(
                update(Order.class)
                        .setNull(Order_.customer)
                        .where(Order_.customer().name.eq("Ada")),
                "update \"order\" as o set customer_id = null where id in (select o.id from \"order\" o"
                        + " left join customer c on c.id = o.customer_id where c.name = ?)");
    }

    @Test
    void deletesInBulk() {
        assertSql(
                delete(Customer.class).where(Customer_.orders.isEmpty()),
                "delete from customer as c where not exists (select 1 from \"order\" o where o.customer_id = c.id)");
        assertSql(delete(Tag.class), "delete from tag as t");
    }

    @Test
    void insertsOneRow() {
        assertSql(
                insert(Tag.class).set(Tag_.id, "new").set(Tag_.label, "New"),
                "insert into tag (id, label) values (?, ?)");
    }

    @Test
    void anUpdateSetsSomething() {
        assertThatThrownBy(() -> Compiled.SQLITE.compile(update(Tag.class))).hasMessageContaining("sets nothing");
    }

    @Test
    void onlyAttributesOfTheEntityAreSet() {
        assertThatThrownBy(() -> Compiled.SQLITE.compile(update(Tag.class).set(Customer_.name, "x")))
                .hasMessageContaining("Customer_.name is no attribute of Tag");
    }
}
