package dev.tenon.sql;

import org.jspecify.annotations.Nullable;

/** The name of a table or sequence with the schema and catalog it lives in. */
public record QualifiedName(
        @Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {

    /** A name in the connection's default schema. */
    public static QualifiedName of(Identifier name) {
        return new QualifiedName(null, null, name);
    }

    /**
     * The name in a SQL template: the bare name, or {@code {table schema.name}}, because not every database has schemas
     * and the dialect decides.
     */
    public String sql() {
        if (catalog == null && schema == null) {
            return name.sql();
        }
        StringBuilder token = new StringBuilder("{table ");
        if (catalog != null) {
            token.append(catalog.sql()).append('.');
        }
        if (schema != null) {
            token.append(schema.sql()).append('.');
        }
        return token.append(name.sql()).append('}').toString();
    }

    @Override
    public String toString() {
        return (catalog == null ? "" : catalog.text() + ".")
                + (schema == null ? "" : schema.text() + ".")
                + name.text();
    }
}
