package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.JavaType.Primitive;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Map;
import java.util.Optional;

/** Questions that mappings ask of Java types. */
public final class JavaTypes {
    private JavaTypes() {}

    /** The erased name: a primitive's keyword, a class's canonical name, an array's with brackets. */
    public static String erasedName(JavaType type) {
        if (type instanceof Primitive primitive) {
            return primitive.kind().keyword();
        }
        if (type instanceof JavaType.Declared declared) {
            return declared.name().canonical();
        }
        if (type instanceof JavaType.Array array) {
            return erasedName(array.component()) + "[]";
        }
        return type.display();
    }

    /** The type that a variable or wildcard stands for, which is its bound; any other type itself. */
    public static JavaType bounded(JavaType type) {
        if (type instanceof JavaType.Variable variable) {
            return bounded(variable.bound());
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return bounded(wildcard.bound());
        }
        return type;
    }

    /** The value's type of an {@code Optional}; any other type itself. */
    public static JavaType withoutOptional(JavaType type) {
        return isOptional(type) ? bounded(((JavaType.Declared) type).arguments().get(0)) : type;
    }

    /** Whether it is an {@code Optional} of something. */
    public static boolean isOptional(JavaType type) {
        return type instanceof JavaType.Declared declared
                && declared.is("java.util.Optional")
                && declared.arguments().size() == 1;
    }

    /** Whether it is a {@code Deferred}, of whatever. */
    public static boolean isDeferred(JavaType type) {
        return type instanceof JavaType.Declared declared && declared.is(TenonNames.DEFERRED);
    }

    /** The type of an attribute's value: without the {@code Optional} or {@code Deferred} that holds it. */
    public static JavaType valueType(JavaType type) {
        return isDeferred(type) && ((JavaType.Declared) type).arguments().size() == 1
                ? bounded(((JavaType.Declared) type).arguments().get(0))
                : withoutOptional(type);
    }

    /** The wrapper class of a primitive; any other type itself. */
    public static JavaType boxed(JavaType type) {
        return type instanceof Primitive primitive
                ? new JavaType.Declared(
                        ClassName.of("java.lang", wrapper(primitive.kind())), java.util.List.of(), false)
                : type;
    }

    private static String wrapper(Primitive.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INT -> "Integer";
            case LONG -> "Long";
            case CHAR -> "Character";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
        };
    }

    /** Whether two types are the same class, wrappers and primitives being one; type arguments do not count. */
    public static boolean isSameClass(JavaType left, JavaType right) {
        return erasedName(boxed(bounded(left))).equals(erasedName(boxed(bounded(right))));
    }

    /** Whether the type's name could not be resolved by the compiler, which says so itself. */
    public static boolean isUnresolved(JavaType type) {
        if (type instanceof JavaType.Unresolved) {
            return true;
        }
        return type instanceof JavaType.Declared declared
                && declared.arguments().stream().anyMatch(JavaTypes::isUnresolved);
    }

    /** The class of a declared type. */
    public static Optional<ClassName> className(JavaType type) {
        return bounded(type) instanceof JavaType.Declared declared ? Optional.of(declared.name()) : Optional.empty();
    }

    /** The type with its variables replaced by what the use of a generic class gives them. */
    public static JavaType substitute(JavaType type, Map<String, JavaType> arguments) {
        if (arguments.isEmpty()) {
            return type;
        }
        if (type instanceof JavaType.Variable variable) {
            return arguments.getOrDefault(variable.name(), variable);
        }
        if (type instanceof JavaType.Array array) {
            return new JavaType.Array(substitute(array.component(), arguments));
        }
        if (type instanceof JavaType.Declared declared) {
            return new JavaType.Declared(
                    declared.name(),
                    declared.arguments().stream()
                            .map(argument -> substitute(argument, arguments))
                            .toList(),
                    declared.raw());
        }
        return type;
    }
}
