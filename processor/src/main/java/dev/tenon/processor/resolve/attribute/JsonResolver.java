package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ValueMapping;
import java.util.HashSet;
import java.util.Set;

/** Decides how the value of a {@code @Json} attribute is kept. */
final class JsonResolver {
    /** Classes of the JDK without a method that changes them; those of {@code java.time} are of that sort as well. */
    private static final Set<String> CONSTANT = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.UUID");

    private final Compilation compilation;

    JsonResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The mapping of a type; {@code Unresolved} after a report if it makes no JSON. */
    ValueMapping resolve(AttributeSite site, JavaType type) {
        if (JavaTypes.isUnresolved(type)) {
            return new ValueMapping.Unresolved(type);
        }
        if (JavaTypes.erasedName(type).equals("java.lang.String")) {
            return new ValueMapping.Plain(type, BasicType.JSON_TEXT);
        }
        HeldType held = HeldType.of(type);
        boolean entity = held.content().filter(compilation::isEntity).isPresent();
        if (entity || held instanceof HeldType.Reference) {
            compilation.report(AttributeDiagnostics.entityAsJson(site, type));
            return new ValueMapping.Unresolved(type);
        }
        if (type instanceof JavaType.Primitive primitive) {
            compilation.report(AttributeDiagnostics.primitiveAsJson(site, primitive));
            return new ValueMapping.Unresolved(type);
        }
        return new ValueMapping.Json(type, site.label(), isConstant(type, new HashSet<>()));
    }

    /** Whether neither the value nor anything that it leads to can change: what was written once stays true of it. */
    private boolean isConstant(JavaType type, Set<JavaType> records) {
        if (type instanceof JavaType.Primitive) {
            return true;
        }
        String name = JavaTypes.erasedName(type);
        if (!(type instanceof JavaType.Declared) || CONSTANT.contains(name) || name.startsWith("java.time.")) {
            return type instanceof JavaType.Declared;
        }
        return compilation.isEnum(type)
                || !records.add(type) // what holds another one of itself is as constant as the rest of it
                || compilation
                        .declaration(type)
                        .filter(declaration -> declaration.kind() == TypeDeclaration.Kind.RECORD)
                        .filter(declaration ->
                                declaration.fields().stream().allMatch(field -> isConstant(field.type(), records)))
                        .isPresent();
    }
}
