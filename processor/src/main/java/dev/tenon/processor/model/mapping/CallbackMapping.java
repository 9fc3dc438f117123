package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.spi.LifecycleEvent;
import java.util.Optional;

/**
 * A method that is called when something happens to an entity.
 *
 * @param subclass the entity whose objects alone have it; empty if all objects of the hierarchy have
 * @param event what happens
 * @param declaringClass the class that declares the method: the entity, a superclass, a listener or its superclass
 * @param method its name
 * @param direct whether Java's visibility lets generated code call it; otherwise through a method handle
 * @param listener what is given the entity; empty for a method of the entity itself
 */
public record CallbackMapping(
        Optional<ClassName> subclass,
        LifecycleEvent event,
        ClassName declaringClass,
        String method,
        boolean direct,
        Optional<Listener> listener) {

    /**
     * A listener and how its method takes the entity.
     *
     * @param type the class that {@code @EntityListeners} names
     * @param instantiation how its instance is made
     * @param parameter the class that its method takes
     * @param overloaded whether there is another method of that name, so that a call has to say which one is meant
     */
    public record Listener(
            ClassName type, Instantiation.NoArguments instantiation, ClassName parameter, boolean overloaded) {}
}
