package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.List;
import java.util.Map;

/** Sees to it that each override names an attribute. */
final class OverrideTargets {
    private OverrideTargets() {}

    /**
     * Where an override is looked for.
     *
     * @param carrier the attribute that carries the override; empty if the class itself does
     * @param type the class whose attributes it may name
     * @param above those of entities that the class extends, which it may not
     */
    record Inside(String carrier, String type, List<AttributeDraft> above) {}

    /** Reports the overrides on an attribute that name nothing inside it. */
    static void report(
            Compilation compilation, AttributeSite site, Overrides written, List<AttributeDraft> attributes) {
        Inside inside =
                new Inside(" of " + site.label(), JavaTypes.bounded(site.type()).display(), List.of());
        report(compilation, inside, site.suppressed(), written.attributes(), "name", attributes);
        report(compilation, inside, site.suppressed(), written.associations(), "name", attributes);
        report(compilation, inside, site.suppressed(), written.conversions(), "attributeName", attributes);
    }

    /** Reports the overrides on a class that name nothing in it. */
    static void report(
            Compilation compilation, TypeDeclaration type, Overrides written, List<AttributeDraft> attributes) {
        report(compilation, type, written, attributes, List.of());
    }

    /** Likewise; the class extends an entity with further attributes. */
    static void report(
            Compilation compilation,
            TypeDeclaration type,
            Overrides written,
            List<AttributeDraft> attributes,
            List<AttributeDraft> above) {
        Inside inside = new Inside("", type.name().simple(), above);
        report(compilation, inside, type.suppressed(), written.attributes(), "name", attributes);
        report(compilation, inside, type.suppressed(), written.associations(), "name", attributes);
        report(compilation, inside, type.suppressed(), written.conversions(), "attributeName", attributes);
    }

    private static void report(
            Compilation compilation,
            Inside inside,
            List<String> suppressed,
            Map<String, AnnotationUse> overrides,
            String member,
            List<AttributeDraft> attributes) {
        List<String> names = attributes.stream().map(AttributeDraft::name).toList();
        overrides.forEach((path, use) -> {
            if (!path.isEmpty() && !exists(attributes, path)) {
                compilation.report(AttributeDiagnostics.overrideNamesNothing(
                        inside, path, use, use.addressOf(member), names, suppressed));
            }
        });
    }

    private static boolean exists(List<AttributeDraft> attributes, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        for (AttributeDraft attribute : attributes) {
            if (attribute.name().equals(first)) {
                return dot < 0
                        || !(attribute instanceof AttributeDraft.Embedded embedded)
                        || exists(embedded.attributes(), path.substring(dot + 1));
            }
        }
        return false;
    }
}
