package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TN201: two relationships that are not two sides of one copy a value into one column (OVL-1 to OVL-9).
 *
 * <p>Relationships are visited in the order of their entities' qualified names, those of other modules first, and of
 * declaration. One warning for each column that is written, on the later relationship.
 */
public final class OverlappingWritesCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, List<ColumnWrite>> writers = new HashMap<>();
        for (EntityMapping entity : entities(classes)) {
            boolean compiledNow = classes.model().entities().contains(entity);
            for (RelationshipMapping relationship : entity.relationships()) {
                for (ColumnWrite write : ColumnWrite.of(entity, relationship, classes)) {
                    List<ColumnWrite> known = writers.computeIfAbsent(write.destination(), column -> new ArrayList<>());
                    List<ColumnWrite> conflicts = known.stream()
                            .filter(other -> conflicts(write, other))
                            .toList();
                    if (!conflicts.isEmpty() && compiledNow && !OverlapNameCheck.namesNothing(relationship, classes)) {
                        diagnostics.report(overlappingWrites(write, conflicts));
                    }
                    known.add(write);
                }
            }
        }
    }

    private static List<EntityMapping> entities(Subjects classes) {
        Comparator<EntityMapping> byName =
                Comparator.comparing(entity -> entity.name().canonical());
        return Stream.concat(
                        classes.model().compiled().values().stream().distinct().sorted(byName),
                        classes.model().entities().stream().sorted(byName))
                .toList();
    }

    /** OVL-3; a subclass cannot declare an attribute again (3.5). */
    private static boolean conflicts(ColumnWrite write, ColumnWrite other) {
        return !write.isOfSameRelationship(other)
                && !write.isLinkedWith(other)
                && !write.isExpectedBy(other)
                && !write.isOfSibling(other)
                && !write.isDisjointFrom(other);
    }

    /** The message of OVL-8: what is copied where, by whom else, and how to mend it. */
    static Diagnostic overlappingWrites(ColumnWrite write, List<ColumnWrite> conflicts) {
        List<ColumnWrite> sorted = conflicts.stream()
                .sorted(Comparator.comparing(ColumnWrite::display))
                .toList();
        String others = sorted.stream()
                .map(other -> "'%s' (copies %s to %s)".formatted(other.display(), other.source(), other.destination()))
                .collect(Collectors.joining(", "));
        String keys = sorted.stream()
                .map(other -> "\"" + other.relationship().name() + "\"")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        var report = Diagnostic.of(
                        Code.TN201,
                        write.relationship().address(),
                        ("relationship '%s' will copy column %s to column %s,"
                                        + " which conflicts with relationship(s): %s")
                                .formatted(write.display(), write.source(), write.destination(), others))
                .suppressed(write.relationship().suppressed())
                .found("a flush in which they disagree fails (TN616)");
        if (sorted.stream().anyMatch(other -> showsTheSame(write, other))) {
            report.found("both show the same rows, and what is put into one of them is not in the other");
        }
        sorted.stream().filter(write::mayBeLinkedWith).findFirst().ifPresent(other -> {
            ColumnWrite inverse = write.isToOneOfMany() ? other : write;
            ColumnWrite owner = write.isToOneOfMany() ? write : other;
            report.help("if they are two sides of one relationship, let %s follow:".formatted(inverse.display()))
                    .code("mappedBy = \"%s\"".formatted(owner.relationship().path()));
        });
        return report.help("if one of them is only read, say so:")
                .code("@ViewOnly")
                .help("if they share a part of their foreign keys, mark the column that this one writes:")
                .code("@JoinOn(\"that.… = foreign(this.…) and …\")")
                .help("if it is meant, silence it on %s:".formatted(write.display()))
                .code("@Overlaps(%s)".formatted(keys.contains(",") ? "{" + keys + "}" : keys))
                .build();
    }

    /** Two collections of one class that are the other side of one attribute. */
    private static boolean showsTheSame(ColumnWrite write, ColumnWrite other) {
        return write.relationship().mappedBy().isPresent()
                && write.entity().name().equals(other.entity().name())
                && write.relationship().target().equals(other.relationship().target())
                && write.relationship().mappedBy().equals(other.relationship().mappedBy());
    }
}
