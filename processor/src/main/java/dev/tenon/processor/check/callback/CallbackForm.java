package dev.tenon.processor.check.callback;

import dev.tenon.processor.check.subject.AnnotationTree;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeNames;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.spi.LifecycleEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form that callback methods have: of entities {@code void stamp()}, of listeners {@code void created(Customer
 * customer)}.
 *
 * @param type the class that declares the methods
 * @param parameter what a listener's methods take, for the message; empty for an entity, whose methods take nothing
 */
record CallbackForm(TypeDeclaration type, Subjects classes, Optional<String> parameter) {

    /** What is wrong with the callbacks of the class. */
    List<Diagnostic> problems() {
        List<Diagnostic> problems = new ArrayList<>();
        for (MethodDeclaration method : type.methods()) {
            List<AnnotationUse> uses = CallbackAnnotations.on(method);
            if (!uses.isEmpty()) {
                cause(method).ifPresent(cause -> problems.add(wrong(method, uses.get(0), cause)));
                if (method.modifiers().isFinal() && !method.modifiers().isStatic()) {
                    problems.add(isFinal(method, uses.get(0)));
                }
            }
        }
        for (LifecycleEvent event : LifecycleEvent.values()) {
            twice(event).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<String> cause(MethodDeclaration method) {
        if (method.modifiers().isStatic()) {
            return Optional.of("is static, so it is called for no object");
        }
        if (method.parameters().size() != (parameter.isPresent() ? 1 : 0)) {
            return Optional.of(
                    parameter.isPresent()
                            ? "does not take the entity, and nothing else"
                            : "takes parameters, for which there are no values");
        }
        if (!(method.returnType() instanceof JavaType.Declared returned && returned.is("java.lang.Void"))) {
            return Optional.of("returns a value, which nobody takes");
        }
        return method.thrown().stream()
                .filter(this::isChecked)
                .findFirst()
                .map(thrown -> "throws " + thrown.display() + ", which nobody catches");
    }

    /** Whether an exception is known to be checked. */
    private boolean isChecked(JavaType thrown) {
        return TypeNames.of(thrown)
                .filter(name -> !isUnchecked(name))
                .flatMap(classes::find)
                .filter(found -> found.type().supertypes().stream().noneMatch(CallbackForm::isUnchecked))
                .isPresent();
    }

    private static boolean isUnchecked(String name) {
        return name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error");
    }

    private Optional<Diagnostic> twice(LifecycleEvent event) {
        String annotation = CallbackAnnotations.of(event);
        List<MethodDeclaration> methods = type.methods().stream()
                .filter(method -> method.annotation(annotation).isPresent())
                .toList();
        return methods.size() < 2
                ? Optional.empty()
                : Optional.of(
                        twice(methods, methods.get(1).annotation(annotation).orElseThrow()));
    }

    private Diagnostic wrong(MethodDeclaration method, AnnotationUse use, String cause) {
        return at(Code.TN070, use, method, cause)
                .found("%s %s".formatted(AnnotationTree.display(use), signature(method)))
                .help("give it the form of a callback:")
                .code(visibility(method) + "void " + method.name() + "(" + parameter.orElse("") + ")")
                .build();
    }

    private Diagnostic isFinal(MethodDeclaration method, AnnotationUse use) {
        return at(Code.TN071, use, method, "is a final callback")
                .found("Tenon calls it; Jakarta Persistence says that callbacks must not be final")
                .help("leave final out, so that other providers call it, too")
                .build();
    }

    private Diagnostic twice(List<MethodDeclaration> methods, AnnotationUse use) {
        String names = methods.stream()
                .map(method -> type.name().simple() + "." + method.name())
                .collect(Collectors.joining(" and "));
        return Diagnostic.of(
                        Code.TN072,
                        use.address(),
                        "%s has two methods for %s".formatted(type.name().simple(), AnnotationTree.display(use)))
                .found(names + "; nothing says which one is called first")
                .help("let one of them call the other, and carry the annotation alone")
                .suppressed(type.suppressed())
                .build();
    }

    private Diagnostic.Builder at(Code code, AnnotationUse use, MethodDeclaration method, String cause) {
        return Diagnostic.of(code, use.address(), type.name().simple() + "." + method.name() + " " + cause)
                .suppressed(type.suppressed());
    }

    private static String signature(MethodDeclaration method) {
        String parameters = method.parameters().stream().map(JavaType::display).collect(Collectors.joining(", "));
        String thrown = method.thrown().isEmpty()
                ? ""
                : method.thrown().stream().map(JavaType::display).collect(Collectors.joining(", ", " throws ", ""));
        boolean isVoid = method.returnType() instanceof JavaType.Declared returned && returned.is("java.lang.Void");
        return visibility(method)
                + (method.modifiers().isStatic() ? "static " : "")
                + (isVoid ? "void" : method.returnType().display())
                + " " + method.name() + "(" + parameters + ")" + thrown;
    }

    private static String visibility(MethodDeclaration method) {
        Visibility visibility = method.modifiers().visibility();
        return visibility == Visibility.PACKAGE ? "" : visibility.name().toLowerCase(Locale.ROOT) + " ";
    }
}
