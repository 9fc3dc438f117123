package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the properties of a class: getters with their setters, and the accessors of a record. */
final class PropertyReader {
    private final LanguageModel language;
    private final TypeMirrorReader types;
    private final AnnotationReader annotations;
    private final NullnessReader nullness;

    PropertyReader(
            LanguageModel language, TypeMirrorReader types, AnnotationReader annotations, NullnessReader nullness) {
        this.language = language;
        this.types = types;
        this.annotations = annotations;
        this.nullness = nullness;
    }

    /**
     * The properties, in source order of their getters.
     *
     * @param above the superclasses, nearest first, which may hold the setter of an overridden getter
     */
    List<Member.Property> read(View view, List<View> above, Address owner) {
        List<View> setterHolders = new ArrayList<>(List.of(view));
        setterHolders.addAll(above);
        List<Member.Property> read = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(view.element().getEnclosedElements())) {
            propertyName(method, view.element())
                    .ifPresent(name -> read.add(property(name, method, view, setterHolders, owner)));
        }
        return read;
    }

    private Member.Property property(
            String name, ExecutableElement getter, View view, List<View> setterHolders, Address owner) {
        String getterName = getter.getSimpleName().toString();
        Address address = owner.member(Address.Member.Kind.METHOD, getterName);
        TypeMirror type = returnType(getter, view);
        Optional<ExecutableElement> setter = isAccessorOfRecord(getter, view.element())
                ? Optional.empty()
                : setter("set" + accessorSuffix(getterName), type, setterHolders);
        return new Member.Property(
                name,
                types.read(type),
                annotations.read(getter, address),
                ModifiersReader.read(getter),
                nullness.read(getter, getter.getReturnType()),
                address,
                language.name(view.element()),
                getterName,
                setter.map(method -> method.getSimpleName().toString()).orElse(null),
                setter.map(ModifiersReader::visibility).orElse(null),
                language.throwsChecked(getter),
                setter.filter(language::throwsChecked).isPresent(),
                isOptional(type)
                        && setter.filter(method ->
                                        isOptional(method.getParameters().get(0).asType()))
                                .isPresent());
    }

    private Optional<String> propertyName(ExecutableElement method, TypeElement owner) {
        if (ModifiersReader.isStatic(method)
                || !method.getParameters().isEmpty()
                || method.getReturnType().getKind() == TypeKind.VOID) {
            return Optional.empty();
        }
        if (owner.getKind() == ElementKind.RECORD && isAccessorOfRecord(method, owner)) {
            return Optional.of(method.getSimpleName().toString());
        }
        String name = method.getSimpleName().toString();
        // Kotlin mangles the getters of internal properties: getSecret$module.
        boolean named = name.startsWith("get") || (name.startsWith("is") && isBoolean(method.getReturnType()));
        return named && !name.contains("$") && startsProperty(accessorSuffix(name), owner)
                ? Optional.of(Introspector.decapitalize(accessorSuffix(name)))
                : Optional.empty();
    }

    /** {@code issue()} and {@code gettysburg()} are no getters, {@code getxAxis()} is one if there is a setter. */
    private static boolean startsProperty(String suffix, TypeElement owner) {
        return !suffix.isEmpty()
                && (!Character.isLowerCase(suffix.charAt(0))
                        || ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                                .anyMatch(method -> method.getSimpleName().contentEquals("set" + suffix)));
    }

    private static boolean isAccessorOfRecord(ExecutableElement method, TypeElement owner) {
        return method.getParameters().isEmpty()
                && owner.getRecordComponents().stream()
                        .map(RecordComponentElement::getSimpleName)
                        .anyMatch(method.getSimpleName()::equals);
    }

    private static String accessorSuffix(String getterName) {
        return getterName.startsWith("is") ? getterName.substring(2) : getterName.substring(3);
    }

    private boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN || isClass(type, "java.lang.Boolean");
    }

    private TypeMirror returnType(ExecutableElement method, View view) {
        return view.typeOf(method, language.types()) instanceof ExecutableType seen
                ? seen.getReturnType()
                : method.getReturnType();
    }

    /** Of an {@code Optional} property, a setter of what is in it goes before one of the {@code Optional}. */
    private Optional<ExecutableElement> setter(String name, TypeMirror type, List<View> holders) {
        return isOptional(type)
                ? setter(name, onlyArgument(type), holders, this::same)
                        .or(() -> setter(name, type, holders, this::same))
                : setter(name, type, holders, this::accepts);
    }

    private Optional<ExecutableElement> setter(
            String name, TypeMirror type, List<View> holders, BiPredicate<TypeMirror, TypeMirror> accepts) {
        return holders.stream()
                .flatMap(holder -> ElementFilter.methodsIn(holder.element().getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals(name))
                        .filter(method -> !ModifiersReader.isStatic(method))
                        .filter(method -> parameter(method, holder)
                                .filter(parameter -> accepts.test(parameter, type))
                                .isPresent()))
                .findFirst();
    }

    private Optional<TypeMirror> parameter(ExecutableElement setter, View holder) {
        return holder.typeOf(setter, language.types()) instanceof ExecutableType seen
                        && seen.getParameterTypes().size() == 1
                ? Optional.of(seen.getParameterTypes().get(0))
                : Optional.empty();
    }

    private boolean accepts(TypeMirror parameter, TypeMirror property) {
        return same(parameter, property) || same(parameter, boxed(property)) || same(boxed(parameter), property);
    }

    private boolean isOptional(TypeMirror type) {
        return isClass(type, "java.util.Optional");
    }

    /** As declarations, because erroneous types are never the same to the compiler. */
    private boolean same(TypeMirror one, TypeMirror other) {
        return types.read(one).equals(types.read(other));
    }

    private TypeMirror boxed(TypeMirror type) {
        Types compiler = language.types();
        return type.getKind().isPrimitive()
                ? compiler.boxedClass(compiler.getPrimitiveType(type.getKind())).asType()
                : type;
    }

    private static TypeMirror onlyArgument(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                ? declared.getTypeArguments().get(0)
                : type;
    }

    private boolean isClass(TypeMirror type, String canonicalName) {
        return types.read(type) instanceof JavaType.Declared declared && declared.is(canonicalName);
    }
}
