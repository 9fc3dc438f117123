/** Tenon's dialect for SQLite. */
module dev.tenon.dialect.sqlite {
    requires transitive dev.tenon.runtime;
    requires static org.jspecify;
}
