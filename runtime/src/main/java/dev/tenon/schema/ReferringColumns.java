package dev.tenon.schema;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns refer to the columns of a table, in whatever table they stand: an entity's, a link table, or that of a
 * collection of values. Thread-safe.
 */
public final class ReferringColumns {
    private final EntityCatalog catalog;
    private volatile @Nullable Map<QualifiedName, List<Referrer>> byTarget;

    /**
     * A foreign key, enforced by the database or not.
     *
     * @param columns the referring columns
     * @param referred as many, in the same order
     * @param followed whether the database gives referring rows what becomes of the columns that they refer to
     */
    public record Referrer(Table table, List<Identifier> columns, List<Identifier> referred, boolean followed) {}

    /** The foreign keys of a catalogue's entities. */
    public ReferringColumns(EntityCatalog catalog) {
        this.catalog = catalog;
    }

    /** The foreign keys that refer to a table. The first call needs the description of every entity. */
    public List<Referrer> to(QualifiedName table) {
        Map<QualifiedName, List<Referrer>> found = byTarget;
        if (found == null) {
            found = find();
            byTarget = found;
        }
        return found.getOrDefault(table, List.of());
    }

    private Map<QualifiedName, List<Referrer>> find() {
        Map<QualifiedName, List<Referrer>> found = new HashMap<>();
        for (Table table : SchemaModel.of(catalog.types()).tables()) {
            for (Table.ForeignKey key : table.foreignKeys()) {
                add(
                        found,
                        key.targetTable(),
                        new Referrer(table, key.columns(), key.targetColumns(), key.followsUpdates()));
            }
        }
        List<EntityType<?>> types = catalog.types();
        Map<Class<?>, EntityType<?>> byClass = new HashMap<>();
        types.forEach(type -> byClass.put(type.javaType(), type));
        for (EntityType<?> type : types) { // their order is that of the statements
            for (AttributeType attribute : type.associations()) {
                addUnenforced(found, byClass, type, attribute);
            }
        }
        return found;
    }

    /** An attribute whose foreign key the database does not know ({@code NO_CONSTRAINT}). */
    private static void addUnenforced(
            Map<QualifiedName, List<Referrer>> found,
            Map<Class<?>, EntityType<?>> types,
            EntityType<?> type,
            AttributeType attribute) {
        if (attribute instanceof AttributeType.Elements elements) {
            addUnknown(found, type.table(), elements.table(), elements.ownerColumns(), type.keyColumns());
        } else if (attribute instanceof Association association && association.owning() && !association.viewOnly()) {
            EntityType<?> target = types.get(association.target());
            if (target != null) {
                Join join = association.join();
                addUnknown(found, type.table(join.localTable()), target.table(join.remoteTable()), join);
            }
        }
    }

    private static void addUnknown(Map<QualifiedName, List<Referrer>> found, Table owner, Table target, Join join) {
        if (join instanceof Join.Link link) {
            addUnknown(found, owner, link.table(), remote(link.ownerPairs()), local(link.ownerPairs()));
            addUnknown(found, target, link.table(), local(link.targetPairs()), remote(link.targetPairs()));
        } else if (join instanceof Join.Foreign foreign && foreign.foreignOnOwner()) {
            addUnknown(found, target, owner, local(foreign.pairs()), remote(foreign.pairs()));
        } else if (join instanceof Join.Foreign foreign) {
            addUnknown(found, owner, target, remote(foreign.pairs()), local(foreign.pairs()));
        }
    }

    private static List<Identifier> local(List<Join.Pair> pairs) {
        return pairs.stream().map(Join.Pair::local).toList();
    }

    private static List<Identifier> remote(List<Join.Pair> pairs) {
        return pairs.stream().map(Join.Pair::remote).toList();
    }

    private static void addUnknown(
            Map<QualifiedName, List<Referrer>> found,
            Table referred,
            Table table,
            List<Identifier> columns,
            List<Identifier> referredColumns) {
        if (!isKnown(found, referred.name(), table, columns)) {
            add(found, referred.name(), new Referrer(table, columns, referredColumns, false));
        }
    }

    private static boolean isKnown(
            Map<QualifiedName, List<Referrer>> found, QualifiedName target, Table table, List<Identifier> columns) {
        return found.getOrDefault(target, List.of()).stream()
                .anyMatch(referrer -> referrer.table().name().equals(table.name())
                        && referrer.columns().containsAll(columns));
    }

    private static void add(Map<QualifiedName, List<Referrer>> found, QualifiedName target, Referrer referrer) {
        found.computeIfAbsent(target, table -> new ArrayList<>()).add(referrer);
    }
}
