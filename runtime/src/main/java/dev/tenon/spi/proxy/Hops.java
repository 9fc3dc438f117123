package dev.tenon.spi.proxy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The two hops of a view: from an object to its association objects, asked anew at each use, and from each of them to
 * what is shown.
 *
 * @param <C> the collection of association objects
 * @param <M> the association objects
 * @param <T> what is shown
 */
public final class Hops<C, M, T extends @Nullable Object> {
    private final Object owner;
    private final String proxy;
    private final Supplier<? extends @Nullable C> members;
    private final Function<? super M, ? extends T> target;

    Hops(Object owner, String proxy, Supplier<? extends @Nullable C> members, Function<? super M, ? extends T> target) {
        this.owner = owner;
        this.proxy = proxy;
        this.members = members;
        this.target = target;
    }

    /** The association objects. */
    C members() {
        return Objects.requireNonNull(members.get(), () -> "the collection that " + proxy + " goes through is null");
    }

    /** What is shown of an association object. */
    T target(M member) {
        return target.apply(member);
    }

    /** Whether both are the same proxy of the same object. */
    @SuppressWarnings("ReferenceEquality") // entities are compared by identity (JAV-6)
    boolean shows(Hops<?, ?, ?> other) {
        return owner == other.owner && proxy.equals(other.proxy);
    }

    /** What is shown of each of them, in their order. */
    List<T> targets(Collection<? extends M> all) {
        List<T> targets = new ArrayList<>(all.size());
        for (M member : all) {
            targets.add(target(member));
        }
        return targets;
    }

    /** Makes an association object and puts it there, unless its constructor did that itself. */
    static <M> boolean add(Collection<M> members, Supplier<M> creator) {
        int before = members.size();
        M made = creator.get();
        return members.size() != before || members.add(made);
    }

    /** Shows those elements, in no order: association objects of others go, those of new elements are made. */
    void replace(Collection<M> all, Collection<? extends T> wanted, Function<? super T, ? extends M> creator) {
        List<T> missing = new ArrayList<>(wanted);
        all.removeIf(member -> !missing.remove(target(member)));
        for (T each : missing) {
            add(all, () -> creator.apply(each));
        }
    }

    /** Walks over what is shown; removing takes the association object out. */
    Iterator<T> iterator(Iterator<? extends M> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public T next() {
                return target(each.next());
            }

            @Override
            public void remove() {
                each.remove();
            }
        };
    }
}
