package dev.tenon.it.proof.stage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.StatementEvent;
import dev.tenon.Tenon;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.proof.check.Tables;
import dev.tenon.it.proof.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database with the tables of a domain, which scripts use one after the other; it has one connection. */
public final class Site {
    private final Schema schema;
    private final Tenon tenon;
    private final Tables tables;
    private final List<String> sent = new ArrayList<>();

    private Site(Schema schema, DataSource database) {
        this.schema = schema;
        this.tables = new Tables(schema, database);
        this.tenon = Tenon.builder(database)
                .entities(DomainIndex.of(schema.beside()))
                .listener(this::heard)
                .build();
        tenon.schema().create();
        sent.clear();
    }

    /** Tables in the memory of SQLite. */
    public static Site onSqlite(Schema schema) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:sqlite:file:" + schema + "?mode=memory&cache=shared");
        return new Site(schema, pooled(pool));
    }

    /** Tables in a schema of PostgreSQL. */
    public static Site onPostgres(Schema schema, DataSource emptySchema) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(emptySchema);
        return new Site(schema, pooled(pool));
    }

    private static DataSource pooled(HikariConfig pool) {
        pool.setMaximumPoolSize(1);
        pool.setMaxLifetime(0);
        pool.setConnectionTimeout(1_000);
        return new HikariDataSource(pool);
    }

    private void heard(StatementEvent event) {
        sent.add(event.sql());
    }

    /** The domain. */
    public Schema schema() {
        return schema;
    }

    /** The Tenon. */
    public Tenon tenon() {
        return tenon;
    }

    /** The tables. */
    public Tables tables() {
        return tables;
    }

    /** The statements since the last call. */
    List<String> takeSent() {
        List<String> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }
}
