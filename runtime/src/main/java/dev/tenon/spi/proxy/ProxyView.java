package dev.tenon.spi.proxy;

import dev.tenon.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A live view of one object across two hops.
 *
 * @param <C> what the attribute is declared as
 */
public sealed interface ProxyView<C> permits ProxyList, ProxySet, ProxyCollection, ProxyMap, ProxyValue {

    /** What is shown. */
    Hops<?, ?, ?> hops();

    /** Adds what is not there yet. */
    void addFrom(C given);

    /** Shows what was given and nothing else; association objects of what stays are kept. */
    void replaceBy(C given);

    /** What a reference refers to, which loads it; null for null. */
    static <T> @Nullable T target(@Nullable Ref<T> reference) {
        return reference == null ? null : reference.get();
    }
}
