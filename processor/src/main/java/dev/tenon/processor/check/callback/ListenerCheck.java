package dev.tenon.processor.check.callback;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;
import dev.tenon.processor.model.declaration.TypeDeclaration.Nesting;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.callback.CallbackMethods;
import dev.tenon.processor.resolve.callback.EntityListeners;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.spi.LifecycleEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * TN073, TN074, TN076: a class that {@code @EntityListeners} names can be made, hears something, and takes the entity;
 * and TN070 to TN072 for its methods.
 */
public final class ListenerCheck implements TypeCheck {
    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        Optional<AnnotationUse> use = type.use(Jakarta.ENTITY_LISTENERS);
        if (use.isEmpty() || type.role() == MappedType.Role.EMBEDDABLE) {
            return;
        }
        List<JavaType> named = EntityListeners.named(use.get());
        for (int i = 0; i < named.size(); i++) {
            Site site = new Site(type, use.get(), i);
            classes.find(named.get(i)).ifPresent(listener -> check(listener, site, classes, diagnostics));
        }
    }

    /** One of the classes that an annotation names. */
    private record Site(MappedType type, AnnotationUse use, int index) {
        Diagnostic.Builder report(Code code, String cause) {
            return type.report(code, use.address().value("value").value(index), cause);
        }
    }

    private static void check(HierarchyDeclaration listener, Site site, Subjects classes, Diagnostics diagnostics) {
        String home = classes.home(site.type().hierarchy());
        obstacle(listener.type(), home).ifPresent(found -> diagnostics.report(unmade(listener.type(), site, found)));
        if (isDeaf(listener)) {
            diagnostics.report(deaf(listener.type(), site));
        }
        String entity = site.type().display();
        String parameter = entity + " " + decapitalised(entity);
        listener.fromRoot().stream()
                .filter(TypeDeclaration::fromSource)
                .flatMap(type -> new CallbackForm(type, classes, Optional.of(parameter)).problems().stream())
                .forEach(diagnostics::report);
        if (site.type().hierarchy().type().isAnnotated(Jakarta.ENTITY)) {
            checkParameters(listener, site, diagnostics);
        }
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    // Can it be made?

    private static Optional<String> obstacle(TypeDeclaration listener, String home) {
        AccessResolver access = new AccessResolver(home);
        String name = listener.name().simple();
        if (listener.kind() != Kind.CLASS && listener.kind() != Kind.RECORD) {
            return Optional.of(name + " is no class");
        }
        if (listener.modifiers().isAbstract()) {
            return Optional.of(name + " is abstract");
        }
        if (listener.nesting() == Nesting.INNER || listener.nesting() == Nesting.LOCAL) {
            return Optional.of(name + " needs an instance of the class around it");
        }
        if (!listener.typeParameters().isEmpty()) {
            return Optional.of(name + " has type parameters, for which nothing gives the types");
        }
        if (!access.isVisible(listener.modifiers().visibility(), listener.name())) {
            return Optional.of("%s is not visible in %s, where the generated classes stand"
                    .formatted(name, home.isEmpty() ? "the unnamed package" : "package " + home));
        }
        return listener.constructors().stream()
                        .anyMatch(constructor -> constructor.parameters().isEmpty())
                ? Optional.empty()
                : Optional.of(name + " has no constructor without parameters");
    }

    private static Diagnostic unmade(TypeDeclaration listener, Site site, String found) {
        String name = listener.name().simple();
        return site.report(Code.TN073, "no instance of the listener %s can be made".formatted(name))
                .found(found)
                .help("name a class like this one:")
                .code("public class %s { public %s() {} }".formatted(name, name))
                .build();
    }

    // Does it hear anything?

    private static boolean isDeaf(HierarchyDeclaration listener) {
        return listener.fromRoot().stream()
                .flatMap(type -> type.methods().stream())
                .allMatch(method -> CallbackAnnotations.on(method).isEmpty());
    }

    private static Diagnostic deaf(TypeDeclaration listener, Site site) {
        String entity = site.type().display();
        return site.report(
                        Code.TN076,
                        "the listener %s hears nothing of %s"
                                .formatted(listener.name().simple(), entity))
                .found("none of its methods carries a callback annotation")
                .help("annotate the methods that are to be called:")
                .code("@PrePersist void created(%s %s)".formatted(entity, decapitalised(entity)))
                .build();
    }

    // Does it take the entity?

    private static void checkParameters(HierarchyDeclaration listener, Site site, Diagnostics diagnostics) {
        TypeDeclaration entity = site.type().hierarchy().type();
        if (EntityListeners.declaring(site.type().hierarchy()).stream()
                .noneMatch(type -> type.name().equals(site.type().type().name()))) {
            return; // excluded for this entity
        }
        CallbackMethods methods = CallbackMethods.ofListener(listener);
        Arrays.stream(LifecycleEvent.values())
                .flatMap(event -> methods.of(event).stream())
                .filter(method -> !takes(method, entity))
                .forEach(method -> diagnostics.report(misfit(method, entity, site)));
    }

    private static boolean takes(MethodDeclaration method, TypeDeclaration entity) {
        if (method.parameters().get(0) instanceof JavaType.Unresolved) {
            return true; // the compiler says so
        }
        return CallbackMethods.parameter(method)
                .filter(parameter -> parameter.equals(entity.name())
                        || parameter.canonical().equals("java.lang.Object")
                        || entity.supertypes().contains(parameter.canonical()))
                .isPresent();
    }

    private static Diagnostic misfit(MethodDeclaration method, TypeDeclaration entity, Site site) {
        String name = entity.name().simple();
        String taken = method.parameters().get(0).display();
        String display = method.declaringClass().simple() + "." + method.name();
        return site.report(Code.TN074, "%s does not take a %s".formatted(display, name))
                .found("%s(%s); %s is no %s".formatted(display, taken, name, taken))
                .help("let it take %s, or a type that all entities with this listener have:".formatted(name))
                .code("void %s(Object entity)".formatted(method.name()))
                .build();
    }
}
