package dev.tenon.load;

import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** A list iterator whose changes are seen. */
final class TrackedListIterator<T extends @Nullable Object> implements ListIterator<T> {
    private final Tracked tracked;
    private final ListIterator<T> own;
    private @Nullable T last;

    TrackedListIterator(Tracked tracked, ListIterator<T> own) {
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
    public boolean hasPrevious() {
        return own.hasPrevious();
    }

    @Override
    public T previous() {
        T previous = own.previous();
        last = previous;
        return previous;
    }

    @Override
    public int nextIndex() {
        return own.nextIndex();
    }

    @Override
    public int previousIndex() {
        return own.previousIndex();
    }

    @Override
    public void remove() {
        own.remove();
        tracked.removed(last);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object again is no event (BRF-6)
    public void set(T element) {
        own.set(element);
        if (last != element) {
            tracked.removed(last);
            tracked.added(element);
            last = element;
        }
    }

    @Override
    public void add(T element) {
        own.add(element);
        tracked.added(element);
    }
}
