package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.plan.JavaTypes;

/** Java types and class names, as JavaPoet spells them. */
public final class TypeNames {
    private TypeNames() {}

    /** A class. */
    public static ClassName of(dev.tenon.processor.model.declaration.ClassName name) {
        String outermost = name.simpleNames().get(0);
        String[] nested =
                name.simpleNames().subList(1, name.simpleNames().size()).toArray(String[]::new);
        return ClassName.get(name.packageName(), outermost, nested);
    }

    /** A type. A variable stands for its bound: generated code sees the entity's own types. */
    public static TypeName of(JavaType type) {
        return switch (kind(type)) {
            case PRIMITIVE -> primitive((JavaType.Primitive) type);
            case DECLARED -> declared((JavaType.Declared) type);
            case ARRAY -> ArrayTypeName.of(of(((JavaType.Array) type).component()));
            case VARIABLE -> of(((JavaType.Variable) type).bound());
            case WILDCARD -> WildcardTypeName.subtypeOf(of(((JavaType.Wildcard) type).bound()));
            case UNRESOLVED -> ClassName.bestGuess(((JavaType.Unresolved) type).text());
        };
    }

    /** The type that a column of that basic type is read as. */
    static TypeName of(BasicType type) {
        return type == BasicType.CLASS
                ? ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class))
                : of(JavaTypes.of(type));
    }

    /** A type without its arguments, for class literals. */
    static TypeName erased(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(erased(array.componentType()));
        }
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }

    /** Whether a cast to the type is one that the compiler cannot check. */
    static boolean isParameterized(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized
                && parameterized.typeArguments().stream()
                        .anyMatch(argument -> !argument.equals(WildcardTypeName.subtypeOf(Object.class)));
    }

    /** Whether the type mentions a type variable; it is one of the method's own, the class's are replaced. */
    static boolean hasVariable(JavaType type) {
        return switch (kind(type)) {
            case VARIABLE -> true;
            case ARRAY -> hasVariable(((JavaType.Array) type).component());
            case WILDCARD -> hasVariable(((JavaType.Wildcard) type).bound());
            case DECLARED -> ((JavaType.Declared) type).arguments().stream().anyMatch(TypeNames::hasVariable);
            default -> false;
        };
    }

    private enum Kind {
        PRIMITIVE,
        DECLARED,
        ARRAY,
        VARIABLE,
        WILDCARD,
        UNRESOLVED
    }

    private static Kind kind(JavaType type) {
        if (type instanceof JavaType.Primitive) {
            return Kind.PRIMITIVE;
        }
        if (type instanceof JavaType.Declared) {
            return Kind.DECLARED;
        }
        if (type instanceof JavaType.Array) {
            return Kind.ARRAY;
        }
        if (type instanceof JavaType.Variable) {
            return Kind.VARIABLE;
        }
        return type instanceof JavaType.Wildcard ? Kind.WILDCARD : Kind.UNRESOLVED;
    }

    private static TypeName primitive(JavaType.Primitive type) {
        return switch (type.kind()) {
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

    private static TypeName declared(JavaType.Declared type) {
        ClassName name = of(type.name());
        return type.arguments().isEmpty()
                ? name
                : ParameterizedTypeName.get(
                        name, type.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
    }
}
