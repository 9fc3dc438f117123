/** The runtime of Tenon: sessions, queries, and what generated code calls. */
module dev.tenon.runtime {
    requires transitive java.sql;
    requires jakarta.persistence;
    requires org.slf4j;
    requires static transitive org.jspecify;
}
