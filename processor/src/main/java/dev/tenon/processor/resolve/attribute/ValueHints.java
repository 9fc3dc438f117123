package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Optional;

/**
 * The annotations that decide how a value becomes a column's value.
 *
 * @param automatic whether converters may apply by themselves
 * @param json whether the value is kept as JSON
 */
record ValueHints(
        Optional<AnnotationUse> enumerated,
        Optional<AnnotationUse> temporal,
        Optional<AnnotationUse> lob,
        Optional<AnnotationUse> convert,
        boolean automatic,
        boolean json) {

    /** Those of a basic attribute, and the converter that an outer place gave it. */
    static ValueHints ofAttribute(AttributeSite site, Overrides overrides) {
        Optional<AnnotationUse> convert = overrides
                .conversion(site.name())
                .or(() -> Overrides.of(site.member().annotations()).conversion(""));
        boolean exempt = site.isAnnotated(Jakarta.ID) || site.isAnnotated(Jakarta.VERSION);
        return of(site, Jakarta.ENUMERATED, Jakarta.TEMPORAL, convert, !exempt);
    }

    /** Those of the elements of a collection. */
    static ValueHints ofElement(AttributeSite site, Overrides own) {
        Optional<AnnotationUse> convert = own.conversion("value").or(() -> own.conversion(""));
        return of(site, Jakarta.ENUMERATED, Jakarta.TEMPORAL, convert, true);
    }

    /** Those of the keys of a map. */
    static ValueHints ofMapKey(AttributeSite site, Overrides own) {
        ValueHints hints = of(site, Jakarta.MAP_KEY_ENUMERATED, Jakarta.MAP_KEY_TEMPORAL, own.conversion("key"), true);
        return new ValueHints(
                hints.enumerated, hints.temporal, Optional.empty(), hints.convert, hints.automatic, false);
    }

    private static ValueHints of(
            AttributeSite site,
            String enumerated,
            String temporal,
            Optional<AnnotationUse> convert,
            boolean convertible) {
        boolean disabled =
                convert.filter(use -> use.flag("disableConversion", false)).isPresent();
        boolean automatic = convertible
                && !disabled
                && !site.isAnnotated(TenonNames.JSON)
                && !site.isAnnotated(enumerated)
                && !site.isAnnotated(temporal);
        return new ValueHints(
                site.annotation(enumerated),
                site.annotation(temporal),
                site.annotation(Jakarta.LOB),
                disabled ? Optional.empty() : convert,
                automatic,
                site.isAnnotated(TenonNames.JSON));
    }
}
