package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** A persistent attribute, resolved. Relationships have their own subtype, {@link RelationshipMapping}. */
public sealed interface AttributeMapping
        permits AttributeMapping.Basic,
                AttributeMapping.Embedded,
                AttributeMapping.Elements,
                AttributeMapping.Unresolved,
                RelationshipMapping {

    /** The attribute's name. */
    String name();

    /** How generated code reaches it. */
    AttributeAccess access();

    /** Where it stands. */
    Address address();

    /**
     * An attribute with one column.
     *
     * @param table the number of the table that the column stands in: 0 for the entity's main table, or a collection's own
     * @param nullable whether the Java side may hold null (a primitive may not)
     * @param deferral how it is read apart from its row; empty if it is read with it
     */
    record Basic(
            String name,
            AttributeAccess access,
            ValueMapping value,
            Identifier column,
            int table,
            boolean nullable,
            boolean insertable,
            boolean updatable,
            Optional<Deferral> deferral,
            Address address)
            implements AttributeMapping {}

    /**
     * How an attribute is read apart from its row (LOD-31).
     *
     * @param group what is read together has one name; empty if it is read by itself
     * @param alone whether it is read for one entity at a time, because it may be large
     */
    record Deferral(String group, boolean alone) {}

    /** An embedded value: its attributes' columns stand in the owner's table. */
    record Embedded(
            String name,
            AttributeAccess access,
            ClassName embeddable,
            Instantiation instantiation,
            List<AttributeMapping> attributes,
            Address address)
            implements AttributeMapping {
        public Embedded {
            attributes = List.copyOf(attributes);
        }

        /** The attribute at the end of a dotted path below this one. */
        public Optional<AttributeMapping> attributeAt(String path) {
            int dot = path.indexOf('.');
            String first = dot < 0 ? path : path.substring(0, dot);
            for (AttributeMapping attribute : attributes) {
                if (attribute.name().equals(first)) {
                    if (dot < 0) {
                        return Optional.of(attribute);
                    }
                    return attribute instanceof Embedded embedded
                            ? embedded.attributeAt(path.substring(dot + 1))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    /**
     * An element collection.
     *
     * @param container the field's collection type
     * @param table the collection table: owner's key columns, then map key or order column, then the element's columns
     * @param ownerColumns the join columns, in the order of the owner's key
     * @param element a {@link Basic} or {@link Embedded} whose access is meaningless for a basic element
     * @param mapKey the key of a map: a {@link Basic} (or {@link Embedded}); empty for others
     * @param orderColumn the {@code @OrderColumn}; empty for none
     * @param orderBy rendered {@code @OrderBy} over the element's columns
     */
    record Elements(
            String name,
            AttributeAccess access,
            Container container,
            TableMapping table,
            List<Identifier> ownerColumns,
            AttributeMapping element,
            Optional<AttributeMapping> mapKey,
            Optional<Identifier> orderColumn,
            List<OrderItem> orderBy,
            boolean eager,
            Address address)
            implements AttributeMapping {
        public Elements {
            ownerColumns = List.copyOf(ownerColumns);
            orderBy = List.copyOf(orderBy);
        }
    }

    /** Could not be resolved, or is not built yet; reported already. */
    record Unresolved(String name, AttributeAccess access, JavaType type, Address address)
            implements AttributeMapping {}
}
