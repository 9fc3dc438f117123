package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A tracked sorted set. Its ranges are for reading. */
@SuppressWarnings("JdkObsolete") // users declare these
final class TrackedSortedSet<T extends @Nullable Object> extends TrackedSet<T, SortedSet<T>> implements SortedSet<T> {

    TrackedSortedSet(EntityEntry<?> owner, TrackedAttribute role, @Nullable SortedSet<T> own) {
        super(owner, role, own);
    }

    @Override
    SortedSet<T> newOwn() {
        return new TreeSet<>();
    }

    @Override
    public @Nullable Comparator<? super T> comparator() {
        return own().comparator();
    }

    @Override
    public SortedSet<T> subSet(T from, T to) {
        return Collections.unmodifiableSortedSet(loaded().subSet(from, to));
    }

    @Override
    public SortedSet<T> headSet(T to) {
        return Collections.unmodifiableSortedSet(loaded().headSet(to));
    }

    @Override
    public SortedSet<T> tailSet(T from) {
        return Collections.unmodifiableSortedSet(loaded().tailSet(from));
    }

    @Override
    public T first() {
        return loaded().first();
    }

    @Override
    public T last() {
        return loaded().last();
    }
}
