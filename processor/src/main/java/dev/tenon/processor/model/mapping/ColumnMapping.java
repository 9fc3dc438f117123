package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.List;

/**
 * A column, with everything that writes it.
 *
 * @param nullable whether null is allowed, after every source of nullness was heard
 * @param unique whether {@code @Column(unique)} or a one-to-one makes it unique alone
 * @param identity whether the database generates it
 * @param writers the basic attribute first, where there is one (SYN-9: it is synchronised from the relationships whose
 *     join column this is, and then bound), then the relationships in declaration order; empty when an incoming
 *     one-to-many writes it
 * @param defaultSql the SQL default of {@code @Column(options)}-like definitions; empty for none
 * @param comment from {@code @Column(comment)}; empty for none
 */
public record ColumnMapping(
        Identifier name,
        DataType type,
        boolean nullable,
        boolean unique,
        boolean identity,
        List<ColumnWriter> writers,
        String defaultSql,
        String comment,
        Address address) {

    public ColumnMapping {
        writers = List.copyOf(writers);
    }

    /** Whether the database makes its values, apart from identifiers. */
    public boolean isGenerated() {
        return writers.stream().anyMatch(ColumnWriter.Generated.class::isInstance);
    }

    /** What gives a column its value. */
    public sealed interface ColumnWriter {
        /** Dotted path of the attribute. */
        String attribute();

        /** Whether INSERT carries it. */
        boolean insertable();

        /** Whether UPDATE carries it. */
        boolean updatable();

        /** A basic attribute, perhaps inside embeddables. */
        record Basic(String attribute, boolean insertable, boolean updatable) implements ColumnWriter {}

        /**
         * A basic attribute that is never written: the database makes the value.
         *
         * @param always whether each UPDATE makes it anew
         */
        record Generated(String attribute, boolean always) implements ColumnWriter {
            @Override
            public boolean insertable() {
                return false;
            }

            @Override
            public boolean updatable() {
                return false;
            }
        }

        /** The {@code pair}-th join column of an owning relationship. */
        record JoinColumn(String attribute, int pair, boolean insertable, boolean updatable) implements ColumnWriter {}
    }
}
