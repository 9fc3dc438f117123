package dev.tenon.processor.report;

import dev.tenon.processor.check.relationship.ColumnWrite;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who writes which column: what the analysis of overlapping writes (TN201) knows, and the basic attributes. */
final class Writers {
    private final Subjects subjects;
    private final Map<String, List<ColumnWrite>> byColumn = new TreeMap<>();
    private final Map<String, List<String>> basics = new TreeMap<>();

    Writers(Subjects subjects) {
        this.subjects = subjects;
        subjects.model().all().values().stream()
                .sorted(Comparator.comparing(entity -> entity.name().canonical()))
                .forEach(this::add);
    }

    private void add(EntityMapping entity) {
        entity.relationships().stream()
                .flatMap(relationship -> ColumnWrite.of(entity, relationship, subjects).stream())
                .forEach(write -> byColumn.computeIfAbsent(write.destination(), column -> new ArrayList<>())
                        .add(write));
        entity.tables().forEach(table -> add(entity, table));
    }

    private void add(EntityMapping entity, TableMapping table) {
        for (ColumnMapping column : table.columns()) {
            String name = table.name() + "." + column.name().text();
            column.writers().stream()
                    .filter(ColumnWriter.Basic.class::isInstance)
                    .filter(writer -> writer.insertable() || writer.updatable())
                    .forEach(writer -> basics.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(entity.name().simple() + "." + writer.attribute()));
        }
    }

    /** The columns that a relationship writes at flush, as items of a list. */
    List<String> of(EntityMapping entity, RelationshipMapping relationship) {
        return ColumnWrite.of(entity, relationship, subjects).stream()
                .map(write ->
                        Markdown.code(write.destination()) + " from " + Markdown.code(write.source()) + others(write))
                .toList();
    }

    private String others(ColumnWrite write) {
        List<String> others = new ArrayList<>();
        byColumn.getOrDefault(write.destination(), List.of()).stream()
                .filter(other -> !other.isOfSameRelationship(write))
                .forEach(other -> others.add(Markdown.code(other.display()) + " (" + standing(write, other) + ")"));
        basics.getOrDefault(write.destination(), List.of())
                .forEach(attribute -> others.add(Markdown.code(attribute) + " (the column's own attribute)"));
        return others.isEmpty() ? "" : "; also written by " + String.join(", ", others);
    }

    private static String standing(ColumnWrite write, ColumnWrite other) {
        if (write.isLinkedWith(other)) {
            return "the other side";
        }
        return write.isExpectedBy(other) ? "as `@Overlaps` says" : "an overlap: TN201";
    }
}
