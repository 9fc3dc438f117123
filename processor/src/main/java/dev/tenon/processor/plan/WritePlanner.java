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

    /** What INSERT writes into a secondary table, behind its key. */
    List<WritePlan> inserts(int table) {
        return writes(table, ColumnWriter::insertable);
    }

    /** What UPDATE may write there. */
    List<WritePlan> updates(int table) {
        return writes(table, ColumnWriter::updatable);
    }

    /** Only basic attributes stand in secondary tables. */
    private List<WritePlan> writes(int table, Predicate<ColumnWriter> written) {
        return leaves.stream()
                .filter(leaf -> leaf instanceof BasicPlan basic
                        && basic.table() == table
                        && isFirstWriter(basic)
                        && entity.column(basic.attribute()).stream()
                                .flatMap(column -> column.writers().stream())
                                .anyMatch(written))
                .<WritePlan>map(leaf -> new WritePlan.Attribute((BasicPlan) leaf))
                .toList();
    }

    /** What INSERT writes into the main table: everything insertable but what the database generates. */
    List<WritePlan> inserts() {
        return writes(ColumnWriter::insertable, column -> isGeneratedByDatabase(column));
    }

    /** What UPDATE may write there: everything updatable but the key. */
    List<WritePlan> updates() {
        return writes(ColumnWriter::updatable, column -> key.has(column) || isGeneratedByDatabase(column));
    }

    /** Basic attributes whose column relationships write too. */
    List<WritePlan.Synchronised> synchronised() {
        List<WritePlan.Synchronised> found = new ArrayList<>();
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof BasicPlan basic && basic.table() == 0 && isFirstWriter(basic)) {
                List<WritePlan.Offer> offers = offers(basic.column());
                if (!offers.isEmpty()) {
                    found.add(new WritePlan.Synchronised(basic, offers));
                }
            }
        }
        return found;
    }

    private List<WritePlan> writes(Predicate<ColumnWriter> written, Predicate<Identifier> excluded) {
        Map<Identifier, WritePlan> byFirstColumn = new LinkedHashMap<>();
        for (LeafPlan leaf : leaves) {
            if (leaf instanceof BasicPlan basic) {
                if (basic.table() == 0
                        && isFirstWriter(basic)
                        && !excluded.test(basic.column())
                        && isWritten(basic.column(), written)) {
                    byFirstColumn.putIfAbsent(basic.column(), new WritePlan.Attribute(basic));
                }
            } else if (leaf instanceof AssociationPlan association) {
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
        if (columns.stream()
                .allMatch(column ->
                        isOnlyWriter(association, column) && !excluded.test(column) && isWritten(column, written))) {
            writes.put(columns.get(0), new WritePlan.Target(association, columns));
            return;
        }
        for (Identifier column : columns) {
            boolean own = !hasBasicWriter(column) && !excluded.test(column) && isWritten(column, written);
            if (own && !writes.containsKey(column)) {
                writes.put(column, shared(column));
            }
        }
    }

    private WritePlan.Shared shared(Identifier column) {
        String wish = NameScope.camel(column.text());
        return new WritePlan.Shared(sharedName(wish), column, mapping(column).type(), offers(column));
    }

    /** The same name for INSERT and UPDATE, and none of an attribute's. */
    private String sharedName(String wish) {
        boolean taken = leaves.stream().anyMatch(leaf -> leaf.name().equals(wish));
        return taken ? wish + "Column" : wish;
    }

    private List<WritePlan.Offer> offers(Identifier column) {
        List<WritePlan.Offer> offers = new ArrayList<>();
        for (ColumnWriter writer : mapping(column).writers()) {
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

    private boolean hasBasicWriter(Identifier column) {
        return mapping(column).writers().stream().anyMatch(writer -> !(writer instanceof ColumnWriter.JoinColumn));
    }

    private boolean isOnlyWriter(AssociationPlan association, Identifier column) {
        List<ColumnWriter> writers = mapping(column).writers();
        return writers.size() == 1
                && writers.get(0).attribute().equals(association.path().dotted());
    }

    /** Whether any writer of the column writes it: a basic attribute may be read only beside a relationship that writes. */
    private boolean isWritten(Identifier column, Predicate<ColumnWriter> written) {
        return mapping(column).writers().stream().anyMatch(written);
    }

    private boolean isGeneratedByDatabase(Identifier column) {
        return mapping(column).identity();
    }

    private ColumnMapping mapping(Identifier column) {
        return entity.column(column)
                .orElseThrow(() -> new IllegalArgumentException(entity.name() + " has no column " + column));
    }
}
