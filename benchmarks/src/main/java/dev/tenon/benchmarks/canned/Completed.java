package dev.tenon.benchmarks.canned;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.ExceptionMethod;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Completes a class that implements the few methods of a JDBC interface which are called: the others, hundreds of them,
 * throw.
 */
final class Completed {
    private Completed() {}

    /** The constructor of the completed class, as a method handle that returns the given class. */
    static MethodHandle constructor(Class<?> incomplete, MethodHandles.Lookup lookup, Class<?>... parameters) {
        try {
            Class<?> completed = new ByteBuddy()
                    .subclass(incomplete)
                    .method(ElementMatchers.isAbstract())
                    .intercept(ExceptionMethod.throwing(UnsupportedOperationException.class, "not canned"))
                    .make()
                    .load(incomplete.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                    .getLoaded();
            return lookup.findConstructor(completed, MethodType.methodType(void.class, parameters))
                    .asType(MethodType.methodType(incomplete, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot complete " + incomplete, e);
        }
    }

    /** Runs what a method handle may throw, without a checked exception for everything. */
    static RuntimeException unexpected(Throwable failure) {
        return new IllegalStateException(failure);
    }
}
