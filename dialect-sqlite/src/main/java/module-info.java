/** Tenon's dialect for SQLite. */
module dev.tenon.dialect.sqlite {
    requires transitive dev.tenon.runtime;
    requires static org.jspecify;
    requires org.xerial.sqlitejdbc;

    exports dev.tenon.dialect.sqlite;

    provides dev.tenon.dialect.DialectProvider with
            dev.tenon.dialect.sqlite.SqliteDialectProvider;
}
