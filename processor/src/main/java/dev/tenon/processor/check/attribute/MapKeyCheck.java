package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeNames;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;

/** TN143: columns and types of a map's key on a collection of values without keys; of others the resolver speaks. */
public final class MapKeyCheck implements AttributeCheck {
    private static final Set<String> OF_KEYS = Set.of(
            Jakarta.MAP_KEY_COLUMN,
            Jakarta.MAP_KEY_CLASS,
            Jakarta.MAP_KEY_ENUMERATED,
            Jakarta.MAP_KEY_TEMPORAL,
            Jakarta.MAP_KEY_JOIN_COLUMN);
    private static final Set<String> WITHOUT_KEYS = Set.of("java.util.List", "java.util.Set", "java.util.Collection");

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        boolean collection = attribute.isToMany() || attribute.isElementCollection();
        if (!collection) {
            return;
        }
        MapTypes.keyOf(attribute.member().type()).ifPresent(key -> checkKey(attribute, key, classes, diagnostics));
        if (attribute.isToMany() || !isWithoutKeys(attribute.member().type())) {
            return;
        }
        attribute
                .firstOf(OF_KEYS)
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN143,
                                use.address(),
                                "%s on %s, which is no map"
                                        .formatted(MemberAnnotations.display(use), attribute.display()))
                        .found("%s is a %s"
                                .formatted(
                                        attribute.name(),
                                        attribute.member().type().display()))
                        .help("remove %s, or use a Map".formatted(MemberAnnotations.display(use)))
                        .build()));
    }

    /** What is said of the keys agrees with their type. */
    private static void checkKey(DeclaredAttribute attribute, JavaType key, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.MAP_KEY_JOIN_COLUMN)
                .filter(use -> KnownTypes.isBasic(key) || classes.isEnum(key) || classes.isEmbeddable(key))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN025,
                                use.address(),
                                "@MapKeyJoinColumn on %s, whose keys are no entities".formatted(attribute.display()))
                        .found("the keys are %s".formatted(key.display()))
                        .help("name the column of the keys:")
                        .code("@MapKeyColumn(name = \"…\")")
                        .build()));
        attribute.use(Jakarta.MAP_KEY_CLASS).ifPresent(use -> use.classLiteral("value")
                .filter(written ->
                        !KnownTypes.isUnknown(key) && !TypeNames.of(written).equals(TypeNames.of(key)))
                .ifPresent(written -> diagnostics.report(attribute
                        .report(
                                Code.TN145,
                                use.addressOf("value"),
                                "the keys of %s are %s, but @MapKeyClass says %s"
                                        .formatted(attribute.display(), key.display(), written.display()))
                        .found("%s %s".formatted(attribute.member().type().display(), attribute.name()))
                        .help("remove @MapKeyClass")
                        .build())));
    }

    private static boolean isWithoutKeys(JavaType type) {
        return type instanceof JavaType.Declared declared
                && WITHOUT_KEYS.contains(declared.name().canonical());
    }
}
