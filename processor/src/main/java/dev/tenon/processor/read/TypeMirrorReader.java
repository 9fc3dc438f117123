package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Reads a type. */
final class TypeMirrorReader {
    private static final JavaType.Declared OBJECT =
            new JavaType.Declared(ClassName.of("java.lang", "Object"), List.of(), false);
    private static final JavaType.Declared VOID =
            new JavaType.Declared(ClassName.of("java.lang", "Void"), List.of(), false);

    private final LanguageModel language;

    TypeMirrorReader(LanguageModel language) {
        this.language = language;
    }

    JavaType read(TypeMirror type) {
        return type.accept(new Visitor(), Set.of());
    }

    /** The second argument: names of the type variables whose bounds are being read, because a bound may mention them. */
    private final class Visitor extends SimpleTypeVisitor14<JavaType, Set<String>> {

        @Override
        public JavaType visitPrimitive(PrimitiveType type, Set<String> variables) {
            return new JavaType.Primitive(
                    JavaType.Primitive.Kind.valueOf(type.getKind().name()));
        }

        @Override
        public JavaType visitDeclared(DeclaredType type, Set<String> variables) {
            if (!(type.asElement() instanceof TypeElement element)) {
                return unresolved(type);
            }
            List<JavaType> arguments = type.getTypeArguments().stream()
                    .map(argument -> argument.accept(this, variables))
                    .toList();
            boolean raw = arguments.isEmpty() && !element.getTypeParameters().isEmpty();
            return new JavaType.Declared(language.name(element), arguments, raw);
        }

        @Override
        public JavaType visitError(ErrorType type, Set<String> variables) {
            return unresolved(type);
        }

        @Override
        public JavaType visitArray(ArrayType type, Set<String> variables) {
            return new JavaType.Array(type.getComponentType().accept(this, variables));
        }

        @Override
        public JavaType visitTypeVariable(TypeVariable type, Set<String> variables) {
            String name = type.asElement().getSimpleName().toString();
            if (type.getUpperBound().getKind() == TypeKind.NULL || variables.contains(name)) {
                return new JavaType.Variable(name, OBJECT);
            }
            Set<String> inside =
                    Stream.concat(variables.stream(), Stream.of(name)).collect(Collectors.toSet());
            return new JavaType.Variable(name, firstBound(type.getUpperBound()).accept(this, inside));
        }

        @Override
        public JavaType visitWildcard(WildcardType type, Set<String> variables) {
            TypeMirror bound = type.getExtendsBound();
            return new JavaType.Wildcard(bound == null ? OBJECT : bound.accept(this, variables));
        }

        @Override
        public JavaType visitNoType(NoType type, Set<String> variables) {
            return type.getKind() == TypeKind.VOID ? VOID : unresolved(type);
        }

        @Override
        protected JavaType defaultAction(TypeMirror type, Set<String> variables) {
            return unresolved(type);
        }

        private TypeMirror firstBound(TypeMirror bound) {
            return bound instanceof IntersectionType intersection
                    ? intersection.getBounds().get(0)
                    : bound;
        }

        private JavaType unresolved(TypeMirror type) {
            return new JavaType.Unresolved(
                    type.getKind() == TypeKind.NONE ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString());
        }
    }
}
