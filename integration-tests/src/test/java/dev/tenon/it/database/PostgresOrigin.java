package dev.tenon.it.database;

/** Where the tests' PostgreSQL comes from, best first. */
enum PostgresOrigin {
    /** A server that somebody else runs, named by {@code tenon.test.pg.url} or {@code TENON_TEST_PG_URL}. */
    EXTERNAL,
    /** A container, where Testcontainers finds an engine. */
    CONTAINER,
    /** A server unpacked from a test dependency. */
    EMBEDDED,
    /** The binaries that are installed on this machine. */
    INSTALLED
}
