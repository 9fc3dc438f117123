package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeDraft.Relationship;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves the keys of maps of entities. */
public final class MapKeyResolver {
    private static final List<String> OWN_COLUMN = List.of(
            Jakarta.MAP_KEY_COLUMN,
            Jakarta.MAP_KEY_JOIN_COLUMN,
            Jakarta.MAP_KEY_JOIN_COLUMNS,
            Jakarta.MAP_KEY_ENUMERATED,
            Jakarta.MAP_KEY_TEMPORAL,
            Jakarta.MAP_KEY_CLASS);

    private final Compilation compilation;

    /** Reports to that compilation. */
    public MapKeyResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * A key.
     *
     * @param attribute of the target; empty text for its identifier; nothing for a collection that is no map, or a map
     *     whose keys have a column of their own
     * @param resolved whether the key could be determined
     */
    public record MapKey(Optional<String> attribute, boolean resolved) {
        static final MapKey NONE = new MapKey(Optional.empty(), true);
        static final MapKey UNRESOLVED = new MapKey(Optional.empty(), false);
    }

    /** The key of a relationship. */
    public MapKey resolve(Relationship relationship, Target target, Link link) {
        Optional<AnnotationUse> mapKey = relationship.site().annotation(Jakarta.MAP_KEY);
        Optional<AnnotationUse> ownColumn = OWN_COLUMN.stream()
                .flatMap(type -> relationship.site().annotation(type).stream())
                .findFirst();
        if (relationship.key().isEmpty()) {
            mapKey.or(() -> ownColumn)
                    .ifPresent(use -> compilation.report(MapKeyDiagnostics.noMap(relationship.site(), use)));
            return MapKey.NONE;
        }
        if (mapKey.isPresent()) {
            return ofTarget(relationship, target, mapKey.get()); // of both a check speaks (TN048)
        }
        if (ownColumn.isPresent()) {
            return inColumn(relationship, target, link, ownColumn.get());
        }
        compilation.report(MapKeyDiagnostics.mapWithoutKey(
                relationship.site(), target.name().simple(), first(target)));
        return MapKey.UNRESOLVED;
    }

    private MapKey ofTarget(Relationship relationship, Target target, AnnotationUse mapKey) {
        String name = mapKey.text("name", "").strip();
        if (name.isEmpty() || target.hasAttribute(name)) {
            return new MapKey(Optional.of(name), true);
        }
        compilation.report(MapKeyDiagnostics.noKey(
                relationship.site(), mapKey, target.name().simple(), target.attributeNames()));
        return MapKey.UNRESOLVED;
    }

    private static String first(Target target) {
        return target.attributeNames().stream().findFirst().orElse("id");
    }

    // In a column of their own

    private MapKey inColumn(Relationship relationship, Target target, Link link, AnnotationUse ownColumn) {
        if (relationship.keyColumn().isEmpty()) {
            refuseKey(relationship, ownColumn);
            return MapKey.UNRESOLVED;
        }
        if (!link.isResolved() || !relationship.keyColumn().get().isResolved()) {
            return MapKey.UNRESOLVED;
        }
        boolean kept =
                relationship.site().isAnnotated(TenonNames.LIMIT) || link.join() instanceof JoinMapping.ConditionJoin
                        ? isRefused(MapKeyDiagnostics.keyColumnOfCondition(relationship.site(), ownColumn))
                        : link.join() instanceof LinkTableJoin table
                                ? isKeptIn(relationship, table, link, ownColumn)
                                : isKeptBy(relationship, target, ownColumn);
        return kept ? MapKey.NONE : MapKey.UNRESOLVED;
    }

    /** Keys that are entities, embeddables, or of no known class. */
    private void refuseKey(Relationship relationship, AnnotationUse ownColumn) {
        JavaType key = relationship.key().orElseThrow();
        boolean joined = ownColumn.type().equals(Jakarta.MAP_KEY_JOIN_COLUMN)
                || ownColumn.type().equals(Jakarta.MAP_KEY_JOIN_COLUMNS);
        boolean composed = joined
                || compilation.isEntity(key)
                || compilation.embeddable(key).isPresent();
        compilation.report(
                composed
                        ? MapKeyDiagnostics.composedKey(relationship.site(), ownColumn, key)
                        : MapKeyDiagnostics.untypedKey(relationship.site()));
    }

    private boolean isRefused(Diagnostic diagnostic) {
        compilation.report(diagnostic);
        return false;
    }

    private boolean isKeptIn(Relationship relationship, LinkTableJoin join, Link link, AnnotationUse ownColumn) {
        if (link.mappedBy().isPresent()) {
            return isRefused(MapKeyDiagnostics.inverseOfLinks(
                    relationship.site(), ownColumn, link.mappedBy().get()));
        }
        Identifier column = column(relationship);
        boolean taken = Stream.concat(
                        join.ownerPairs().stream().map(JoinMapping.Pair::remote),
                        join.targetPairs().stream().map(JoinMapping.Pair::local))
                .anyMatch(column::equals);
        return !taken
                || isRefused(MapKeyDiagnostics.takenColumn(
                        relationship.site(),
                        ownColumn,
                        column,
                        join.table().name().name().text(),
                        Optional.empty()));
    }

    private boolean isKeptBy(Relationship relationship, Target target, AnnotationUse ownColumn) {
        Identifier column = column(relationship);
        return target.column(column).isEmpty()
                || isRefused(MapKeyDiagnostics.takenColumn(
                        relationship.site(),
                        ownColumn,
                        column,
                        target.table().name().text(),
                        attributeOn(target, column)));
    }

    private static Optional<String> attributeOn(Target target, Identifier column) {
        return target.attributeNames().stream()
                .filter(name -> target.columnsAt(name)
                        .filter(columns ->
                                columns.size() == 1 && columns.get(0).name().equals(column))
                        .isPresent())
                .findFirst();
    }

    private static Identifier column(AttributeDraft.Relationship relationship) {
        return relationship.keyColumn().orElseThrow().column().name();
    }
}
