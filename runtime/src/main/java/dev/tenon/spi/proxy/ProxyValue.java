package dev.tenon.spi.proxy;

import dev.tenon.ScalarProxy;
import dev.tenon.TenonException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value across two hops.
 *
 * @param <M> the target of the relationship
 * @param <T> what is shown
 */
public final class ProxyValue<M, T> implements ScalarProxy<T>, ProxyView<ScalarProxy<T>> {
    private final Hops<M, M, @Nullable T> hops;
    private final String proxy;
    private final Supplier<? extends @Nullable M> member;
    private final Consumer<? super M> put;
    private final @Nullable BiConsumer<? super M, ? super @Nullable T> setter;
    private final @Nullable Function<? super T, ? extends M> creator;

    /**
     * A view.
     *
     * @param proxy the attribute, as messages name it
     * @param put gives the owner's relationship a target
     * @param setter null for a value that cannot be changed
     * @param creator null if targets are not made
     */
    public ProxyValue(
            Object owner,
            String proxy,
            Supplier<? extends @Nullable M> member,
            Consumer<? super M> put,
            Function<? super M, ? extends @Nullable T> target,
            @Nullable BiConsumer<? super M, ? super @Nullable T> setter,
            @Nullable Function<? super T, ? extends M> creator) {
        this.hops = new Hops<>(owner, proxy, member, target);
        this.proxy = proxy;
        this.member = member;
        this.put = put;
        this.setter = setter;
        this.creator = creator;
    }

    /**
     * What a primitive attribute is given.
     *
     * @param attribute the attribute that is set, as messages name it
     * @param type its type
     */
    public static <T> T required(@Nullable T value, String proxy, String attribute, String type) {
        if (value == null) {
            throw new TenonException(
                    "TN667",
                    proxy + " was set to null, which " + attribute + " cannot hold\nfound:  " + attribute
                            + " is of type " + type + "\nhelp:   set a value, or declare " + attribute
                            + " of a type that can be null");
        }
        return value;
    }

    @Override
    public Hops<?, ?, ?> hops() {
        return hops;
    }

    @Override
    public @Nullable T get() {
        M target = member.get();
        return target == null ? null : hops.target(target);
    }

    @Override
    public void set(@Nullable T value) {
        M target = member.get();
        if (target != null) {
            change(target, value);
        } else if (value != null) {
            put.accept(create(value));
        }
    }

    private void change(M target, @Nullable T value) {
        if (setter == null) {
            throw new UnsupportedOperationException(
                    proxy + " shows what cannot be changed\nhelp:   let the relationship"
                            + " that it goes through lead to another object");
        }
        setter.accept(target, value);
    }

    private M create(T value) {
        if (creator == null) {
            throw new UnsupportedOperationException(
                    proxy + " has no creator, and there is no object that could take the"
                            + " value\nhelp:   give the relationship that it goes through an object first");
        }
        return creator.apply(value);
    }

    @Override
    public void addFrom(ScalarProxy<T> given) {
        T value = given.get();
        if (value != null) {
            set(value);
        }
    }

    @Override
    public void replaceBy(ScalarProxy<T> given) {
        set(given.get());
    }

    /** What is shown, which may load it, is not printed. */
    @Override
    public String toString() {
        return proxy;
    }
}
