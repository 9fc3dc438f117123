package dev.tenon.it.query;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.dialect.Capabilities;
import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Failure;
import dev.tenon.dialect.Restoration;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.dialect.TransactionSettings;
import dev.tenon.dialect.sqlite.SqliteDialect;
import dev.tenon.example.Order;
import dev.tenon.example.Order_;
import dev.tenon.query.Select;
import dev.tenon.query.StatementCompiler;
import dev.tenon.type.DataType;
import dev.tenon.type.JdbcTypes;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that a database keeps as text are compared for equality and nothing else. */
class NumbersAsTextTest {
    private static final SqliteDialect SQLITE = new SqliteDialect();
    private static final StatementCompiler COMPILER = new StatementCompiler(Compiled.CATALOG, new DecimalsAsText());

    @Test
    void sqliteKeepsNumbersAsTextFromSixteenDigitsOn() {
        assertThat(SQLITE.syntax().ordersByValue(DataType.decimal(15, 2))).isTrue();
        assertThat(SQLITE.syntax().ordersByValue(DataType.decimal(16, 2))).isFalse();
    }

    @Test
    void orderComparisonAndArithmeticAreRefused() {
        List<Select<?>> refused = List.of(
                select(Order.class).orderBy(Order_.total.desc()),
                select(Order.class).where(Order_.total.gt(BigDecimal.ONE)),
                select(Order.class).where(Order_.total.between(BigDecimal.ZERO, BigDecimal.ONE)),
                select(sum(Order_.total)));
        assertThat(refused).allSatisfy(query -> assertThatThrownBy(() -> COMPILER.compile(query))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("[TN520] Order_.total can be neither ordered nor computed with on SQLite")
                .hasMessageContaining("declared precision of 12 digits"));
    }

    @Test
    void equalityIsNot() {
        assertThat(COMPILER.compile(select(Order.class).where(Order_.total.eq(BigDecimal.ONE)))
                        .sql())
                .endsWith("where o.total = ?");
    }

    /** SQLite, but with every decimal as text, so that the example's will do. */
    private static final class DecimalsAsText implements Dialect {
        private final SqlSyntax syntax = (SqlSyntax) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SqlSyntax.class},
                (proxy, method, arguments) -> method.getName().equals("ordersByValue")
                        ? ((DataType) arguments[0]).kind() != DataType.Kind.DECIMAL
                        : method.invoke(SQLITE.syntax(), arguments));

        @Override
        public String name() {
            return SQLITE.name();
        }

        @Override
        public Capabilities capabilities() {
            return SQLITE.capabilities();
        }

        @Override
        public JdbcTypes types() {
            return SQLITE.types();
        }

        @Override
        public SqlSyntax syntax() {
            return syntax;
        }

        @Override
        public DdlSyntax ddl() {
            return SQLITE.ddl();
        }

        @Override
        public void configure(Connection connection) throws SQLException {
            SQLITE.configure(connection);
        }

        @Override
        public Restoration begin(Connection connection, TransactionSettings settings) throws SQLException {
            return SQLITE.begin(connection, settings);
        }

        @Override
        public Failure classify(SQLException error) {
            return SQLITE.classify(error);
        }
    }
}
