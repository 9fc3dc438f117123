package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.Instantiation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves embedded values: the embeddable's attributes, as the place where it is used overrides them. */
final class EmbeddedResolver {
    private final Compilation compilation;
    private final AttributeResolver attributes;

    EmbeddedResolver(Compilation compilation, AttributeResolver attributes) {
        this.compilation = compilation;
        this.attributes = attributes;
    }

    /** An attribute whose type is, or should be, an embeddable. */
    AttributeDraft resolve(AttributeSite site, Place place) {
        Overrides written = Overrides.of(site.member().annotations());
        return resolve(site, place, written.under(place.overrides().below(site.name())), written);
    }

    /**
     * Likewise, with the overrides that apply.
     *
     * @param written those that stand on the attribute itself, which must name something
     */
    AttributeDraft resolve(AttributeSite site, Place place, Overrides effective, Overrides written) {
        JavaType type = JavaTypes.bounded(site.type());
        Optional<HierarchyDeclaration> embeddable = compilation.embeddable(type);
        if (embeddable.isEmpty()) {
            if (!JavaTypes.isUnresolved(type)) {
                compilation.report(AttributeDiagnostics.notEmbeddable(site, type, compilation.declaration(type)));
            }
            return new AttributeDraft.Unresolved(site);
        }
        TypeDeclaration declaration = embeddable.get().type();
        String name = declaration.name().canonical();
        if (place.embeddables().contains(name)) {
            compilation.report(AttributeDiagnostics.recursiveEmbeddable(site, place.embeddables(), name));
            return new AttributeDraft.Unresolved(site);
        }
        Place inside = place.inside(site, name, effective, arguments(type, declaration));
        List<AttributeDraft> drafts = attributes.resolve(embeddable.get(), inside);
        Instantiation instantiation =
                new Instances(compilation, place.access()).ofEmbeddable(declaration, drafts, site);
        OverrideTargets.report(compilation, site, written, drafts);
        return new AttributeDraft.Embedded(site, declaration, instantiation, drafts);
    }

    private static Map<String, JavaType> arguments(JavaType use, TypeDeclaration declaration) {
        Map<String, JavaType> arguments = new HashMap<>();
        if (use instanceof JavaType.Declared declared) {
            for (int i = 0;
                    i
                            < Math.min(
                                    declared.arguments().size(),
                                    declaration.typeParameters().size());
                    i++) {
                arguments.put(
                        declaration.typeParameters().get(i),
                        declared.arguments().get(i));
            }
        }
        return arguments;
    }
}
