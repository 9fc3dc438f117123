package dev.tenon.spi;

import dev.tenon.TenonException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Handles to members that Java's visibility keeps from generated code: private fields, and those of superclasses and
 * embeddables in other packages. Generated classes keep them in constants, which the JIT reads like direct access.
 */
public final class Members {
    private Members() {}

    /** A handle to a field, of the type that it is declared with. */
    public static VarHandle field(MethodHandles.Lookup lookup, Class<?> owner, String name) {
        try {
            return MethodHandles.privateLookupIn(owner, lookup).unreflectVarHandle(owner.getDeclaredField(name));
        } catch (ReflectiveOperationException problem) {
            throw unreachable(lookup, owner, owner.getSimpleName() + "." + name, problem);
        }
    }

    /** A handle to a constructor. */
    public static MethodHandle constructor(MethodHandles.Lookup lookup, Class<?> owner, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(owner, lookup)
                    .findConstructor(owner, MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException problem) {
            throw unreachable(lookup, owner, "a constructor of " + owner.getSimpleName(), problem);
        }
    }

    /** A handle to a method without parameters, of type {@code (owner) -> type}. */
    public static MethodHandle getter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
        return accessor(lookup, owner, name, MethodType.methodType(type, owner));
    }

    /** A handle to a method with one parameter, of type {@code (owner, type) -> void}. */
    public static MethodHandle setter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
        return accessor(lookup, owner, name, MethodType.methodType(void.class, owner, type));
    }

    /**
     * Found by its parameters where it is declared with them, otherwise by its name, because a generic superclass may
     * declare it with another type than the entity sees.
     */
    private static MethodHandle accessor(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType wanted) {
        Class<?>[] parameters = wanted.dropParameterTypes(0, 1).parameterArray();
        List<Method> candidates = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> method.getParameterCount() == parameters.length)
                .sorted(Comparator.comparing(method -> !Arrays.equals(method.getParameterTypes(), parameters)))
                .toList();
        ReflectiveOperationException problem = new NoSuchMethodException(name);
        for (Method method : candidates) {
            try {
                return MethodHandles.privateLookupIn(owner, lookup)
                        .unreflect(method)
                        .asType(wanted);
            } catch (IllegalAccessException closed) {
                problem = closed;
            } catch (WrongMethodTypeException overloaded) {
                problem = new NoSuchMethodException(name + wanted);
            }
        }
        throw unreachable(lookup, owner, owner.getSimpleName() + "." + name + "()", problem);
    }

    /** What a constructor or accessor threw: itself if it is unchecked, otherwise wrapped with its name. */
    public static RuntimeException failed(String member, Throwable problem) {
        if (problem instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (problem instanceof Error error) {
            throw error;
        }
        return new TenonException("TN613", member + " failed: " + problem, problem);
    }

    private static TenonException unreachable(
            MethodHandles.Lookup lookup, Class<?> owner, String member, ReflectiveOperationException problem) {
        Module module = owner.getModule();
        Module generated = lookup.lookupClass().getModule();
        String help = module.isNamed() && module != generated
                ? "in module " + module.getName() + ", add: opens " + owner.getPackageName() + " to "
                        + (generated.isNamed() ? generated.getName() : "ALL-UNNAMED") + ";"
                : "recompile the entity with the class it now has";
        return new TenonException(
                "TN606", "cannot reach " + member + "\nfound:  " + problem.getMessage() + "\nhelp:   " + help, problem);
    }
}
