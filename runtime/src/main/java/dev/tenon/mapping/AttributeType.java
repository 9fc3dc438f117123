package dev.tenon.mapping;

import dev.tenon.sql.Identifier;
import dev.tenon.type.ValueType;
import java.util.List;

/** The description of a persistent attribute. */
public sealed interface AttributeType
        permits AttributeType.Basic, AttributeType.Embedded, AttributeType.Elements, Association {

    /** The attribute's name. */
    String name();

    /**
     * An attribute with one column of the entity's table.
     *
     * @param table the number of the table: 0 for the main one, and those of {@link EntityType#secondaryTables} from 1 on
     * @param nullable whether the column can be null
     * @param primitive whether the Java type has no null
     * @param deferral how it is read apart from its row; null if it is read with it
     */
    record Basic(
            String name,
            ValueType<?> type,
            Identifier column,
            int table,
            boolean nullable,
            boolean primitive,
            @org.jspecify.annotations.Nullable Deferral deferral)
            implements AttributeType {
        /** An attribute that is read with its row. */
        public Basic(String name, ValueType<?> type, Identifier column, boolean nullable, boolean primitive) {
            this(name, type, column, 0, nullable, primitive, null);
        }

        /** A basic attribute; the column in template spelling. */
        public static Basic of(String name, ValueType<?> type, String column) {
            return new Basic(name, type, Identifier.parse(column), true, false);
        }

        /** The column's name among those of all tables of the entity. */
        public String columnName() {
            return columnName(table, column);
        }

        /** The name of a column among those of all tables of an entity: {@code note}, {@code 2.note} in the second one. */
        public static String columnName(int table, Identifier column) {
            return table == 0 ? column.text() : (table + 1) + "." + column.text();
        }

        /** This attribute, never null. */
        public Basic notNull() {
            return new Basic(name, type, column, table, false, false, deferral);
        }

        /** This attribute, never null because its type is primitive. */
        public Basic ofPrimitive() {
            return new Basic(name, type, column, table, false, true, deferral);
        }

        /** This attribute, in a secondary table. */
        public Basic inTable(int number) {
            return new Basic(name, type, column, number, nullable, primitive, deferral);
        }

        /** This attribute, read apart from its row: for its peers too, with the group of that name, if it has one. */
        public Basic deferred(int index, String group) {
            return new Basic(name, type, column, table, nullable, primitive, new Deferral(index, group, false));
        }

        /** This attribute, read apart from its row: for one entity at a time, because it may be large. */
        public Basic deferredAlone(int index, String group) {
            return new Basic(name, type, column, table, nullable, primitive, new Deferral(index, group, true));
        }
    }

    /**
     * How an attribute is read apart from its row (LOD-31).
     *
     * @param index its number among the entity's deferred attributes
     * @param group what is read together has one name; empty if it is read by itself
     * @param alone whether it is read for one entity at a time
     */
    record Deferral(int index, String group, boolean alone) {}

    /** An embedded value. */
    record Embedded(String name, Class<?> javaType, List<AttributeType> parts) implements AttributeType {
        public Embedded {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A collection of values in a table of their own.
     *
     * @param index the association index, shared with {@link Association}
     * @param container {@code java.util.List}, {@code Set}, {@code Collection}, {@code Map} or a sorted one
     * @param ownerColumns the columns that refer to the owner's identifier, in its order
     * @param element a {@link Basic} named {@code ""}, or an {@link Embedded}
     * @param key of a map; null for others
     * @param orderColumn of an ordered list; null for others
     */
    record Elements(
            int index,
            String name,
            Class<?> container,
            Table table,
            List<Identifier> ownerColumns,
            AttributeType element,
            @org.jspecify.annotations.Nullable AttributeType key,
            @org.jspecify.annotations.Nullable Identifier orderColumn,
            List<Association.Order> orderBy,
            boolean eager)
            implements AttributeType {
        public Elements {
            ownerColumns = List.copyOf(ownerColumns);
            orderBy = List.copyOf(orderBy);
        }
    }
}
