package dev.tenon.processor.resolve.callback;

import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.spi.LifecycleEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The callback methods of a class and its superclasses that have the form of one.
 *
 * <p>A method that overrides another is called once: in its own place if it is annotated, too, otherwise in that of the
 * overridden one.
 */
public final class CallbackMethods {
    private final List<TypeDeclaration> above;
    private final List<TypeDeclaration> types;
    private final int parameters;

    private CallbackMethods(List<TypeDeclaration> above, List<TypeDeclaration> types, int parameters) {
        this.above = above;
        this.types = types;
        this.parameters = parameters;
    }

    /** Those of an entity, which take nothing. */
    public static CallbackMethods ofEntity(HierarchyDeclaration entity) {
        return new CallbackMethods(List.of(), contributing(entity), 0);
    }

    /** Those that an entity adds to the ones of the entity that it extends; what it overrides of those is theirs. */
    public static CallbackMethods ofSubclass(HierarchyDeclaration subclass) {
        List<TypeDeclaration> added = contributing(subclass.belowEntity());
        return new CallbackMethods(
                contributing(subclass).stream()
                        .filter(type -> !added.contains(type))
                        .toList(),
                added,
                0);
    }

    private static List<TypeDeclaration> contributing(HierarchyDeclaration entity) {
        return entity.fromRoot().stream()
                .filter(type -> contributes(entity, type))
                .toList();
    }

    /** Those of a listener, which take the entity. */
    public static CallbackMethods ofListener(HierarchyDeclaration listener) {
        return new CallbackMethods(List.of(), listener.fromRoot(), 1);
    }

    /** Whether callbacks of the class are the entity's: it is the class itself, or a mapped one. */
    static boolean contributes(HierarchyDeclaration entity, TypeDeclaration type) {
        return type.name().equals(entity.type().name())
                || type.isAnnotated(Jakarta.ENTITY)
                || type.isAnnotated(Jakarta.MAPPED_SUPERCLASS);
    }

    /** The methods that are called for an event, superclasses first. */
    public List<MethodDeclaration> of(LifecycleEvent event) {
        String annotation = CallbackAnnotations.of(event);
        List<MethodDeclaration> found = new ArrayList<>();
        for (TypeDeclaration type : types) {
            for (MethodDeclaration method : type.methods()) {
                if (method.annotation(annotation).isPresent() && hasForm(method)) {
                    found.removeIf(other -> overrides(method, other));
                    found.add(method);
                }
            }
        }
        found.removeIf(method -> above.stream()
                .flatMap(type -> type.methods().stream())
                .filter(inherited -> inherited.annotation(annotation).isPresent() && hasForm(inherited))
                .anyMatch(inherited -> overrides(method, inherited)));
        return found;
    }

    private boolean hasForm(MethodDeclaration method) {
        return !method.modifiers().isStatic()
                && method.parameters().size() == parameters
                && method.returnType() instanceof JavaType.Declared returned
                && returned.is("java.lang.Void");
    }

    private static boolean overrides(MethodDeclaration method, MethodDeclaration above) {
        Visibility visibility = above.modifiers().visibility();
        boolean inherited = visibility == Visibility.PUBLIC
                || visibility == Visibility.PROTECTED
                || (visibility == Visibility.PACKAGE
                        && above.declaringClass()
                                .packageName()
                                .equals(method.declaringClass().packageName()));
        return inherited
                && !above.declaringClass().equals(method.declaringClass())
                && method.name().equals(above.name())
                && method.parameters().equals(above.parameters());
    }

    /** The class that the method of a listener takes; empty for a type that no entity can have. */
    public static Optional<ClassName> parameter(MethodDeclaration method) {
        JavaType type = method.parameters().get(0);
        JavaType seen = type instanceof JavaType.Variable variable ? variable.bound() : type;
        return seen instanceof JavaType.Declared declared ? Optional.of(declared.name()) : Optional.empty();
    }
}
