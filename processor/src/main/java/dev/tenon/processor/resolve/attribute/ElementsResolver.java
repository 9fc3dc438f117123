package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Resolves element collections: what they contain, and the keys of a map. */
final class ElementsResolver {
    private final Compilation compilation;
    private final ValueResolver values;
    private final EmbeddedResolver embedded;
    private final KeyColumns keys;

    ElementsResolver(Compilation compilation, ValueResolver values, EmbeddedResolver embedded, KeyColumns keys) {
        this.compilation = compilation;
        this.values = values;
        this.embedded = embedded;
        this.keys = keys;
    }

    /** An attribute annotated {@code @ElementCollection}. */
    AttributeDraft resolve(AttributeSite site, Place place) {
        HeldType held = HeldType.of(site.type());
        AnnotationUse annotation = site.annotation(Jakarta.ELEMENT_COLLECTION).orElseThrow();
        if (!(held instanceof HeldType.Many many)) {
            if (!JavaTypes.isUnresolved(site.type())) {
                compilation.report(
                        CollectionDiagnostics.elementsNeedCollection(site, held instanceof HeldType.OtherCollection));
            }
            return new AttributeDraft.Unresolved(site);
        }
        if (many.container() == Container.WRITE_ONLY) {
            compilation.report(WriteOnlyCollections.ofValues(site));
            return new AttributeDraft.Unresolved(site);
        }
        Optional<JavaType> element = annotation.classLiteral("targetClass").or(many::element);
        if (element.isEmpty()) {
            compilation.report(CollectionDiagnostics.untyped(site, "targetClass"));
            return new AttributeDraft.Unresolved(site);
        }
        if (JavaTypes.className(element.get())
                .filter(name -> !HeldType.isWritten(site.type(), name))
                .isPresent()) {
            compilation.report(TargetDiagnostics.elementDoesNotFit(site, element.get(), annotation));
            return new AttributeDraft.Unresolved(site);
        }
        if (HeldType.of(element.get()) instanceof HeldType.Reference reference) {
            compilation.report(CollectionDiagnostics.elementsOfReferences(site, element.get(), reference));
            return new AttributeDraft.Unresolved(site);
        }
        if (compilation.isEntity(element.get())) {
            compilation.report(CollectionDiagnostics.elementsOfEntities(site, element.get()));
            return new AttributeDraft.Unresolved(site);
        }
        Optional<JavaType> key = key(site, many);
        boolean map = many.container() == Container.MAP || many.container() == Container.SORTED_MAP;
        if (map && key.isEmpty()) {
            compilation.report(CollectionDiagnostics.untypedKey(site));
            return new AttributeDraft.Unresolved(site);
        }
        return elements(site, place, new HeldType.Many(many.container(), element, key), annotation);
    }

    /** What the map says that its keys are, or what stands beside it. */
    private static Optional<JavaType> key(AttributeSite site, HeldType.Many many) {
        return many.key().or(() -> site.annotation(Jakarta.MAP_KEY_CLASS).flatMap(use -> use.classLiteral("value")));
    }

    private AttributeDraft elements(AttributeSite site, Place place, HeldType.Many many, AnnotationUse annotation) {
        JavaType elementType = many.element().orElseThrow();
        Overrides written = Overrides.of(site.member().annotations());
        Overrides own = written.under(place.overrides().below(site.name()));
        boolean map = many.key().isPresent();
        AttributeDraft element = element(site, place, elementType, own, map, many.container());
        Optional<AttributeDraft> key = many.key().map(type -> key(site, place, type, own));
        if (element instanceof AttributeDraft.Unresolved
                || key.filter(AttributeDraft.Unresolved.class::isInstance).isPresent()) {
            return new AttributeDraft.Unresolved(site);
        }
        // Of a collection inside an element, a check says that it has no key (TN058).
        Optional<AttributeDraft> unfit = EntityDraft.leaves(List.of(element)).stream()
                .filter(leaf -> !(leaf instanceof AttributeDraft.Basic))
                .findFirst();
        if (unfit.isPresent()) {
            if (unfit.get() instanceof AttributeDraft.Relationship relationship && relationship.isToOne()) {
                compilation.report(CollectionDiagnostics.relationshipInElement(
                        site, unfit.get().name()));
            }
            return new AttributeDraft.Unresolved(site);
        }
        return new AttributeDraft.Elements(
                site,
                many.container(),
                element,
                key,
                site.annotation(Jakarta.COLLECTION_TABLE),
                annotation.constant("fetch", "LAZY").equals("EAGER"));
    }

    private AttributeDraft element(
            AttributeSite site, Place place, JavaType type, Overrides own, boolean map, Container container) {
        AttributeSite part = KeyColumns.part(site, type);
        ValueHints hints = ValueHints.ofElement(site, own);
        if (hints.convert().isEmpty() && compilation.embeddable(type).isPresent()) {
            Overrides effective =
                    map ? own.under(own.below("value")) : own.below("value").under(own);
            return embedded.resolve(part, place, effective, map ? Overrides.NONE : writtenOn(site));
        }
        Optional<AnnotationUse> column = place.overrides()
                .column(site.name())
                .or(() -> own.column("value"))
                .or(() -> site.annotation(Jakarta.COLUMN));
        AttributeDraft.Basic basic =
                basic(part, hints, column, compilation.names().named(site.name()));
        boolean set = container == Container.SET || container == Container.SORTED_SET;
        return set
                ? new AttributeDraft.Basic(part, basic.value(), basic.column().required())
                : basic;
    }

    /** The overrides of elements, without converters: a bare {@code @Convert} concerns the elements themselves. */
    private static Overrides writtenOn(AttributeSite site) {
        Overrides written = Overrides.of(site.member().annotations());
        boolean prefixed = written.attributes().keySet().stream().anyMatch(path -> path.startsWith("value."));
        return prefixed ? written.below("value") : written;
    }

    private AttributeDraft key(AttributeSite site, Place place, JavaType type, Overrides own) {
        AttributeSite part = KeyColumns.part(site, type);
        if (compilation.isEntity(type)) {
            compilation.report(CollectionDiagnostics.entityAsMapKey(site, type));
            return new AttributeDraft.Unresolved(part);
        }
        ValueHints hints = ValueHints.ofMapKey(site, own);
        if (hints.convert().isEmpty() && compilation.embeddable(type).isPresent()) {
            return embedded.resolve(part, place, own.below("key"), Overrides.NONE);
        }
        return keys.basic(site, part, hints, own);
    }

    private AttributeDraft.Basic basic(
            AttributeSite part, ValueHints hints, Optional<AnnotationUse> column, Identifier name) {
        ValueMapping value = values.resolve(part, part.type(), hints);
        return new AttributeDraft.Basic(
                part, value, ColumnResolver.ofPart(part, value, column, name, ColumnResolver.Part.ELEMENT));
    }
}
