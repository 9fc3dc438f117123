package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.RelationshipMapping.Holder;
import dev.tenon.processor.model.mapping.RelationshipMapping.Loading;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.Target;

/** Decides how relationships and collections are loaded unless a query says otherwise. */
final class LoadingResolver {
    private final Compilation compilation;
    private final Links links;

    LoadingResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
    }

    /** A {@code Ref} and a collection are lazy by default; a plain target is eager. */
    Loading resolve(EntityDraft entity, AttributeDraft.Relationship relationship) {
        boolean eager = relationship.eager().orElse(relationship.holder() == Holder.PLAIN);
        if (eager) {
            return Loading.SELECT_IN;
        }
        if (relationship.holder() == Holder.PLAIN) {
            return selfFilling(relationship);
        }
        boolean collection = relationship.holder() == Holder.COLLECTION;
        return collection && isFilledInPlace(entity, relationship.site()) ? Loading.SELECT_IN : Loading.LAZY;
    }

    /** Whether an element collection is loaded with its owner. */
    boolean isEager(EntityDraft entity, AttributeDraft.Elements elements) {
        return elements.eager() || isFilledInPlace(entity, elements.site());
    }

    private Loading selfFilling(AttributeDraft.Relationship relationship) {
        Extensibility extensibility =
                links.target(relationship.target()).map(Target::extensibility).orElse(Extensibility.FINAL);
        if (extensibility == Extensibility.EXTENSIBLE) {
            return Loading.SELF_FILLING;
        }
        compilation.report(
                extensibility == Extensibility.FIELDS_VISIBLE
                        ? LoadingDiagnostics.loadedEagerly(relationship)
                        : LoadingDiagnostics.notLazy(relationship, extensibility));
        return Loading.SELECT_IN;
    }

    /** A final field whose collection the constructor does not take keeps the user's own instance. */
    private boolean isFilledInPlace(EntityDraft entity, AttributeSite site) {
        boolean fixed = site.member() instanceof Member.Field field
                && field.modifiers().isFinal()
                && !(entity.instantiation() instanceof Instantiation.FromAttributes from
                        && from.attributes().contains(site.name()));
        if (fixed) {
            compilation.report(LoadingDiagnostics.filledInPlace(site));
        }
        return fixed;
    }
}
