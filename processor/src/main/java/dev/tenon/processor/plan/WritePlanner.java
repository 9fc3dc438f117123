package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Decides what INSERT and UPDATE write, and who gives each column its value.
 *
 * <p>A foreign key is written as a whole where nothing else writes its columns and all of them are written alike;
 * otherwise column by column.
 */
final class WritePlanner {
    private final EntityMapping entity;
    private final List<LeafPlan> leaves;
    private final KeyPlan key;

    WritePlanner(EntityMapping entity, List<LeafPlan> leaves, KeyPlan key) {
        this.entity = entity;
        this.leaves = leaves;
        this.key = key;
    }

    /** What INSERT writes into a table, behind the key of a secondary one: everything insertable but what the database generates. */
    List<WritePlan> inserts(int table) {
        return writes(table, ColumnWriter::insertable, column -> isGeneratedByDatabase(table, column));
    }

    /** What UPDATE may write there: everything updatable but the key. */
    List<WritePlan> updates(int table) {
        return writes(
                table,
                ColumnWriter::updatable,
                column -> (table == 0 && key.has(column)) || isGeneratedByDatabase(table, column));
    }

    /** Basic attributes whose column relationships write too. */
    List<WritePlan.Synchronised> synchronised() {
        List<WritePlan.Synchronised> found = new ArrayList<>();
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof BasicPlan basic && isFirstWriter(basic)) {
                List<WritePlan.Offer> offers = offers(basic.table(), basic.column());
                if (!offers.isEmpty()) {
                    found.add(new WritePlan.Synchronised(basic, offers));
                }
            }
        }
        return found;
    }

    private List<WritePlan> writes(int table, Predicate<ColumnWriter> written, Predicate<Identifier> excluded) {
        Map<Identifier, WritePlan> byFirstColumn = new LinkedHashMap<>();
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof BasicPlan basic) {
                if (basic.table() == table
                        && isFirstWriter(basic)
                        && !excluded.test(basic.column())
                        && isWritten(table, basic.column(), written)) {
                    byFirstColumn.putIfAbsent(basic.column(), new WritePlan.Attribute(basic));
                }
            } else if (leaf instanceof AssociationPlan association && association.ownTable() == table) {
                addTarget(association, written, excluded, byFirstColumn);
            }
        }
        return List.copyOf(byFirstColumn.values());
    }

    private void addTarget(
            AssociationPlan association,
            Predicate<ColumnWriter> written,
            Predicate<Identifier> excluded,
            Map<Identifier, WritePlan> writes) {
        List<Identifier> columns =
                association.ownPairs().stream().map(JoinMapping.Pair::local).toList();
        if (columns.isEmpty()) {
            return;
        }
        int table = association.ownTable();
        if (columns.stream()
                .allMatch(column -> isOnlyWriter(association, column)
                        && !excluded.test(column)
                        && isWritten(table, column, written))) {
            writes.put(columns.get(0), new WritePlan.Target(association, columns));
            return;
        }
        for (Identifier column : columns) {
            boolean own = !hasBasicWriter(table, column) && !excluded.test(column) && isWritten(table, column, written);
            if (own && !writes.containsKey(column)) {
                writes.put(column, shared(table, column));
            }
        }
    }

    private WritePlan.Shared shared(int table, Identifier column) {
        String wish = NameScope.camel(column.text()) + (table == 0 ? "" : table + 1);
        return new WritePlan.Shared(
                sharedName(wish), column, table, mapping(table, column).type(), offers(table, column));
    }

    /** The same name for INSERT and UPDATE, and none of an attribute's. */
    private String sharedName(String wish) {
        boolean taken = leaves.stream().anyMatch(leaf -> leaf.name().equals(wish));
        return taken ? wish + "Column" : wish;
    }

    private List<WritePlan.Offer> offers(int table, Identifier column) {
        List<WritePlan.Offer> offers = new ArrayList<>();
        for (ColumnWriter writer : mapping(table, column).writers()) {
            // What a relationship only reads it neither gives nor clears (OVL-6).
            if (writer instanceof ColumnWriter.JoinColumn join && (join.insertable() || join.updatable())) {
                leaves.stream()
                        .filter(leaf -> leaf.path().dotted().equals(join.attribute()))
                        .filter(AssociationPlan.class::isInstance)
                        .map(AssociationPlan.class::cast)
                        .filter(association -> !association.ownPairs().isEmpty())
                        .forEach(association -> offers.add(new WritePlan.Offer(association, join.pair())));
            }
        }
        return offers;
    }

    private boolean isFirstWriter(BasicPlan basic) {
        return entity.column(basic.attribute())
                .map(ColumnMapping::writers)
                .filter(writers -> !writers.isEmpty())
                .filter(writers ->
                        writers.get(0).attribute().equals(basic.path().dotted()))
                .isPresent();
    }

    private boolean hasBasicWriter(int table, Identifier column) {
        return mapping(table, column).writers().stream()
                .anyMatch(writer -> !(writer instanceof ColumnWriter.JoinColumn));
    }

    private boolean isOnlyWriter(AssociationPlan association, Identifier column) {
        List<ColumnWriter> writers = mapping(association.ownTable(), column).writers();
        return writers.size() == 1
                && writers.get(0).attribute().equals(association.path().dotted());
    }

    /** Whether any writer of the column writes it: a basic attribute may be read only beside a relationship that writes. */
    private boolean isWritten(int table, Identifier column, Predicate<ColumnWriter> written) {
        return mapping(table, column).writers().stream().anyMatch(written);
    }

    private boolean isGeneratedByDatabase(int table, Identifier column) {
        return mapping(table, column).identity();
    }

    private ColumnMapping mapping(int table, Identifier column) {
        return entity.table(table)
                .column(column)
                .orElseThrow(
                        () -> new IllegalArgumentException(entity.table(table).name() + " has no column " + column));
    }
}
