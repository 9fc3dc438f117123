package dev.tenon.spi;

import dev.tenon.TenonException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The instances of {@code @EntityListeners} classes: one of each class for a {@code Tenon}. Thread-safe. */
public final class ListenerInstances {
    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    /** No instance yet. */
    public ListenerInstances() {}

    /**
     * The instance of a class, made when it is first asked for.
     *
     * @throws TenonException if its constructor throws; that is the cause
     */
    public <L> L get(Class<L> type, Supplier<L> constructor) {
        Object known = instances.get(type);
        return type.cast(known != null ? known : instances.computeIfAbsent(type, made -> make(type, constructor)));
    }

    private static <L> L make(Class<L> type, Supplier<L> constructor) {
        try {
            return constructor.get();
        } catch (RuntimeException problem) {
            throw new TenonException(
                    "TN677",
                    "the entity listener " + type.getName() + " cannot be made\n"
                            + "found:  its constructor throws " + problem + "\n"
                            + "help:   make it of constants only, and find what it needs when it is called",
                    problem);
        }
    }
}
