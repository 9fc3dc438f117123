package dev.tenon.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dialect.postgres.PostgresDialect;
import dev.tenon.dialect.sqlite.SqliteDialect;
import dev.tenon.example.ExampleIndex;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.Select;
import dev.tenon.query.Statement;
import dev.tenon.query.StatementCompiler;
import dev.tenon.spi.EntityCatalog;
import java.util.List;

/** Compiles statements over the example domain for both databases. */
final class Compiled {
    static final EntityCatalog CATALOG = new EntityCatalog(List.of(new ExampleIndex()));
    static final StatementCompiler POSTGRES = new StatementCompiler(CATALOG, new PostgresDialect());
    static final StatementCompiler SQLITE = new StatementCompiler(CATALOG, new SqliteDialect());

    /** What is selected for an entity, under its usual alias. */
    static final String CUSTOMER = "c.id, c.name, c.version, c.billing_address_id, c.shipping_address_id";

    static final String ORDER = "o.id, o.customer_id, o.status, o.total, o.placed_at";
    static final String ADDRESS = "a.id, a.street, a.city";

    private Compiled() {}

    static CompiledQuery<?> compile(Select<?> query) {
        return POSTGRES.compile(query);
    }

    /** The text is the same for both databases. */
    static void assertSql(Select<?> query, String expected) {
        assertSql(query, expected, expected);
    }

    static void assertSql(Select<?> query, String postgres, String sqlite) {
        assertThat(POSTGRES.compile(query).sql()).isEqualTo(postgres);
        assertThat(SQLITE.compile(query).sql()).isEqualTo(sqlite);
    }

    static void assertSql(Statement statement, String expected) {
        assertThat(POSTGRES.compile(statement).sql()).isEqualTo(expected);
        assertThat(SQLITE.compile(statement).sql()).isEqualTo(expected);
    }
}
