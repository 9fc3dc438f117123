package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads one class with its members. */
final class TypeReader {
    private final LanguageModel language;
    private final Predicate<String> compiledNow;
    private final TypeMirrorReader types;
    private final AnnotationReader annotations;
    private final FieldReader fields;
    private final PropertyReader properties;
    private final ExecutableReader executables;

    /**
     * Prepares the readers of the parts.
     *
     * @param compiledNow tells by its canonical name whether a top-level class is compiled from source now
     */
    TypeReader(LanguageModel language, Predicate<String> compiledNow) {
        this.language = language;
        this.compiledNow = compiledNow;
        this.types = new TypeMirrorReader(language);
        this.annotations = new AnnotationReader(types);
        NullnessReader nullness = new NullnessReader(language.elements());
        this.fields = new FieldReader(language, types, annotations, nullness);
        this.properties = new PropertyReader(language, types, annotations, nullness);
        this.executables = new ExecutableReader(language, types, annotations, nullness);
    }

    /**
     * Reads a class as seen from the bottom of its hierarchy.
     *
     * @param above its superclasses, nearest first
     */
    TypeDeclaration read(View view, List<View> above) {
        return read(
                view, above, Address.ofType(view.element().getQualifiedName().toString()));
    }

    /**
     * Likewise, of a class that is mapped by something else.
     *
     * @param substitute where a class is spoken of that has no source: a class file has no positions
     */
    TypeDeclaration read(View view, List<View> above, Address substitute) {
        TypeElement type = view.element();
        boolean source = compiledNow.test(outermost(type));
        Address address = source ? Address.ofType(type.getQualifiedName().toString()) : substitute;
        boolean shallow = isPlatform(type);
        return new TypeDeclaration(
                language.name(type),
                kind(type),
                nesting(type),
                ModifiersReader.ofType(type),
                type.getTypeParameters().stream()
                        .map(TypeParameterElement::getSimpleName)
                        .map(Object::toString)
                        .toList(),
                superclass(type),
                supertypes(type),
                annotations.read(type, address),
                shallow ? List.of() : fields.read(view, address),
                shallow ? List.of() : properties.read(view, above, address),
                shallow ? List.of() : executables.constructors(view, address),
                shallow ? List.of() : executables.methods(view, address),
                constants(type),
                source,
                suppressed(type),
                address);
    }

    /** Of the platform's classes only the kind, the supertypes and an enum's constants matter. */
    static boolean isPlatform(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }

    private static TypeDeclaration.Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case ENUM -> TypeDeclaration.Kind.ENUM;
            case RECORD -> TypeDeclaration.Kind.RECORD;
            case INTERFACE -> TypeDeclaration.Kind.INTERFACE;
            case ANNOTATION_TYPE -> TypeDeclaration.Kind.ANNOTATION;
            default -> TypeDeclaration.Kind.CLASS;
        };
    }

    private static TypeDeclaration.Nesting nesting(TypeElement type) {
        return switch (type.getNestingKind()) {
            case TOP_LEVEL -> TypeDeclaration.Nesting.TOP_LEVEL;
            case MEMBER ->
                type.getModifiers().contains(Modifier.STATIC)
                        ? TypeDeclaration.Nesting.STATIC_NESTED
                        : TypeDeclaration.Nesting.INNER;
            case LOCAL, ANONYMOUS -> TypeDeclaration.Nesting.LOCAL;
        };
    }

    private @Nullable JavaType superclass(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        return superclass.getKind() == TypeKind.NONE ? null : types.read(superclass);
    }

    private List<String> supertypes(TypeElement type) {
        Set<String> names = new LinkedHashSet<>();
        List<TypeElement> pending = new ArrayList<>(List.of(type));
        while (!pending.isEmpty()) {
            TypeElement next = pending.remove(0);
            List<TypeMirror> direct = new ArrayList<>(next.getInterfaces());
            direct.add(0, next.getSuperclass());
            for (TypeMirror supertype : direct) {
                language.element(supertype)
                        .filter(element -> names.add(element.getQualifiedName().toString()))
                        .ifPresent(pending::add);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private List<String> suppressed(TypeElement type) {
        Set<String> codes = new LinkedHashSet<>();
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            Address address = Address.ofType(scope.toString());
            for (AnnotationUse use : annotations.read(scope, address)) {
                if (use.type().equals("java.lang.SuppressWarnings")) {
                    codes.addAll(use.texts("value"));
                }
            }
        }
        return List.copyOf(codes);
    }

    private static String outermost(TypeElement type) {
        Element scope = type;
        while (scope.getEnclosingElement() instanceof TypeElement enclosing) {
            scope = enclosing;
        }
        return scope.toString();
    }
}
