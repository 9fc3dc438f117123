package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Java types as a generated class of one package can write them. */
final class NameableTypes {
    private static final TypeName OBJECT = ClassName.OBJECT;

    private final Map<String, HierarchyDeclaration> declared;
    private final String packageName;

    /** As seen from that package. */
    NameableTypes(Declarations declarations, String packageName) {
        this.declared = new HashMap<>(declarations.classes());
        declared.putAll(declarations.embeddables());
        Stream.concat(declarations.mappedSuperclasses().stream(), declarations.entities().stream())
                .forEach(type -> declared.put(type.type().name().canonical(), type));
        this.packageName = packageName;
    }

    /** The name of a class. */
    static ClassName className(dev.tenon.processor.model.declaration.ClassName name) {
        List<String> simpleNames = name.simpleNames();
        return ClassName.get(
                name.packageName(),
                simpleNames.get(0),
                simpleNames.subList(1, simpleNames.size()).toArray(String[]::new));
    }

    /** The declaration of a class, if it was read. */
    Optional<HierarchyDeclaration> declaration(String canonicalName) {
        return Optional.ofNullable(declared.get(canonicalName));
    }

    /** Whether the generated class may name the type. */
    boolean isNameable(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return isVisible(declared) && declared.arguments().stream().allMatch(this::isNameable);
        }
        if (type instanceof JavaType.Array array) {
            return isNameable(array.component());
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return isNameable(wildcard.bound());
        }
        return type instanceof JavaType.Primitive;
    }

    private boolean isVisible(JavaType.Declared type) {
        Visibility visibility = declaration(type.name().canonical())
                .map(found -> found.type().modifiers().visibility())
                .orElse(Visibility.PUBLIC);
        return visibility == Visibility.PUBLIC
                || (visibility != Visibility.PRIVATE
                        && type.name().packageName().equals(packageName));
    }

    /** The type, as a type argument; {@code Object} if it cannot be named. */
    TypeName argument(JavaType type) {
        return isNameable(type) ? name(type).box() : OBJECT;
    }

    /** The class of a class literal of the type; empty if it cannot be named. */
    Optional<TypeName> literal(JavaType type) {
        if (!isNameable(type)) {
            return Optional.empty();
        }
        TypeName name = name(type).box();
        return Optional.of(name instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : name);
    }

    private static TypeName name(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return primitive(primitive.kind());
        }
        if (type instanceof JavaType.Array array) {
            return ArrayTypeName.of(name(array.component()));
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return WildcardTypeName.subtypeOf(name(wildcard.bound()));
        }
        if (!(type instanceof JavaType.Declared declared)) {
            return OBJECT;
        }
        ClassName raw = className(declared.name());
        return declared.arguments().isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw,
                        declared.arguments().stream().map(NameableTypes::name).toArray(TypeName[]::new));
    }

    private static TypeName primitive(JavaType.Primitive.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case CHAR -> TypeName.CHAR;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }
}
