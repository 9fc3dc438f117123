package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.CallbackMapping;
import dev.tenon.processor.model.mapping.CallbackMapping.Listener;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.SubclassDraft;
import dev.tenon.processor.resolve.callback.CallbackMethods;
import dev.tenon.processor.resolve.callback.EntityListeners;
import dev.tenon.spi.LifecycleEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the methods that are called for an entity, in Jakarta's order: those of listeners first, inherited listeners
 * before one's own; then methods of the entity, superclasses first. What cannot be called is left out: checks report it.
 */
final class CallbackResolver {
    private final Compilation compilation;

    CallbackResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    List<CallbackMapping> resolve(EntityDraft entity) {
        List<CallbackMapping> found = new ArrayList<>();
        for (LifecycleEvent event : LifecycleEvent.values()) {
            List<ClassName> ofAll = EntityListeners.of(entity.hierarchy());
            addListeners(ofAll, Optional.empty(), event, entity.access(), found);
            for (SubclassDraft subclass : entity.subclasses()) {
                List<ClassName> own =
                        new ArrayList<>(EntityListeners.of(subclass.hierarchy().belowEntity()));
                own.removeAll(ofAll);
                addListeners(own, Optional.of(subclass.name()), event, entity.access(), found);
            }
            CallbackMethods.ofEntity(entity.hierarchy())
                    .of(event)
                    .forEach(method ->
                            found.add(mapping(Optional.empty(), event, method, entity.access(), Optional.empty())));
            entity.subclasses().forEach(subclass -> CallbackMethods.ofSubclass(subclass.hierarchy())
                    .of(event)
                    .forEach(method -> found.add(mapping(
                            Optional.of(subclass.name()),
                            event,
                            method,
                            entity.access().through(subclass.name()),
                            Optional.empty()))));
        }
        return found;
    }

    private void addListeners(
            List<ClassName> listeners,
            Optional<ClassName> subclass,
            LifecycleEvent event,
            AccessResolver access,
            List<CallbackMapping> found) {
        listeners.stream().flatMap(named -> compilation.type(named).stream()).forEach(listener -> instantiation(
                        listener.type(), access)
                .ifPresent(made -> addListener(subclass, listener, made, event, access, found)));
    }

    private static void addListener(
            Optional<ClassName> subclass,
            HierarchyDeclaration listener,
            Instantiation.NoArguments made,
            LifecycleEvent event,
            AccessResolver access,
            List<CallbackMapping> found) {
        for (MethodDeclaration method : CallbackMethods.ofListener(listener).of(event)) {
            CallbackMethods.parameter(method).ifPresent(parameter -> {
                Listener given = new Listener(listener.type().name(), made, parameter, isOverloaded(listener, method));
                found.add(mapping(subclass, event, method, access, Optional.of(given)));
            });
        }
    }

    private static CallbackMapping mapping(
            Optional<ClassName> subclass,
            LifecycleEvent event,
            MethodDeclaration method,
            AccessResolver access,
            Optional<Listener> listener) {
        ClassName declaring = method.declaringClass();
        boolean direct = access.isVisible(method.modifiers().visibility(), declaring);
        return new CallbackMapping(subclass, event, declaring, method.name(), direct, listener);
    }

    private static Optional<Instantiation.NoArguments> instantiation(TypeDeclaration listener, AccessResolver access) {
        return listener.constructors().stream()
                .filter(constructor -> constructor.parameters().isEmpty())
                .findFirst()
                .map(constructor -> new Instantiation.NoArguments(access.isCallable(constructor, listener.name())));
    }

    private static boolean isOverloaded(HierarchyDeclaration listener, MethodDeclaration method) {
        return listener.fromRoot().stream()
                        .flatMap(type -> type.methods().stream())
                        .filter(other -> other.name().equals(method.name()))
                        .filter(other -> other.parameters().size() == 1)
                        .map(MethodDeclaration::parameters)
                        .distinct()
                        .count()
                > 1;
    }
}
