/** Tenon's dialect for PostgreSQL. */
@SuppressWarnings("requires-automatic") // the driver declares its name, which is stable, in its manifest
module dev.tenon.dialect.postgres {
    requires transitive dev.tenon.runtime;
    requires static org.jspecify;
    requires org.postgresql.jdbc;

    exports dev.tenon.dialect.postgres;

    provides dev.tenon.dialect.DialectProvider with
            dev.tenon.dialect.postgres.PostgresDialectProvider;
}
