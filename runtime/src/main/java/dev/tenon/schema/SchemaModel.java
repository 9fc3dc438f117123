package dev.tenon.schema;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables, sequences and counters that a set of entities needs.
 *
 * <p>Tables come from entities, link tables and element collections; several that have one name are one table. A one-to-many
 * that keeps its foreign key in the target's table adds the column there.
 */
record SchemaModel(List<Table> tables, List<Generator.Sequence> sequences, List<Generator.CounterTable> counters) {

    SchemaModel {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        counters = List.copyOf(counters);
    }

    /** The model of these entities. */
    static SchemaModel of(Collection<? extends EntityType<?>> entities) {
        Map<Class<?>, EntityType<?>> byClass = new LinkedHashMap<>();
        entities.forEach(entity -> byClass.put(entity.javaType(), entity));
        Map<QualifiedName, TableMerge> tables = new LinkedHashMap<>();
        for (EntityType<?> entity : entities) {
            merge(tables, entity.table()).add(entity.table());
            entity.secondaryTables()
                    .forEach(secondary -> merge(tables, secondary.table()).add(secondary.table()));
            for (AttributeType attribute : entity.associations()) {
                addTableOf(tables, attribute);
            }
        }
        for (EntityType<?> entity : entities) {
            for (AttributeType attribute : entity.associations()) {
                addForeignColumns(tables, byClass, entity, attribute);
            }
        }
        List<Table> merged = new ArrayList<>();
        tables.values().forEach(table -> merged.add(table.build()));
        return new SchemaModel(merged, generators(entities, Generator.Sequence.class), counters(entities));
    }

    private static TableMerge merge(Map<QualifiedName, TableMerge> tables, Table table) {
        return tables.computeIfAbsent(table.name(), TableMerge::new);
    }

    private static void addTableOf(Map<QualifiedName, TableMerge> tables, AttributeType attribute) {
        if (attribute instanceof AttributeType.Elements elements) {
            merge(tables, elements.table()).add(elements.table());
        } else if (attribute instanceof Association association && association.join() instanceof Join.Link link) {
            merge(tables, link.table()).add(link.table());
        }
    }

    private static void addForeignColumns(
            Map<QualifiedName, TableMerge> tables,
            Map<Class<?>, EntityType<?>> entities,
            EntityType<?> owner,
            AttributeType attribute) {
        if (!(attribute instanceof Association association)
                || !(association.join() instanceof Join.ForeignKey join)
                || join.foreignOnOwner()
                || !association.owning()
                || association.viewOnly()) {
            return;
        }
        EntityType<?> target = entities.get(association.target());
        if (target != null) {
            merge(tables, target.table()).addForeignColumns(join, owner.table());
        }
    }

    private static <G extends Generator> List<G> generators(
            Collection<? extends EntityType<?>> entities, Class<G> kind) {
        return entities.stream()
                .flatMap(entity -> entity.generator().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .toList();
    }

    private static List<Generator.CounterTable> counters(Collection<? extends EntityType<?>> entities) {
        return generators(entities, Generator.CounterTable.class);
    }
}
