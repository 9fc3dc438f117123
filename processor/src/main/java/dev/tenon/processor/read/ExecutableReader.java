package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads constructors and methods. */
final class ExecutableReader {
    private final LanguageModel language;
    private final TypeMirrorReader types;
    private final AnnotationReader annotations;
    private final NullnessReader nullness;

    ExecutableReader(
            LanguageModel language, TypeMirrorReader types, AnnotationReader annotations, NullnessReader nullness) {
        this.language = language;
        this.types = types;
        this.annotations = annotations;
        this.nullness = nullness;
    }

    /** The constructors, in source order. Their addresses count them, because they have no names. */
    List<ConstructorDeclaration> constructors(View view, Address owner) {
        List<ConstructorDeclaration> read = new ArrayList<>();
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(view.element().getEnclosedElements())) {
            boolean written = language.elements().getOrigin(constructor) == Elements.Origin.EXPLICIT;
            Address address =
                    written ? owner.member(Address.Member.Kind.CONSTRUCTOR, String.valueOf(read.size())) : owner;
            read.add(new ConstructorDeclaration(
                    parameters(constructor, view),
                    ModifiersReader.visibility(constructor),
                    language.throwsChecked(constructor),
                    annotations.read(constructor, address),
                    address));
        }
        return read;
    }

    private List<ConstructorDeclaration.Parameter> parameters(ExecutableElement constructor, View view) {
        List<JavaType> parameterTypes = parameterTypes(constructor, view.typeOf(constructor, language.types()));
        List<ConstructorDeclaration.Parameter> read = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            read.add(new ConstructorDeclaration.Parameter(
                    parameter.getSimpleName().toString(),
                    parameterTypes.get(read.size()),
                    nullness.read(parameter, parameter.asType())));
        }
        return read;
    }

    /** The instance methods, in source order; of the static ones those that are meant to be called back. */
    List<MethodDeclaration> methods(View view, Address owner) {
        return ElementFilter.methodsIn(view.element().getEnclosedElements()).stream()
                .filter(method -> !ModifiersReader.isStatic(method) || isCallback(method))
                .map(method -> method(method, view, owner))
                .toList();
    }

    private static boolean isCallback(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> CallbackAnnotations.all().contains(RepeatedAnnotations.typeName(mirror)));
    }

    private MethodDeclaration method(ExecutableElement method, View view, Address owner) {
        String name = method.getSimpleName().toString();
        Address address = owner.member(Address.Member.Kind.METHOD, name);
        TypeMirror seen = view.typeOf(method, language.types());
        TypeMirror result = seen instanceof ExecutableType type ? type.getReturnType() : method.getReturnType();
        return new MethodDeclaration(
                name,
                types.read(result),
                parameterTypes(method, seen),
                method.getParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                method.getThrownTypes().stream().map(types::read).toList(),
                ModifiersReader.read(method),
                annotations.read(method, address),
                language.name(view.element()),
                address);
    }

    /** From the type as seen, or as declared if the compiler gave no usable view of an erroneous class. */
    private List<JavaType> parameterTypes(ExecutableElement executable, TypeMirror seen) {
        List<? extends TypeMirror> declared =
                executable.getParameters().stream().map(VariableElement::asType).toList();
        List<? extends TypeMirror> replaced = seen instanceof ExecutableType type ? type.getParameterTypes() : declared;
        return (replaced.size() == declared.size() ? replaced : declared)
                .stream().map(types::read).toList();
    }
}
