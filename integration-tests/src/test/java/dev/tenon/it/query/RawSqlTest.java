package dev.tenon.it.query;

import static dev.tenon.it.query.Compiled.CUSTOMER;
import static dev.tenon.it.query.Compiled.assertSql;
import static dev.tenon.query.Sql.column;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import org.junit.jupiter.api.Test;

class RawSqlTest {

    @Test
    void rowsOfAQueryInSqlAreEntities() throws Exception {
        var query = rawSql("select * from customer where name ~ :pattern and x::text <> 'a:b?' -- why?")
                .bind("pattern", "^A")
                .select(Customer.class)
                .where(Customer_.id.gt(3L));
        assertSql(
                query,
                "select " + CUSTOMER
                        + " from (select * from customer where name ~ ? and x::text <> 'a:b?' -- why?\n) c"
                        + " where c.id > ?");
        assertThat(Bound.by(query)).containsExactly("^A", 3L);
    }

    @Test
    void columnsOfAQueryInSqlAreValues() {
        assertSql(
                select(column("city", String.class), column("n", Long.class))
                        .from(rawSql("select city, count(*) as n from address where street = ? group by city", "Elm")),
                "select r.city, r.n from (select city, count(*) as n from address where street = ? group by city) r");
    }

    @Test
    void everyParameterHasAValue() {
        assertThatThrownBy(() -> Compiled.compile(
                        rawSql("select * from customer where id = :id").select(Customer.class)))
                .hasMessageContainingAll("TN518", "parameter id has no value");
        assertThatThrownBy(() -> rawSql("select 1").bind("id", 1)).hasMessageContaining("no parameter :id");
        assertThatThrownBy(() -> rawSql("select ?", 1, 2)).hasMessageContaining("2 values are given for 1");
    }
}
