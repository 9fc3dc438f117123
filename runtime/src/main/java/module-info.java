/** The runtime of Tenon: sessions, queries, and what generated code calls. */
module dev.tenon.runtime {
    requires transitive java.sql;
    requires transitive jakarta.persistence;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.tenon;
    exports dev.tenon.annotation;
    exports dev.tenon.jdbc;
    exports dev.tenon.expression;
    exports dev.tenon.dialect;
    exports dev.tenon.mapping;
    exports dev.tenon.metamodel;
    exports dev.tenon.query;
    exports dev.tenon.schema;
    exports dev.tenon.spi;
    exports dev.tenon.spi.proxy;
    exports dev.tenon.sql;
    exports dev.tenon.sql.render;
    exports dev.tenon.type;

    uses dev.tenon.dialect.DialectProvider;
    uses dev.tenon.spi.EntityIndex;
    uses dev.tenon.type.JsonFormat;
}
