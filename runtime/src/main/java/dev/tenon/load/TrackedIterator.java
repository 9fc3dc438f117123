package dev.tenon.load;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator whose removals are seen. */
final class TrackedIterator<T extends @Nullable Object> implements Iterator<T> {
    private final Tracked tracked;
    private final Iterator<T> own;
    private @Nullable T last;

    TrackedIterator(Tracked tracked, Iterator<T> own) {
        this.tracked = tracked;
        this.own = own;
    }

    @Override
    public boolean hasNext() {
        return own.hasNext();
    }

    @Override
    public T next() {
        T next = own.next();
        last = next;
        return next;
    }

    @Override
    public void remove() {
        own.remove();
        tracked.removed(last);
    }
}
