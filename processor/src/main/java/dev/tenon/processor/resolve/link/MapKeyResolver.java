package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.RelationshipMapping.KeyMethod;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeDraft.Relationship;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Locale;
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
     *     whose keys are kept elsewhere
     * @param method of the target that computes it
     * @param resolved whether the key could be determined
     */
    public record MapKey(Optional<String> attribute, Optional<KeyMethod> method, boolean resolved) {
        static final MapKey NONE = new MapKey(Optional.empty(), Optional.empty(), true);
        static final MapKey UNRESOLVED = new MapKey(Optional.empty(), Optional.empty(), false);
    }

    /** The key of a relationship. */
    public MapKey resolve(EntityDraft entity, Relationship relationship, Target target, Link link) {
        Optional<AnnotationUse> mapKey = relationship.site().annotation(Jakarta.MAP_KEY);
        Optional<AnnotationUse> ownColumn = OWN_COLUMN.stream()
                .flatMap(type -> relationship.site().annotation(type).stream())
                .findFirst();
        if (relationship.key().isEmpty()) {
            mapKey.or(() -> ownColumn)
                    .filter(use -> !relationship.isToOne()) // of those a check speaks (TN025)
                    .ifPresent(use -> compilation.report(MapKeyDiagnostics.noMap(relationship.site(), use)));
            return MapKey.NONE;
        }
        if (mapKey.isPresent()) {
            return ofTarget(entity, relationship, target, mapKey.get()); // of both a check speaks (TN048)
        }
        if (ownColumn.isPresent()) {
            return inColumn(relationship, target, link, ownColumn.get());
        }
        compilation.report(MapKeyDiagnostics.mapWithoutKey(
                relationship.site(), target.name().simple(), first(target)));
        return MapKey.UNRESOLVED;
    }

    private MapKey ofTarget(EntityDraft entity, Relationship relationship, Target target, AnnotationUse mapKey) {
        String name = mapKey.text("name", "").strip();
        if (name.isEmpty() || target.hasAttribute(name)) {
            return new MapKey(Optional.of(name), Optional.empty(), true);
        }
        Optional<MethodDeclaration> method = method(target, name);
        if (method.isEmpty()) {
            compilation.report(MapKeyDiagnostics.noKey(
                    relationship.site(), mapKey, target.name().simple(), target.attributeNames()));
            return MapKey.UNRESOLVED;
        }
        return isUsable(entity.hierarchy().home(), relationship, target, mapKey, method.get())
                ? new MapKey(
                        Optional.empty(),
                        Optional.of(
                                new KeyMethod(method.get().name(), method.get().returnType())),
                        true)
                : MapKey.UNRESOLVED;
    }

    /** The method of that name, or the getter of a property that is no attribute; the nearest, where it is overridden. */
    private Optional<MethodDeclaration> method(Target target, String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> names = List.of(name, "get" + capitalised, "is" + capitalised);
        return compilation.type(target.name()).stream()
                .flatMap(hierarchy -> hierarchy.fromRoot().stream())
                .flatMap(type -> type.methods().stream())
                .filter(method -> names.contains(method.name())
                        && method.parameters().isEmpty()
                        && !(method.returnType() instanceof JavaType.Declared type && type.is("java.lang.Void")))
                .reduce((farther, nearer) -> nearer);
    }

    private boolean isUsable(
            String home, Relationship relationship, Target target, AnnotationUse mapKey, MethodDeclaration method) {
        String inside = target.name().simple();
        if (!new AccessResolver(home).isVisible(method.modifiers().visibility(), method.declaringClass())) {
            return isRefused(MapKeyDiagnostics.hiddenMethod(relationship.site(), mapKey, inside, method, home));
        }
        if (!method.thrown().isEmpty()) {
            return isRefused(MapKeyDiagnostics.throwingMethod(relationship.site(), mapKey, inside, method));
        }
        JavaType key = relationship.key().orElseThrow();
        return JavaTypes.isUnresolved(key)
                || JavaTypes.isSameClass(key, method.returnType())
                || isRefused(MapKeyDiagnostics.otherType(relationship.site(), key, inside, method));
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
        return isKept(relationship, target, link, ownColumn) ? MapKey.NONE : MapKey.UNRESOLVED;
    }

    private boolean isKept(Relationship relationship, Target target, Link link, AnnotationUse ownColumn) {
        if (relationship.site().isAnnotated(TenonNames.LIMIT) || link.join() instanceof JoinMapping.ConditionJoin) {
            return isRefused(MapKeyDiagnostics.keyColumnOfCondition(relationship.site(), ownColumn));
        }
        return link.join() instanceof LinkTableJoin table
                ? isKeptIn(relationship, table, link, ownColumn)
                : isKeptBy(relationship, target, link, ownColumn);
    }

    /** Keys that are entities, embeddables, or of no known class. */
    private void refuseKey(Relationship relationship, AnnotationUse ownColumn) {
        JavaType key = relationship.key().orElseThrow();
        boolean joined = ownColumn.type().equals(Jakarta.MAP_KEY_JOIN_COLUMN)
                || ownColumn.type().equals(Jakarta.MAP_KEY_JOIN_COLUMNS);
        boolean composed = joined
                || compilation.isEntity(key)
                || compilation.embeddable(key).isPresent();
        if (joined && isValue(key)) {
            return; // a check speaks (TN025)
        }
        compilation.report(
                composed
                        ? MapKeyDiagnostics.composedKey(relationship.site(), ownColumn, key)
                        : MapKeyDiagnostics.untypedKey(relationship.site()));
    }

    private boolean isValue(JavaType key) {
        return BasicType.of(JavaTypes.erasedName(key)).isPresent()
                || compilation.isEnum(key)
                || compilation.embeddable(key).isPresent();
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

    private boolean isKeptBy(Relationship relationship, Target target, Link link, AnnotationUse ownColumn) {
        Identifier column = column(relationship);
        boolean joins = link.join() instanceof ForeignKeyJoin join
                && join.pairs().stream().map(JoinMapping.Pair::remote).anyMatch(column::equals);
        return (!joins && target.column(column).isEmpty())
                || isRefused(MapKeyDiagnostics.takenColumn(
                        relationship.site(),
                        ownColumn,
                        column,
                        target.table().name().text(),
                        joins ? Optional.empty() : attributeOn(target, column)));
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
