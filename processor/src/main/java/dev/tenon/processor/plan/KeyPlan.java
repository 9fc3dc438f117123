package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.sql.Identifier;
import java.util.List;

/**
 * How an entity's rows are told apart in the identity map.
 *
 * @param columns the columns of the primary key, in its order
 */
public record KeyPlan(Form form, IdentifierMapping identifier, List<KeyColumn> columns) {

    /** The forms of a key. */
    public enum Form {
        /** One integral column, kept as a {@code long}. */
        INTEGRAL,
        /** One column of another type, kept as its value. */
        SINGLE,
        /** Several columns, kept as a generated record. */
        COMPOSITE
    }

    /**
     * A column of the key.
     *
     * @param name by which generated code knows it: the component of the key record
     * @param value of the attribute, or of the column that the foreign key refers to in the end
     * @param source where its value comes from
     */
    public record KeyColumn(Identifier column, String name, ValuePlan value, Source source) {}

    /** Where a key column's value comes from. */
    public sealed interface Source {
        /** A basic attribute, perhaps inside an embedded id. */
        record FromAttribute(BasicPlan basic) implements Source {}

        /** A column pair of a relationship. */
        record FromTarget(AssociationPlan association, int pair) implements Source {}
    }

    public KeyPlan {
        columns = List.copyOf(columns);
    }

    /** The only column of a key that is not composite. */
    public KeyColumn single() {
        return columns.get(0);
    }

    /** Whether the identifier's value comes from a generator. */
    public boolean isGenerated() {
        return identifier.generation().isPresent();
    }

    /** Whether the database generates the identifier on insert. */
    public boolean isIdentity() {
        return identifier
                .generation()
                .filter(IdentifierMapping.Generation.Identity.class::isInstance)
                .isPresent();
    }

    /** Whether the column belongs to the key. */
    public boolean has(Identifier column) {
        return columns.stream().anyMatch(key -> key.column().text().equals(column.text()));
    }
}
