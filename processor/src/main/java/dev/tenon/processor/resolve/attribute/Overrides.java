package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an outer place says about the attributes below it: columns, join columns and converters by dotted path.
 *
 * @param attributes {@code @AttributeOverride}s
 * @param associations {@code @AssociationOverride}s
 * @param conversions {@code @Convert}s
 */
public record Overrides(
        Map<String, AnnotationUse> attributes,
        Map<String, AnnotationUse> associations,
        Map<String, AnnotationUse> conversions) {

    /** Nothing is overridden. */
    public static final Overrides NONE = new Overrides(Map.of(), Map.of(), Map.of());

    /** The overrides among the annotations of a class or member. */
    public static Overrides of(List<AnnotationUse> annotations) {
        return new Overrides(
                byName(annotations, Jakarta.ATTRIBUTE_OVERRIDE, Jakarta.ATTRIBUTE_OVERRIDES, "name"),
                byName(annotations, Jakarta.ASSOCIATION_OVERRIDE, Jakarta.ASSOCIATION_OVERRIDES, "name"),
                byName(annotations, Jakarta.CONVERT, Jakarta.CONVERTS, "attributeName"));
    }

    private static Map<String, AnnotationUse> byName(
            List<AnnotationUse> annotations, String type, String container, String member) {
        Map<String, AnnotationUse> byName = new LinkedHashMap<>();
        Repeated.in(annotations, type, container).forEach(use -> byName.put(use.text(member, ""), use));
        return byName;
    }

    /** These, and those of a place further out, which win. */
    public Overrides under(Overrides outer) {
        return new Overrides(
                merge(attributes, outer.attributes),
                merge(associations, outer.associations),
                merge(conversions, outer.conversions));
    }

    /** What concerns the attributes below the named one. */
    public Overrides below(String name) {
        return new Overrides(below(attributes, name), below(associations, name), below(conversions, name));
    }

    /** The overriding {@code @Column} of an attribute of this level. */
    public Optional<AnnotationUse> column(String name) {
        return Optional.ofNullable(attributes.get(name)).flatMap(override -> override.nested("column"));
    }

    /** The {@code @AssociationOverride} of a relationship of this level. */
    public Optional<AnnotationUse> association(String name) {
        return Optional.ofNullable(associations.get(name));
    }

    /** The {@code @Convert} that an outer place gives to an attribute of this level. */
    public Optional<AnnotationUse> conversion(String name) {
        return Optional.ofNullable(conversions.get(name));
    }

    private static Map<String, AnnotationUse> merge(
            Map<String, AnnotationUse> inner, Map<String, AnnotationUse> outer) {
        Map<String, AnnotationUse> merged = new LinkedHashMap<>(inner);
        merged.putAll(outer);
        return merged;
    }

    private static Map<String, AnnotationUse> below(Map<String, AnnotationUse> overrides, String name) {
        Map<String, AnnotationUse> below = new LinkedHashMap<>();
        overrides.forEach((path, use) -> {
            if (path.startsWith(name + ".")) {
                below.put(path.substring(name.length() + 1), use);
            }
        });
        return below;
    }
}
