package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** Decides what each persistent member is: basic, embedded, element collection, or relationship. */
final class AttributeResolver {
    private final Compilation compilation;
    private final ValueResolver values;
    private final EmbeddedResolver embedded;
    private final ElementsResolver elements;
    private final RelationshipResolver relationships;

    AttributeResolver(Compilation compilation) {
        this.compilation = compilation;
        this.values = new ValueResolver(compilation);
        this.embedded = new EmbeddedResolver(compilation, this);
        KeyColumns keys = new KeyColumns(compilation, values);
        this.elements = new ElementsResolver(compilation, values, embedded, keys);
        this.relationships = new RelationshipResolver(compilation, keys);
    }

    /** The attributes of a class at the given place. */
    List<AttributeDraft> resolve(HierarchyDeclaration hierarchy, Place place) {
        return PersistentMembers.of(hierarchy, place.style()).stream()
                .map(selected -> resolve(place.site(selected.member(), selected.style()), place))
                .toList();
    }

    private AttributeDraft resolve(AttributeSite site, Place place) {
        if (UnbuiltFeatures.areNeededByValue(site)) {
            return new AttributeDraft.Unresolved(site);
        }
        Optional<AnnotationUse> proxy = site.annotation(TenonNames.ASSOCIATION_PROXY);
        if (proxy.isPresent()) {
            return proxy(site, proxy.get());
        }
        if (isOptionalField(site)) {
            compilation.report(AttributeDiagnostics.optionalField(site));
            return new AttributeDraft.Unresolved(site);
        }
        Optional<Diagnostic> wrongly = DeferredAttributes.problem(compilation, site);
        if (wrongly.isPresent()) {
            compilation.report(wrongly.get());
            return new AttributeDraft.Unresolved(site);
        }
        if (RelationshipResolver.isRelationship(site)) {
            return relationships.resolve(site, place.overrides());
        }
        if (site.isAnnotated(Jakarta.ELEMENT_COLLECTION)) {
            return elements.resolve(site, place);
        }
        ValueHints hints = ValueHints.ofAttribute(site, place.overrides());
        if (hints.convert().isEmpty() && !hints.json()) {
            Optional<AttributeDraft> composed = composed(site, place);
            if (composed.isPresent()) {
                return composed.get();
            }
        }
        return basic(site, place, hints);
    }

    private static AttributeDraft.Proxy proxy(AttributeSite site, AnnotationUse annotation) {
        return HeldType.of(site.type()) instanceof HeldType.Many many
                ? new AttributeDraft.Proxy(site, annotation, Optional.of(many.container()), many.element(), many.key())
                : new AttributeDraft.Proxy(site, annotation, Optional.empty(), shownOf(site.type()), Optional.empty());
    }

    /** The argument of a live single value. */
    private static Optional<JavaType> shownOf(JavaType type) {
        return AttributeDraft.Proxy.isScalar(type)
                ? ((JavaType.Declared) type).arguments().stream().findFirst()
                : Optional.empty();
    }

    /** A getter may return an {@code Optional}; what a row is read into holds the value itself. */
    private static boolean isOptionalField(AttributeSite site) {
        return site.access().style() == AttributeAccess.Style.FIELD
                && site.member().type() instanceof JavaType.Declared declared
                && declared.is("java.util.Optional");
    }

    private Optional<AttributeDraft> composed(AttributeSite site, Place place) {
        if (site.isAnnotated(Jakarta.EMBEDDED) || site.isAnnotated(Jakarta.EMBEDDED_ID)) {
            return Optional.of(embedded.resolve(site, place));
        }
        if (compilation.embeddable(JavaTypes.bounded(site.type())).isPresent()) {
            return Optional.of(embedded.resolve(site, place));
        }
        if (!place.embeddables().isEmpty() && compilation.isIdClass(site.type())) {
            return Optional.of(embedded.resolve(site, place)); // which says that it has to be embeddable
        }
        HeldType held = HeldType.of(site.type());
        boolean entity = held.content().filter(compilation::isEntity).isPresent();
        if (entity || held instanceof HeldType.Reference) {
            compilation.report(AttributeDiagnostics.missingRelationship(site, held instanceof HeldType.Many));
            return Optional.of(new AttributeDraft.Unresolved(site));
        }
        return Optional.empty();
    }

    private AttributeDraft basic(AttributeSite site, Place place, ValueHints hints) {
        JavaType type = JavaTypes.bounded(site.type());
        ValueMapping value = values.resolve(site, type, hints);
        ColumnDraft column = ColumnResolver.ofAttribute(
                site,
                value,
                place.overrides().column(site.name()).or(() -> site.annotation(Jakarta.COLUMN)),
                compilation.names().named(site.name()));
        return new AttributeDraft.Basic(site, value, column);
    }
}
