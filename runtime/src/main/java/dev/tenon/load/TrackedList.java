package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A tracked list. Sorting it is a change of order only, which nothing but an order column keeps. */
final class TrackedList<T extends @Nullable Object> extends TrackedCollection<T, List<T>> implements List<T> {
    private boolean scattered;

    TrackedList(EntityEntry<?> owner, TrackedAttribute role, @Nullable List<T> own) {
        super(owner, role, own);
    }

    @Override
    public void arriveAt(int place, @Nullable Object element) {
        scattered |= place != arrivedCount();
        arrive(element);
    }

    @Override
    public boolean isScattered() {
        return scattered;
    }

    @Override
    void inherit(TrackedContents replaced) {
        super.inherit(replaced);
        scattered = replaced.isScattered();
    }

    @Override
    Object placeOfOwn(Object element) {
        return ByIdentity.indexOf(own(), element);
    }

    @Override
    @SuppressWarnings("unchecked") // it was here
    void putOwnBack(Object element, Object place) {
        own().add(Math.min((Integer) place, own().size()), (T) element);
    }

    @Override
    public T get(int index) {
        return loaded().get(index);
    }

    @Override
    public int indexOf(@Nullable Object element) {
        return loaded().indexOf(element);
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        return loaded().lastIndexOf(element);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object again is no event (BRF-6)
    public T set(int index, T element) {
        T replaced = loaded().set(index, element);
        if (replaced != element) {
            removed(replaced);
            added(element);
        }
        return replaced;
    }

    @Override
    public void add(int index, T element) {
        loaded().add(index, element);
        added(element);
    }

    @Override
    public boolean addAll(int index, Collection<? extends T> elements) {
        int at = index;
        for (T element : new ArrayList<>(elements)) {
            add(at++, element);
        }
        return at > index;
    }

    @Override
    public T remove(int index) {
        T gone = loaded().remove(index);
        removed(gone);
        return gone;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = indexOf(element);
        if (index < 0) {
            return false;
        }
        remove(index);
        return true;
    }

    @Override
    public void replaceAll(UnaryOperator<T> operator) {
        for (ListIterator<T> each = listIterator(); each.hasNext(); ) {
            each.set(operator.apply(each.next()));
        }
    }

    @Override
    public void sort(@Nullable Comparator<? super T> order) {
        loaded().sort(order);
    }

    @Override
    public Iterator<T> iterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<T> listIterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<T> listIterator(int index) {
        return new TrackedListIterator<>(this, loaded().listIterator(index));
    }

    @Override
    public List<T> subList(int from, int to) {
        loaded();
        return new Whole().subList(from, to);
    }

    /** This list in the shape from which the JDK makes ranges; what they change passes through here. */
    private final class Whole extends AbstractList<T> {
        @Override
        public T get(int index) {
            return TrackedList.this.get(index);
        }

        @Override
        public int size() {
            return TrackedList.this.size();
        }

        @Override
        public T set(int index, T element) {
            return TrackedList.this.set(index, element);
        }

        @Override
        public void add(int index, T element) {
            TrackedList.this.add(index, element);
        }

        @Override
        public T remove(int index) {
            return TrackedList.this.remove(index);
        }
    }
}
