package dev.tenon.spi.proxy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list across two hops, position by position.
 *
 * @param <M> the association objects
 * @param <T> what is shown
 */
public final class ProxyList<M, T extends @Nullable Object> extends AbstractList<T> implements ProxyView<List<T>> {
    private final Hops<List<M>, M, T> hops;
    private final Function<? super T, ? extends M> creator;

    /**
     * A view.
     *
     * @param proxy the attribute, as messages name it
     */
    public ProxyList(
            Object owner,
            String proxy,
            Supplier<? extends @Nullable List<M>> members,
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
        return hops.members().size();
    }

    @Override
    public T get(int index) {
        return hops.target(hops.members().get(index));
    }

    @Override
    public T set(int index, T element) {
        return hops.target(hops.members().set(index, creator.apply(element)));
    }

    @Override
    public void add(int index, T element) {
        List<M> members = hops.members();
        int before = members.size();
        M made = creator.apply(element);
        if (members.size() == before) {
            members.add(index, made);
        }
    }

    @Override
    public T remove(int index) {
        return hops.target(hops.members().remove(index));
    }

    @Override
    public void addFrom(List<T> given) {
        new ArrayList<>(given).forEach(this::add);
    }

    @Override
    public void replaceBy(List<T> given) {
        List<T> wanted = new ArrayList<>(given);
        if (!equals(wanted)) {
            List<M> inOrder = inOrder(wanted);
            hops.members().clear();
            hops.members().addAll(inOrder);
        }
    }

    private List<M> inOrder(List<T> wanted) {
        List<M> free = new ArrayList<>(hops.members());
        List<T> shown = hops.targets(free);
        List<M> inOrder = new ArrayList<>(wanted.size());
        for (T each : wanted) {
            int at = shown.indexOf(each);
            if (at < 0) {
                inOrder.add(creator.apply(each));
            } else {
                shown.remove(at);
                inOrder.add(free.remove(at));
            }
        }
        return inOrder;
    }
}
