package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;

/** What there is to say about fetch types that cannot be honoured. */
final class LoadingDiagnostics {
    private LoadingDiagnostics() {}

    /** TN407: reads of the fields would not be noticed. */
    static Diagnostic loadedEagerly(AttributeDraft.Relationship relationship) {
        return lazily(
                        Code.TN407,
                        relationship,
                        label(relationship) + " is loaded eagerly, because fields of "
                                + relationship.target().simple() + " are visible to other classes")
                .found("fetch = LAZY; a read of such a field would see an object that is not loaded yet")
                .help("make the fields of " + relationship.target().simple() + " private, or hold a reference:")
                .code("Ref<" + relationship.target().simple() + "> " + relationship.name() + ";")
                .build();
    }

    /** TN406: no subclass can stand in. */
    static Diagnostic notLazy(AttributeDraft.Relationship relationship, Extensibility extensibility) {
        String target = relationship.target().simple();
        String why =
                switch (extensibility) {
                    case POLYMORPHIC -> target + " has entity subclasses";
                    case FINAL_METHODS -> target + " has final methods";
                    default -> target + " cannot be extended";
                };
        return lazily(Code.TN406, relationship, label(relationship) + " cannot be loaded lazily, because " + why)
                .found("fetch = LAZY on " + target + " " + relationship.name() + "; it is loaded eagerly")
                .help("hold a reference, which is lazy:")
                .code("Ref<" + target + "> " + relationship.name() + ";")
                .build();
    }

    /** TN407 for a final collection. */
    static Diagnostic filledInPlace(AttributeSite site) {
        String label = site.entity().simple() + "." + site.path();
        return Diagnostic.of(Code.TN407, site.address(), label + " is loaded eagerly, because its field is final")
                .suppressed(site.suppressed())
                .found("a final " + site.type().display() + " that no constructor takes is filled in place")
                .help("remove final, or take the collection in the constructor")
                .build();
    }

    private static Diagnostic.Builder lazily(Code code, AttributeDraft.Relationship relationship, String cause) {
        return Diagnostic.of(code, relationship.annotation().addressOf("fetch"), cause)
                .suppressed(relationship.site().suppressed());
    }

    private static String label(AttributeDraft.Relationship relationship) {
        return relationship.site().entity().simple() + "." + relationship.path();
    }
}
