package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Modifiers;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that instances can be made and filled, and reports where they cannot. */
final class Instances {
    private final Compilation compilation;
    private final InstantiationResolver instantiations;

    /** Looks from where the entity's generated classes live. */
    Instances(Compilation compilation, AccessResolver access) {
        this.compilation = compilation;
        this.instantiations = new InstantiationResolver(access);
    }

    /** How entities of the class are made. */
    Instantiation ofEntity(TypeDeclaration type, List<AttributeDraft> attributes) {
        return resolve(type, attributes, type.address());
    }

    /** How embedded values of the class are made. */
    Instantiation ofEmbeddable(TypeDeclaration type, List<AttributeDraft> attributes, AttributeSite site) {
        return resolve(type, attributes, type.fromSource() ? type.address() : site.address());
    }

    private Instantiation resolve(TypeDeclaration type, List<AttributeDraft> drafts, Address address) {
        List<AttributeDraft> attributes = drafts.stream()
                .filter(attribute -> !(attribute instanceof AttributeDraft.Proxy))
                .toList();
        Map<String, JavaType> types = new LinkedHashMap<>();
        attributes.forEach(attribute -> types.put(attribute.name(), memberType(attribute.site())));
        List<String> onlyByConstructor = attributes.stream()
                .filter(attribute -> !attribute.site().access().isWritable())
                .map(AttributeDraft::name)
                .toList();
        Instantiation instantiation = instantiations.resolve(type, types, onlyByConstructor);
        if (instantiation instanceof Instantiation.Unresolved) {
            if (isInstantiable(type)) {
                compilation.report(InstanceDiagnostics.noConstructor(type, types.keySet(), address));
            }
            return instantiation;
        }
        attributes.forEach(attribute -> reportIfNeverSet(attribute, instantiation));
        return instantiation;
    }

    /** What a constructor's parameter has to be for the attribute. */
    private static JavaType memberType(AttributeSite site) {
        return site.access().deferred() ? site.member().type() : site.type();
    }

    /** Of other types a check says that they cannot be mapped at all. */
    private static boolean isInstantiable(TypeDeclaration type) {
        Modifiers modifiers = type.modifiers();
        boolean made = type.kind() == TypeDeclaration.Kind.CLASS || type.kind() == TypeDeclaration.Kind.RECORD;
        return made
                && !modifiers.isAbstract()
                && type.nesting() != TypeDeclaration.Nesting.INNER
                && type.nesting() != TypeDeclaration.Nesting.LOCAL;
    }

    private void reportIfNeverSet(AttributeDraft attribute, Instantiation instantiation) {
        AttributeSite site = attribute.site();
        boolean byConstructor = instantiation instanceof Instantiation.FromAttributes from
                && from.attributes().contains(site.name());
        if (site.access().isWritable() || byConstructor || isExempt(attribute)) {
            return;
        }
        compilation.report(
                site.access().style() == AttributeAccess.Style.PROPERTY
                        ? InstanceDiagnostics.noSetter(site)
                        : InstanceDiagnostics.finalAttribute(site));
    }

    /** A check says that a final field cannot take a value that comes later (TN403). */
    private static boolean isGeneratedLater(AttributeSite site) {
        return site.access().style() == AttributeAccess.Style.FIELD
                && (site.isAnnotated(Jakarta.GENERATED_VALUE) || site.isAnnotated(Jakarta.VERSION));
    }

    /** Collections are filled in place; what could not be resolved was reported. */
    private static boolean isExempt(AttributeDraft attribute) {
        return attribute instanceof AttributeDraft.Elements
                || attribute instanceof AttributeDraft.Unresolved
                || (attribute instanceof AttributeDraft.Basic basic && !basic.isResolved())
                || isGeneratedLater(attribute.site())
                || (attribute instanceof AttributeDraft.Relationship relationship && !relationship.isToOne());
    }
}
