package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** Refuses what is declared for attributes but not built yet; whoever builds it removes it from here. */
final class UnbuiltFeatures {
    private static final List<String> OF_VALUES =
            List.of(TenonNames.JSON, TenonNames.EXPRESSION, TenonNames.ASSOCIATION_PROXY, TenonNames.COMBINED);
    private static final List<String> OF_RELATIONSHIPS =
            List.of(TenonNames.JOIN_ON, TenonNames.THROUGH, TenonNames.JOIN_TARGET, TenonNames.LIMIT);

    private UnbuiltFeatures() {}

    /** Whether a value needs such a feature, which is then reported. */
    static boolean refuseValue(Compilation compilation, AttributeSite site) {
        return refuse(compilation, site, OF_VALUES);
    }

    /** Whether a relationship needs such a feature, which is then reported. */
    static boolean refuseRelationship(Compilation compilation, AttributeSite site) {
        return refuse(compilation, site, OF_RELATIONSHIPS);
    }

    private static boolean refuse(Compilation compilation, AttributeSite site, List<String> features) {
        Optional<AnnotationUse> used = features.stream()
                .flatMap(feature -> site.annotation(feature).stream())
                .findFirst();
        used.ifPresent(use -> compilation.report(refused(site, use)));
        return used.isPresent();
    }

    private static Diagnostic refused(AttributeSite site, AnnotationUse use) {
        String name = "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
        return Diagnostic.of(Code.TN022, use.address(), name + " on " + site.label() + " is not built yet")
                .suppressed(site.suppressed())
                .found(site.type().display() + " " + site.name())
                .help("leave the attribute out until then:")
                .code("@Transient")
                .build();
    }
}
