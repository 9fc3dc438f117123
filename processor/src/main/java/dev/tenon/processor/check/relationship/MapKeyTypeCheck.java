package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeNames;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.Map;
import java.util.Optional;

/** TN145: the keys of a map have the type of the attribute they are read from. */
public final class MapKeyTypeCheck implements MappingCheck {
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "char", "java.lang.Character",
            "float", "java.lang.Float",
            "double", "java.lang.Double");

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : entity.relationships()) {
                relationship.mapKey().ifPresent(key -> classes.attributeAt(relationship.address())
                        .ifPresent(declared -> check(relationship, key, declared, classes, diagnostics)));
            }
        }
    }

    private static void check(
            RelationshipMapping relationship,
            String key,
            DeclaredAttribute declared,
            Subjects classes,
            Diagnostics diagnostics) {
        Optional<JavaType> written = keyType(declared.member().type());
        Optional<JavaType> actual = classes.model()
                .entity(relationship.target().canonical())
                .flatMap(target -> attribute(target, key))
                .filter(AttributeMapping.Basic.class::isInstance)
                .map(attribute -> ((AttributeMapping.Basic) attribute).value().javaType());
        if (written.isEmpty() || actual.isEmpty() || boxed(written.get()).equals(boxed(actual.get()))) {
            return;
        }
        if (boxed(written.get()).filter("java.lang.Object"::equals).isPresent()) {
            return;
        }
        diagnostics.report(declared.report(
                        Code.TN145,
                        "the keys of %s are %s, but %s.%s is a %s"
                                .formatted(
                                        declared.display(),
                                        written.get().display(),
                                        relationship.target().simple(),
                                        key.isEmpty() ? "identifier" : key,
                                        actual.get().display()))
                .found("%s %s".formatted(declared.member().type().display(), declared.name()))
                .help("use the attribute's type, or name another attribute:")
                .code("@MapKey(name = \"…\")")
                .build());
    }

    private static Optional<AttributeMapping> attribute(EntityMapping target, String key) {
        if (!key.isEmpty()) {
            return target.attributeAt(key);
        }
        return target.identifier().form() == IdentifierMapping.Form.SIMPLE
                ? target.identifier().attributes().stream().findFirst().flatMap(target::attributeAt)
                : Optional.empty();
    }

    private static Optional<JavaType> keyType(JavaType map) {
        return map instanceof JavaType.Declared declared && declared.arguments().size() == 2
                ? Optional.of(declared.arguments().get(0)).filter(JavaType.Declared.class::isInstance)
                : Optional.empty();
    }

    private static Optional<String> boxed(JavaType type) {
        return TypeNames.of(type).map(name -> BOXES.getOrDefault(name, name));
    }
}
