package dev.tenon.it.proof.stage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.StatementEvent;
import dev.tenon.Tenon;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.database.Postgres;
import dev.tenon.it.proof.check.Tables;
import dev.tenon.it.proof.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database with the tables of a domain, which scripts use one after the other; it has one connection. */
public final class Site {
    private static final Map<String, Site> ON_SQLITE = new HashMap<>();
    private static final Map<String, Site> ON_POSTGRES = new HashMap<>();
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

    /** Tables in the memory of SQLite; those of a domain are made once. */
    public static synchronized Site onSqlite(Schema schema) {
        return ON_SQLITE.computeIfAbsent(schema.toString(), domain -> {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl("jdbc:sqlite:file:" + domain + "?mode=memory&cache=shared");
            return new Site(schema, pooled(pool));
        });
    }

    /** Tables in a schema of PostgreSQL; those of a domain are made once. */
    public static synchronized Site onPostgres(Schema schema) {
        return ON_POSTGRES.computeIfAbsent(schema.toString(), domain -> {
            HikariConfig pool = new HikariConfig();
            try {
                pool.setDataSource(Postgres.freshSchema());
            } catch (SQLException unavailable) {
                throw new IllegalStateException(unavailable);
            }
            return new Site(schema, pooled(pool));
        });
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
