package dev.tenon.it.query;

import static dev.tenon.query.Sql.caseWhen;
import static dev.tenon.query.Sql.column;
import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.exists;
import static dev.tenon.query.Sql.insert;
import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.scalar;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.dialect.Dialect;
import dev.tenon.example.Address_;
import dev.tenon.example.Customer;
import dev.tenon.example.Customer_;
import dev.tenon.example.Order;
import dev.tenon.example.OrderLine_;
import dev.tenon.example.OrderStatus;
import dev.tenon.example.Order_;
import dev.tenon.example.Tag;
import dev.tenon.example.Tag_;
import dev.tenon.jdbc.Binding;
import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.ResultItem;
import dev.tenon.query.Select;
import dev.tenon.query.Statement;
import dev.tenon.query.StatementCompiler;
import dev.tenon.schema.Schema;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compiled statements mean on both databases what they say. */
abstract class ExecutedQueries {
    private final Dialect dialect;
    private final StatementCompiler compiler;
    private Connection connection;

    ExecutedQueries(Dialect dialect) {
        this.dialect = dialect;
        this.compiler = new StatementCompiler(Compiled.CATALOG, dialect);
    }

    abstract DataSource database() throws SQLException;

    @BeforeEach
    void fill() throws SQLException {
        DataSource database = database();
        new Schema(ConnectionSource.of(database), dialect, Compiled.CATALOG).create();
        connection = database.getConnection();
        dialect.configure(connection);
        try (var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "insert into address (id, street, city) values (1, 'Elm St', 'Boston'), (2, 'Rue 5', null)",
                    "insert into customer (id, name, version, billing_address_id, shipping_address_id)"
                            + " values (1, 'Ada', 0, 1, 2), (2, 'Grace', 3, null, 1)",
                    "insert into \"order\" (id, customer_id, status, total)"
                            + " values (1, 1, 'OPEN', 10.50), (2, 1, 'PAID', 20), (3, null, 'OPEN', 5)",
                    "insert into tag (id, label) values ('u', 'urgent'), ('x', '50%')",
                    "insert into order_tag (order_id, tag_id) values (1, 'u'), (1, 'x')",
                    "insert into order_line (order_id, number, product, quantity)"
                            + " values (1, 1, 'pen', 2), (1, 2, 'ink', 7)")) {
                statement.execute(sql);
            }
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** The rows of a query of values; a row of one value is that value. */
    private List<Object> rows(Select<?> query) throws SQLException {
        CompiledQuery<?> compiled = compiler.compile(query);
        try (PreparedStatement statement = prepare(compiled.sql(), compiled);
                ResultSet rows = statement.executeQuery()) {
            RowReader reader = new RowReader(rows, dialect.types());
            List<Object> results = new ArrayList<>();
            while (rows.next()) {
                Object[] row = new Object[compiled.items().size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = compiled.items().get(i) instanceof ResultItem.Scalar scalar
                            ? scalar.type().read(reader, scalar.column())
                            : rows.getObject(compiled.items().get(i).column());
                }
                results.add(compiled.map(row));
            }
            return results;
        }
    }

    private long execute(Statement statement) throws SQLException {
        var compiled = compiler.compile(statement);
        try (PreparedStatement prepared = prepare(compiled.sql(), compiled)) {
            return prepared.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Binding binding) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        binding.bind(new ParameterBinder(statement, dialect.types()));
        return statement;
    }

    @Test
    void pathsKeepRowsWithoutATarget() throws SQLException {
        assertThat(rows(select(Customer_.billingAddress().city).orderBy(Customer_.id.asc())))
                .containsExactly("Boston", null);
        assertThat(rows(select(Customer_.name)
                        .where(Customer_.billingAddress().city.isNull())))
                .containsExactly("Grace");
    }

    @Test
    void conditionsFindRows() throws SQLException {
        assertThat(rows(select(Order_.id).where(Order_.status.eq(OrderStatus.PAID))))
                .containsExactly(2L);
        assertThat(rows(select(Order_.id).where(Order_.total.eq(new BigDecimal("10.50")))))
                .containsExactly(1L);
        assertThat(rows(select(Order_.id).where(Order_.status.isIn(OrderStatus.PAID, OrderStatus.SENT))))
                .containsExactly(2L);
        assertThat(rows(select(Order_.id).where(Order_.total.isIn(new BigDecimal("5"), BigDecimal.TEN))))
                .containsExactly(3L);
        assertThat(rows(select(Order_.id).where(Order_.id.isNotIn(1L, 2L)))).containsExactly(3L);
        assertThat(rows(select(Customer_.id)
                        .where(Customer_.name.startsWith("A").not())))
                .containsExactly(2L);
    }

    @Test
    void caseMattersUnlessItIsIgnored() throws SQLException {
        assertThat(rows(select(Customer_.id).where(Customer_.name.like("a%")))).isEmpty();
        assertThat(rows(select(Customer_.id).where(Customer_.name.ilike("a%")))).containsExactly(1L);
        assertThat(rows(select(Tag_.id).where(Tag_.label.contains("0%")))).containsExactly("x");
    }

    @Test
    void relationshipsAreAskedForTheirTargets() throws SQLException {
        assertThat(rows(select(Order_.id)
                        .where(Order_.customer.eq(Ref.of(Customer.class, 1L)))
                        .orderBy(Order_.id.asc())))
                .containsExactly(1L, 2L);
        assertThat(rows(select(Order_.id)
                        .where(Order_.customer.isIn(List.of(Ref.of(Customer.class, 1), Ref.of(Customer.class, 2))))
                        .orderBy(Order_.id.desc())))
                .containsExactly(2L, 1L);
        assertThat(rows(select(Customer_.id).where(Customer_.orders.isEmpty()))).containsExactly(2L);
        assertThat(rows(select(Customer_.id).where(Customer_.orders.any(Order_.tags.any(Tag_.label.eq("urgent"))))))
                .containsExactly(1L);
        assertThat(rows(select(Order_.id).where(Order_.tags.contains(Ref.of(Tag.class, "u")))))
                .containsExactly(1L);
        assertThat(rows(select(Order_.id)
                        .where(Order_.customer.has(
                                Customer_.shippingAddress().city.isNull()))
                        .orderBy(Order_.id.asc())))
                .containsExactly(1L, 2L);
    }

    @Test
    void subqueriesSeeTheRowAroundThem() throws SQLException {
        assertThat(rows(select(Customer_.name)
                        .where(exists(select(Order.class)
                                .where(Order_.customer().id.eq(Customer_.id), Order_.status.eq(OrderStatus.PAID))))))
                .containsExactly("Ada");
        assertThat(rows(select(scalar(select(count())
                                .from(Order.class)
                                .where(Order_.customer().id.eq(Customer_.id))))
                        .from(Customer.class)
                        .orderBy(Customer_.id.asc())))
                .containsExactly(2L, 0L);
        assertThat(rows(select(Customer_.name).where(Customer_.id.isIn(select(Order_.customer().id)))))
                .containsExactly("Ada");
    }

    record CityTotal(String city, long orders, BigDecimal spent) {}

    @Test
    void aggregatesBecomeRecords() throws SQLException {
        assertThat(rows(select(Address_.city, count(), Order_.total.sum())
                        .from(Customer.class)
                        .join(Customer_.billingAddress)
                        .join(Customer_.orders)
                        .groupBy(Address_.city)
                        .having(count().gt(1L))
                        .to(CityTotal::new)))
                .containsExactly(new CityTotal("Boston", 2, new BigDecimal("30.50")));
    }

    @Test
    void expressionsAreComputedByTheDatabase() throws SQLException {
        assertThat(rows(select(OrderLine_.quantity.plus(1).times(2))
                        .where(OrderLine_.product.upper().concat("!").eq("PEN!"))))
                .containsExactly(6);
        assertThat(rows(select(caseWhen(Customer_.version.gt(2), "often").otherwise("seldom"))
                        .orderBy(Customer_.id.asc())))
                .containsExactly("seldom", "often");
        assertThat(rows(select(Address_.city.coalesce("nowhere").length()).orderBy(Address_.id.desc())))
                .containsExactly(7, 6);
        assertThat(rows(select(OrderLine_.quantity.avg()))).containsExactly(4.5);
        assertThat(rows(select(Customer_.id.cast(String.class))
                        .orderBy(Customer_.id.asc().nullsLast())))
                .containsExactly("1", "2");
    }

    @Test
    void aLimitCountsEntitiesAndNotJoinedRows() throws SQLException { // LOD-11
        assertThat(rows(select(Customer.class)
                        .orderBy(Customer_.name.lower().asc())
                        .limit(1)
                        .fetch(Customer_.orders.joined())))
                .as("two orders of one customer")
                .hasSize(2);
    }

    @Test
    void countsResults() throws SQLException {
        var counted = compiler.compileCount(select(Customer.class)
                .where(Customer_.orders.isNotEmpty())
                .orderBy(Customer_.name.asc())
                .fetch(Customer_.orders));
        var limited = compiler.compileCount(select(Order_.id).limit(2));
        for (var query : List.of(counted, limited)) {
            try (PreparedStatement statement = prepare(query.sql(), query);
                    ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).isEqualTo(query == counted ? 1 : 2);
            }
        }
    }

    @Test
    void changesInBulk() throws SQLException {
        assertThat(execute(update(Order.class)
                        .set(Order_.status, OrderStatus.SENT)
                        .set(Order_.total, Order_.total.plus(1))
                        .where(Order_.customer().name.eq("Ada"))))
                .isEqualTo(2);
        assertThat(rows(select(Order_.total)
                        .where(Order_.status.eq(OrderStatus.SENT))
                        .orderBy(Order_.id.asc())))
                .containsExactly(new BigDecimal("11.50"), new BigDecimal("21.00"));
        assertThat(execute(delete(Order.class).where(Order_.customer.isNull()))).isEqualTo(1);
        assertThat(execute(insert(Tag.class).set(Tag_.id, "n").set(Tag_.label, "new")))
                .isEqualTo(1);
        assertThat(rows(select(Tag_.label).orderBy(Tag_.id.asc()))).containsExactly("new", "urgent", "50%");
    }

    @Test
    void sqlByHandIsATable() throws SQLException {
        assertThat(rows(select(Customer_.name)
                        .from(Customer.class)
                        .where(Customer_.id.isIn(select(column("customer_id", Long.class))
                                .from(rawSql("select customer_id from \"order\" where total > :least")
                                        .bind("least", new BigDecimal("15")))))))
                .containsExactly("Ada");
    }
}
