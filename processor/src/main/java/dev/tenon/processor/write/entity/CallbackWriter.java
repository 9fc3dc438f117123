package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.mapping.CallbackMapping;
import dev.tenon.processor.model.mapping.CallbackMapping.Listener;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.spi.LifecycleEvent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class that calls an entity's callbacks. */
final class CallbackWriter {
    private static final ClassName METHOD_HANDLE = ClassName.get(MethodHandle.class);
    private static final ClassName METHOD_HANDLES = ClassName.get(MethodHandles.class);

    private final EntityContext context;
    private final EntityPlan plan;
    private final Map<dev.tenon.processor.model.declaration.ClassName, Field> listeners = new LinkedHashMap<>();

    private final Map<HandleCall, String> calls = new HashMap<>();

    private final NameScope callNames = new NameScope(Set.of());

    /** The instance of a listener. */
    private record Field(String name, ClassName type, Listener listener) {}

    /** What one method that calls a hidden one stands for. */
    private record HandleCall(ClassName declaring, String method, ClassName parameter, ClassName instance) {}

    CallbackWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
        NameScope names = new NameScope(Set.of(plan.variable(), "listener", "listeners", "problem"));
        for (CallbackMapping callback : plan.mapping().callbacks()) {
            callback.listener()
                    .filter(given -> !listeners.containsKey(given.type()))
                    .ifPresent(given -> {
                        ClassName type = TypeNames.of(given.type());
                        String name = names.unique(NameScope.decapitalised(type.simpleName()));
                        listeners.put(given.type(), new Field(name, type, given));
                    });
        }
    }

    /** The method of the persister that makes an instance. */
    static MethodSpec factory(EntityContext context) {
        return MethodSpec.methodBuilder("callbacks")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(RuntimeNames.CALLBACKS, context.entity()))
                .addParameter(RuntimeNames.LISTENERS, "listeners")
                .addStatement("return new $T(listeners)", context.callbacks())
                .build();
    }

    TypeSpec.Builder callbacks() {
        Map<LifecycleEvent, List<CallbackMapping>> byEvent = new LinkedHashMap<>();
        plan.mapping().callbacks().forEach(callback -> byEvent.computeIfAbsent(
                        callback.event(), event -> new ArrayList<>())
                .add(callback));
        MethodSpec constructor = constructor(byEvent.keySet());
        List<MethodSpec> methods = new ArrayList<>();
        byEvent.forEach((event, callbacks) -> methods.add(method(event, callbacks)));
        TypeSpec.Builder type = TypeSpec.classBuilder(context.callbacks())
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.CALLBACKS, context.entity()))
                .addJavadoc("Calls the callback methods of {@link $T}.", context.entity());
        context.members.constants().forEach(type::addField);
        listeners
                .values()
                .forEach(listener -> type.addField(
                        FieldSpec.builder(listener.type(), listener.name(), Modifier.PRIVATE, Modifier.FINAL)
                                .build()));
        type.addMethod(constructor);
        methods.forEach(type::addMethod);
        context.members.methods().forEach(type::addMethod);
        return type;
    }

    private MethodSpec constructor(Set<LifecycleEvent> events) {
        CodeBlock names = events.stream()
                .map(event -> CodeBlock.of("$T.$L", RuntimeNames.LIFECYCLE_EVENT, event))
                .collect(CodeBlock.joining(",\n"));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(RuntimeNames.LISTENERS, "listeners")
                .addStatement("super($L)", names);
        for (Field listener : listeners.values()) {
            constructor.addStatement(
                    "$N = listeners.get($T.class, $L)", listener.name(), listener.type(), maker(listener));
        }
        return constructor.build();
    }

    private CodeBlock maker(Field listener) {
        return listener.listener().instantiation().direct()
                ? CodeBlock.of("$T::new", listener.type())
                : CodeBlock.of(
                        "() -> $L",
                        context.embeddeds.instance(
                                listener.listener().type(), listener.listener().instantiation(), List.of(), List.of()));
    }

    private MethodSpec method(LifecycleEvent event, List<CallbackMapping> callbacks) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(nameOf(event))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entity(), plan.variable());
        for (CallbackMapping callback : callbacks) {
            callback.subclass()
                    .ifPresentOrElse(
                            subclass -> method.beginControlFlow(
                                            "if ($N instanceof $T $N)",
                                            plan.variable(),
                                            TypeNames.of(subclass),
                                            instance(callback))
                                    .addStatement(call(callback))
                                    .endControlFlow(),
                            () -> method.addStatement(call(callback)));
        }
        return method.build();
    }

    private static String nameOf(LifecycleEvent event) {
        return switch (event) {
            case PRE_PERSIST -> "prePersist";
            case POST_PERSIST -> "postPersist";
            case PRE_UPDATE -> "preUpdate";
            case POST_UPDATE -> "postUpdate";
            case PRE_REMOVE -> "preRemove";
            case POST_REMOVE -> "postRemove";
            case POST_LOAD -> "postLoad";
        };
    }

    /** The variable that holds the object. */
    private String instance(CallbackMapping callback) {
        return callback.subclass()
                .map(subclass -> new NameScope(Set.of(plan.variable(), "listener", "listeners", "problem"))
                        .unique(NameScope.decapitalised(subclass.simple())))
                .orElse(plan.variable());
    }

    private ClassName typeOf(CallbackMapping callback) {
        return callback.subclass().map(TypeNames::of).orElse(context.entity());
    }

    private CodeBlock call(CallbackMapping callback) {
        Field listener =
                callback.listener().map(given -> listeners.get(given.type())).orElse(null);
        if (!callback.direct()) {
            return listener == null
                    ? CodeBlock.of("$N($N)", handleCall(callback), instance(callback))
                    : CodeBlock.of("$N($N, $N)", handleCall(callback), listener.name(), instance(callback));
        }
        if (listener == null) {
            return CodeBlock.of("$N.$N()", instance(callback), callback.method());
        }
        return CodeBlock.of("$N.$N($L)", listener.name(), callback.method(), cast(callback));
    }

    /** The parameter's type says which of several methods is meant. */
    private CodeBlock cast(CallbackMapping callback) {
        Listener given = callback.listener().orElseThrow();
        ClassName parameter = TypeNames.of(given.parameter());
        return !given.overloaded() || parameter.equals(typeOf(callback))
                ? CodeBlock.of("$N", instance(callback))
                : CodeBlock.of("($T) $N", parameter, instance(callback));
    }

    /** A private method around a handle, which calls a method that Java's visibility hides. */
    private String handleCall(CallbackMapping callback) {
        ClassName declaring = TypeNames.of(callback.declaringClass());
        ClassName instance = typeOf(callback);
        ClassName parameter = callback.listener()
                .map(given -> TypeNames.of(given.parameter()))
                .orElse(instance);
        String name = calls.computeIfAbsent(
                new HandleCall(declaring, callback.method(), parameter, instance),
                called -> callNames.unique("call" + declaring.simpleName() + NameScope.capitalised(callback.method())));
        context.members.method(name, () -> handleCall(name, callback, declaring));
        return name;
    }

    private MethodSpec handleCall(String name, CallbackMapping callback, ClassName declaring) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        CodeBlock handle;
        CodeBlock arguments = CodeBlock.of("$N", instance(callback));
        boolean exact;
        if (callback.listener().isPresent()) {
            Listener given = callback.listener().get();
            ClassName parameter = TypeNames.of(given.parameter());
            ClassName type = TypeNames.of(given.type());
            handle = CodeBlock.of(
                    "$T.setter($T.lookup(), $T.class, $S, $T.class)",
                    RuntimeNames.MEMBERS,
                    METHOD_HANDLES,
                    declaring,
                    callback.method(),
                    parameter);
            method.addParameter(type, "listener");
            arguments = CodeBlock.of("listener, $N", instance(callback));
            exact = type.equals(declaring) && parameter.equals(typeOf(callback));
        } else {
            handle = CodeBlock.of(
                    "$T.getter($T.lookup(), $T.class, $S, void.class)",
                    RuntimeNames.MEMBERS,
                    METHOD_HANDLES,
                    declaring,
                    callback.method());
            exact = typeOf(callback).equals(declaring);
        }
        String wish = NameScope.constant(NameScope.decapitalised(declaring.simpleName()) + "_" + callback.method());
        return method.addParameter(typeOf(callback), instance(callback))
                .beginControlFlow("try")
                .addStatement(
                        "$N.$L($L)",
                        context.members.constant(METHOD_HANDLE, wish, handle),
                        exact ? "invokeExact" : "invoke",
                        arguments)
                .nextControlFlow("catch ($T problem)", Throwable.class)
                .addStatement(
                        "throw $T.failed($S, problem)",
                        RuntimeNames.MEMBERS,
                        declaring.simpleName() + "." + callback.method())
                .endControlFlow()
                .build();
    }
}
