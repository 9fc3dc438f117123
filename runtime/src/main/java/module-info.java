/** The runtime of Tenon: sessions, queries, and what generated code calls. */
module dev.tenon.runtime {
    requires transitive java.sql;
    requires transitive jakarta.persistence;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.tenon.sql;
    exports dev.tenon.type;
}
