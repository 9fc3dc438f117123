package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds attributes in descriptions, and what follows from their columns. */
final class Attributes {
    private Attributes() {}

    /** The attribute of that path, dotted through embedded values. */
    static AttributeType find(EntityType<?> type, String path) {
        AttributeType direct = type.attribute(path);
        AttributeType found = direct == null ? find(type.attributes(), path, "") : direct;
        if (found == null) {
            throw new QueryException(
                    "TN513",
                    type.name() + " has no attribute " + path + "\nfound:  "
                            + type.attributes().stream()
                                    .map(AttributeType::name)
                                    .toList());
        }
        return found;
    }

    /** Parts of embedded values are named by themselves, or by their whole path. */
    private static @Nullable AttributeType find(List<AttributeType> attributes, String path, String prefix) {
        for (AttributeType attribute : attributes) {
            String name = attribute.name().startsWith(prefix)
                    ? attribute.name().substring(prefix.length())
                    : attribute.name();
            if (name.equals(path)) {
                return attribute;
            }
            if (attribute instanceof AttributeType.Embedded embedded && path.startsWith(name + ".")) {
                return find(embedded.parts(), path.substring(name.length() + 1), prefix + name + ".");
            }
        }
        return null;
    }

    /** The columns of an embedded value, nested ones included, in declaration order. */
    static List<AttributeType.Basic> parts(AttributeType.Embedded embedded) {
        List<AttributeType.Basic> parts = new ArrayList<>();
        for (AttributeType part : embedded.parts()) {
            if (part instanceof AttributeType.Basic basic) {
                parts.add(basic);
            } else if (part instanceof AttributeType.Embedded nested) {
                parts.addAll(parts(nested));
            }
        }
        return parts;
    }

    /** What is read of a collection of values: a map's key or a list's position, then the element (SPI of loaders). */
    static List<Identifier> elementColumns(AttributeType.Elements elements) {
        List<Identifier> columns = new ArrayList<>();
        AttributeType key = elements.key();
        Identifier position = elements.orderColumn();
        if (key != null) {
            columns.addAll(columns(key));
        } else if (position != null) {
            columns.add(position);
        }
        columns.addAll(columns(elements.element()));
        return columns;
    }

    private static List<Identifier> columns(AttributeType value) {
        return value instanceof AttributeType.Embedded embedded
                ? parts(embedded).stream().map(AttributeType.Basic::column).toList()
                : List.of(((AttributeType.Basic) value).column());
    }

    /** The basic attribute that a column belongs to; null if it is a relationship's only. */
    static AttributeType.@Nullable Basic ofColumn(List<AttributeType> attributes, Identifier column) {
        for (AttributeType attribute : attributes) {
            if (attribute instanceof AttributeType.Basic basic
                    && basic.table() == 0
                    && basic.column().equals(column)) {
                return basic;
            }
            if (attribute instanceof AttributeType.Embedded embedded) {
                AttributeType.Basic part = ofColumn(embedded.parts(), column);
                if (part != null) {
                    return part;
                }
            }
        }
        return null;
    }

    /** The description of an attribute's column. */
    static @Nullable Column column(EntityType<?> type, AttributeType.Basic attribute) {
        return column(type.table(attribute.table()), attribute.column());
    }

    /** The description of a main table's column; null if the table has none of that name. */
    static @Nullable Column column(EntityType<?> type, Identifier name) {
        return column(type.table(), name);
    }

    private static @Nullable Column column(Table table, Identifier name) {
        for (Column column : table.columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** The families of the identifier's columns. */
    static List<DataType.Kind> keyKinds(EntityType<?> type) {
        return type.keyColumns().stream()
                .map(name -> Objects.requireNonNull(column(type, name)).type().kind())
                .toList();
    }

    /** Whether a row may have no target along a to-one relationship. */
    static boolean mayLackTarget(EntityType<?> owner, Association association) {
        if (!(association.join() instanceof Join.ForeignKey join) || !join.foreignOnOwner()) {
            return true;
        }
        int table = join.localTable();
        if (table > 0 && owner.secondaryTables().get(table - 1).optional()) {
            return true;
        }
        for (Join.Pair pair : join.pairs()) {
            Column column = column(owner.table(table), pair.local());
            if (column == null || column.nullable()) {
                return true;
            }
        }
        return false;
    }
}
