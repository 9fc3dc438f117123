package dev.tenon.spi.proxy;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A collection across two hops; without a creator, elements can only be looked at and removed.
 *
 * @param <M> the association objects
 * @param <T> what is shown
 */
public final class ProxyCollection<M, T extends @Nullable Object> extends AbstractCollection<T>
        implements ProxyView<Collection<T>> {
    private final Hops<Collection<M>, M, T> hops;
    private final String proxy;
    private final @Nullable Function<? super T, ? extends M> creator;

    /**
     * A view.
     *
     * @param proxy the attribute, as messages name it
     */
    public ProxyCollection(
            Object owner,
            String proxy,
            Supplier<? extends @Nullable Collection<M>> members,
            Function<? super M, ? extends T> target,
            @Nullable Function<? super T, ? extends M> creator) {
        this.hops = new Hops<>(owner, proxy, members, target);
        this.proxy = proxy;
        this.creator = creator;
    }

    @Override
    public Hops<?, ?, ?> hops() {
        return hops;
    }

    @Override
    public int size() {
        return hops.members().size();
    }

    @Override
    public Iterator<T> iterator() {
        return hops.iterator(hops.members().iterator());
    }

    @Override
    public boolean add(T element) {
        return Hops.add(hops.members(), () -> create(element));
    }

    private M create(T element) {
        if (creator == null) {
            throw new UnsupportedOperationException(
                    proxy + " has no creator, so nothing can be added\nhelp:   add an association object to the"
                            + " relationship that it goes through");
        }
        return creator.apply(element);
    }

    @Override
    public void addFrom(Collection<T> given) {
        new ArrayList<>(given).forEach(this::add);
    }

    @Override
    public void replaceBy(Collection<T> given) {
        hops.replace(hops.members(), given, this::create);
    }
}
