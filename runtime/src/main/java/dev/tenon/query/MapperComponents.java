package dev.tenon.query;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The primitive parameters of the method or constructor that a mapper refers to, by name; only asked when a null did not
 * fit, and only answered for method references, where the JVM lets us look.
 */
final class MapperComponents {
    private MapperComponents() {}

    /**
     * For each parameter its name if it is primitive, otherwise {@code ""}; empty if nothing can be told.
     *
     * @param mapping a {@code MapperN}
     */
    static List<String> primitives(Object mapping) {
        return mapping instanceof Serializable
                ? lambda(mapping).map(MapperComponents::primitives).orElse(List.of())
                : List.of();
    }

    private static Optional<SerializedLambda> lambda(Object mapping) {
        try {
            Method writeReplace = mapping.getClass().getDeclaredMethod("writeReplace");
            if (writeReplace.trySetAccessible()
                    && writeReplace.invoke(mapping) instanceof SerializedLambda lambda
                    && !lambda.getImplMethodName().startsWith("lambda$")) {
                return Optional.of(lambda);
            }
        } catch (ReflectiveOperationException e) {
            // An ordinary class: there is nothing to tell.
        }
        return Optional.empty();
    }

    private static List<String> primitives(SerializedLambda lambda) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            MethodType type = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader);
            Class<?> owner = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
            List<String> names = names(owner, lambda.getImplMethodName(), type);
            List<String> primitives = new ArrayList<>();
            for (int i = 0; i < type.parameterCount(); i++) {
                primitives.add(type.parameterType(i).isPrimitive() ? names.get(i) : "");
            }
            return primitives;
        } catch (ReflectiveOperationException | TypeNotPresentException e) {
            return List.of();
        }
    }

    private static List<String> names(Class<?> owner, String method, MethodType type) {
        List<RecordComponent> components = owner.isRecord() ? Arrays.asList(owner.getRecordComponents()) : List.of();
        List<String> names = new ArrayList<>();
        boolean canonical = method.equals("<init>")
                && components.stream()
                        .<Class<?>>map(RecordComponent::getType)
                        .toList()
                        .equals(type.parameterList());
        for (int i = 0; i < type.parameterCount(); i++) {
            names.add(
                    canonical
                            ? owner.getSimpleName() + "." + components.get(i).getName()
                            : "parameter " + (i + 1) + " of " + owner.getSimpleName());
        }
        return names;
    }
}
