package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Nullness;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.RelationshipMapping.Cascade;
import dev.tenon.processor.model.mapping.RelationshipMapping.Holder;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves what a relationship is on its own: its kind, its target, and how it is held. */
final class RelationshipResolver {
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Jakarta.MANY_TO_ONE, Kind.MANY_TO_ONE);
        KINDS.put(Jakarta.ONE_TO_ONE, Kind.ONE_TO_ONE);
        KINDS.put(Jakarta.ONE_TO_MANY, Kind.ONE_TO_MANY);
        KINDS.put(Jakarta.MANY_TO_MANY, Kind.MANY_TO_MANY);
    }

    private final Compilation compilation;
    private final KeyColumns keys;

    RelationshipResolver(Compilation compilation, KeyColumns keys) {
        this.compilation = compilation;
        this.keys = keys;
    }

    /** Whether one of the four annotations is written. */
    static boolean isRelationship(AttributeSite site) {
        return KINDS.keySet().stream().anyMatch(site::isAnnotated);
    }

    /** The relationship; {@code Unresolved} after a report if it has no usable target. */
    AttributeDraft resolve(AttributeSite site, Overrides overrides) {
        AnnotationUse annotation = KINDS.keySet().stream()
                .flatMap(type -> site.annotation(type).stream())
                .findFirst()
                .orElseThrow();
        Kind kind = KINDS.getOrDefault(annotation.type(), Kind.MANY_TO_ONE);
        HeldType held = HeldType.of(site.type());
        if (isSomethingElse(site, annotation) || !isHeldRightly(site, kind, held)) {
            return new AttributeDraft.Unresolved(site);
        }
        return target(site, annotation, held)
                .<AttributeDraft>map(target -> draft(site, overrides, annotation, kind, held, target))
                .orElseGet(() -> new AttributeDraft.Unresolved(site));
    }

    /** Of what is two things at once, a check says so (TN048). */
    private static boolean isSomethingElse(AttributeSite site, AnnotationUse annotation) {
        return site.isAnnotated(Jakarta.ELEMENT_COLLECTION)
                || site.isAnnotated(Jakarta.EMBEDDED)
                || KINDS.keySet().stream()
                        .anyMatch(other -> !other.equals(annotation.type()) && site.isAnnotated(other));
    }

    private boolean isHeldRightly(AttributeSite site, Kind kind, HeldType held) {
        if (JavaTypes.isUnresolved(site.type())) {
            return false;
        }
        boolean collection = held instanceof HeldType.Many || held instanceof HeldType.OtherCollection;
        boolean toOne = kind == Kind.MANY_TO_ONE || kind == Kind.ONE_TO_ONE;
        if (toOne && collection) {
            compilation.report(CollectionDiagnostics.toOneOnCollection(site, kind));
            return false;
        }
        if (!toOne && held instanceof HeldType.OtherCollection) {
            compilation.report(CollectionDiagnostics.unmappableCollection(site));
            return false;
        }
        Optional<Diagnostic> unfit = WriteOnlyCollections.problem(site, held);
        if (unfit.isPresent()) {
            compilation.report(unfit.get());
            return false;
        }
        if (!toOne && !collection) {
            compilation.report(CollectionDiagnostics.toManyOnSingle(site, kind));
            return false;
        }
        return true;
    }

    private Optional<ClassName> target(AttributeSite site, AnnotationUse annotation, HeldType held) {
        Optional<JavaType> written = annotation.classLiteral("targetEntity");
        Optional<JavaType> type = written.or(held::content);
        if (type.isEmpty()) {
            compilation.report(CollectionDiagnostics.untyped(site, "targetEntity"));
            return Optional.empty();
        }
        if (JavaTypes.isUnresolved(type.get())) {
            return Optional.empty();
        }
        if (HeldType.of(type.get()) instanceof HeldType.Reference reference) {
            compilation.report(TargetDiagnostics.collectionOfReferences(site, type.get(), reference));
            return Optional.empty();
        }
        if (!compilation.isEntity(type.get())) {
            compilation.report(TargetDiagnostics.noEntity(
                    site, type.get(), annotation, compilation.declaration(type.get()), compilation.entityNames()));
            return Optional.empty();
        }
        ClassName target = ((JavaType.Declared) type.get()).name();
        Optional<ClassName> content = held.content().flatMap(JavaTypes::className);
        if (content.filter(name -> !compilation.isSubtype(target, name.canonical()))
                .isPresent()) {
            compilation.report(TargetDiagnostics.doesNotFit(site, target, annotation));
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private AttributeDraft.Relationship draft(
            AttributeSite site,
            Overrides overrides,
            AnnotationUse annotation,
            Kind kind,
            HeldType held,
            ClassName target) {
        Optional<HeldType.Many> many =
                held instanceof HeldType.Many collection ? Optional.of(collection) : Optional.empty();
        Holder holder =
                many.isPresent() ? Holder.COLLECTION : held instanceof HeldType.Reference ? Holder.REF : Holder.PLAIN;
        return new AttributeDraft.Relationship(
                site,
                kind,
                annotation,
                target,
                HeldType.declaredContent(site.type())
                        .filter(content -> !JavaTypes.erasedName(content).equals(target.canonical())),
                holder,
                many.map(HeldType.Many::container),
                many.filter(RelationshipResolver::isMap)
                        .map(map -> map.key().orElseGet(() -> new JavaType.Unresolved("?"))),
                many.filter(RelationshipResolver::isMap)
                        .flatMap(map -> keys.ofRelationship(site, map.key(), overrides.below(site.name()))),
                annotation.text("mappedBy", "").strip(),
                WrittenJoin.of(site, overrides.association(site.name())),
                annotation.has("fetch")
                        ? Optional.of(annotation.constant("fetch", "EAGER").equals("EAGER"))
                        : Optional.empty(),
                many.isPresent() || isOptional(site, annotation),
                cascades(annotation),
                annotation.flag("orphanRemoval", false));
    }

    private static boolean isMap(HeldType.Many many) {
        return many.container() == Container.MAP || many.container() == Container.SORTED_MAP;
    }

    private static boolean isOptional(AttributeSite site, AnnotationUse annotation) {
        if (site.isAnnotated(Jakarta.ID) || site.isAnnotated(Jakarta.MAPS_ID)) {
            return false;
        }
        boolean possible =
                site.member().nullness() != Nullness.NON_NULL || site.access().optional();
        return annotation.flag("optional", possible);
    }

    private static Set<Cascade> cascades(AnnotationUse annotation) {
        Set<Cascade> cascades = EnumSet.noneOf(Cascade.class);
        for (String written : annotation.constants("cascade")) {
            if (written.equals("ALL")) {
                cascades.addAll(EnumSet.allOf(Cascade.class));
            } else {
                cascades.addAll(EnumSet.allOf(Cascade.class).stream()
                        .filter(cascade -> cascade.name().equals(written))
                        .toList());
            }
        }
        return cascades;
    }
}
