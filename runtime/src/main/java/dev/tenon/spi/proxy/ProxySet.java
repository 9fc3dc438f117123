package dev.tenon.spi.proxy;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A set across two hops. What several association objects lead to is shown once, and goes with all of them.
 *
 * @param <M> the association objects
 * @param <T> what is shown
 */
public final class ProxySet<M, T extends @Nullable Object> extends AbstractSet<T> implements ProxyView<Set<T>> {
    private final Hops<Collection<M>, M, T> hops;
    private final Function<? super T, ? extends M> creator;

    /**
     * A view.
     *
     * @param proxy the attribute, as messages name it
     */
    public ProxySet(
            Object owner,
            String proxy,
            Supplier<? extends @Nullable Collection<M>> members,
            Function<? super M, ? extends T> target,
            Function<? super T, ? extends M> creator) {
        this.hops = new Hops<>(owner, proxy, members, target);
        this.creator = creator;
    }

    @Override
    public Hops<?, ?, ?> hops() {
        return hops;
    }

    @Override
    public int size() {
        return shown().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return hops.targets(hops.members()).contains(element);
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<T> each = shown().iterator();
        return new Iterator<>() {
            private @Nullable T last;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public T next() {
                T next = each.next();
                last = next;
                return next;
            }

            @Override
            public void remove() {
                each.remove();
                ProxySet.this.remove(last);
            }
        };
    }

    private Set<T> shown() {
        return new LinkedHashSet<>(hops.targets(hops.members()));
    }

    @Override
    public boolean add(T element) {
        return !contains(element) && Hops.add(hops.members(), () -> creator.apply(element));
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return hops.members().removeIf(member -> Objects.equals(hops.target(member), element));
    }

    @Override
    public void clear() {
        hops.members().clear();
    }

    @Override
    public void addFrom(Set<T> given) {
        addAll(new ArrayList<>(given));
    }

    @Override
    public void replaceBy(Set<T> given) {
        hops.replace(hops.members(), given, creator);
    }
}
