package dev.tenon.it.query;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.example.Address_;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order_;
import dev.tenon.query.Select;
import dev.tenon.query.Tuple2;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TupleTest {
    record CityTotal(String city, long customers, BigDecimal spent) {
        CityTotal(String city) {
            this(city, 0, BigDecimal.ZERO);
        }
    }

    private static final Select<CityTotal> BY_CITY = select(Address_.city, count(), sum(Order_.total))
            .from(dev.tenon.example.Order.class)
            .join(Order_.customer)
            .join(Customer_.billingAddress)
            .groupBy(Address_.city)
            .to(CityTotal::new);

    @Test
    void aRecordIsMadeOfARow() {
        assertThat(Compiled.SQLITE.compile(BY_CITY).map(new Object[] {"Boston", 2L, BigDecimal.TEN}))
                .isEqualTo(new CityTotal("Boston", 2, BigDecimal.TEN));
    }

    @Test
    void aNullForAPrimitiveNamesTheComponent() {
        var compiled = Compiled.SQLITE.compile(BY_CITY);
        assertThatThrownBy(() -> compiled.map(new Object[] {null, null, null}))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN515", "CityTotal.customers", "value 2 (count())")
                .hasMessageNotContaining("CityTotal.city");
    }

    @Test
    void aLambdaIsNamedByTheValue() {
        var lengths = select(Customer_.version).map(version -> version + 1);
        assertThatThrownBy(() -> Compiled.SQLITE.compile(lengths).map(new Object[] {null}))
                .hasMessageContainingAll("TN515", "value 1 (Customer_.version)");
    }

    @Test
    void withoutAMapperARowIsATuple() {
        assertThat(Compiled.SQLITE.compile(select(Customer_.id, Customer_.name)).map(new Object[] {1L, "Ada"}))
                .isEqualTo(new Tuple2<>(1L, "Ada"));
    }

    @Test
    void aQueryIsCompiledOnce() {
        assertThat(Compiled.SQLITE.compile(BY_CITY)).isSameAs(Compiled.SQLITE.compile(BY_CITY));
        assertThat(Compiled.POSTGRES.compile(BY_CITY)).isNotSameAs(Compiled.SQLITE.compile(BY_CITY));
    }

    @Test
    void aQueryIsCompiledOnceForEachDatabase() {
        var query = select(Customer_.id).where(Customer_.name.eq("Ada"));
        var sqlite = Compiled.SQLITE.compile(query);
        var postgres = Compiled.POSTGRES.compile(query);

        assertThat(postgres).isNotSameAs(sqlite);
        assertThat(Compiled.SQLITE.compile(query)).isSameAs(sqlite);
        assertThat(Compiled.POSTGRES.compile(query)).isSameAs(postgres);
        assertThat(Compiled.SQLITE.compileCount(query)).isSameAs(Compiled.SQLITE.compileCount(query));
        assertThat(Compiled.SQLITE.compileCount(query)).isNotSameAs(sqlite);
    }

    @Test
    void aMappedQueryCanBeRefined() {
        Compiled.assertSql(
                BY_CITY.orderBy(Address_.city.asc()).limit(3),
                "select a.city, count(*), sum(o.total) from \"order\" o join customer c on c.id = o.customer_id"
                        + " join address a on a.id = c.billing_address_id group by a.city order by a.city limit ?");
    }
}
