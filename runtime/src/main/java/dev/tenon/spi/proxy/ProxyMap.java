package dev.tenon.spi.proxy;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map across two hops, by the keys of the first one.
 *
 * @param <K> the keys
 * @param <M> the association objects
 * @param <T> what is shown
 */
public final class ProxyMap<K, M, T extends @Nullable Object> extends AbstractMap<K, T>
        implements ProxyView<Map<K, T>> {
    private final Hops<Map<K, M>, M, T> hops;
    private final BiFunction<? super K, ? super T, ? extends M> creator;

    /**
     * A view.
     *
     * @param proxy the attribute, as messages name it
     */
    public ProxyMap(
            Object owner,
            String proxy,
            Supplier<? extends @Nullable Map<K, M>> members,
            Function<? super M, ? extends T> target,
            BiFunction<? super K, ? super T, ? extends M> creator) {
        this.hops = new Hops<>(owner, proxy, members, target);
        this.creator = creator;
    }

    @Override
    public Hops<?, ?, ?> hops() {
        return hops;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return hops.members().containsKey(key);
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        return shown(hops.members().get(key));
    }

    @Override
    public @Nullable T put(K key, T value) {
        M before = hops.members().get(key);
        M made = creator.apply(key, value);
        hops.members().put(key, made);
        return shown(before);
    }

    @Override
    public @Nullable T remove(@Nullable Object key) {
        return shown(hops.members().remove(key));
    }

    private @Nullable T shown(@Nullable M member) {
        return member == null ? null : hops.target(member);
    }

    @Override
    public Set<Entry<K, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return hops.members().size();
            }

            @Override
            public Iterator<Entry<K, T>> iterator() {
                return entries(hops.members().entrySet().iterator());
            }
        };
    }

    private Iterator<Entry<K, T>> entries(Iterator<Entry<K, M>> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Entry<K, T> next() {
                Entry<K, M> next = each.next();
                return new SimpleImmutableEntry<>(next.getKey(), hops.target(next.getValue()));
            }

            @Override
            public void remove() {
                each.remove();
            }
        };
    }

    @Override
    public void addFrom(Map<K, T> given) {
        putAll(new LinkedHashMap<>(given));
    }

    @Override
    public void replaceBy(Map<K, T> given) {
        Map<K, T> wanted = new LinkedHashMap<>(given);
        hops.members().keySet().removeIf(key -> !wanted.containsKey(key));
        wanted.forEach((key, value) -> {
            if (!containsKey(key) || !Objects.equals(get(key), value)) {
                put(key, value);
            }
        });
    }
}
