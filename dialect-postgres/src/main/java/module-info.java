/** Tenon's dialect for PostgreSQL. */
module dev.tenon.dialect.postgres {
    requires transitive dev.tenon.runtime;
    requires static org.jspecify;
}
