package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tracked collection over the user's own.
 *
 * @param <T> the elements
 * @param <C> the interface of the user's collection
 */
class TrackedCollection<T extends @Nullable Object, C extends Collection<T>> extends Tracked implements Collection<T> {
    private @Nullable C own;

    /** An unloaded one; null stands for a container that is made when it is needed. */
    TrackedCollection(EntityEntry<?> owner, TrackedAttribute role, @Nullable C own) {
        super(owner, role);
        this.own = own;
    }

    /** A container for a user who gave none. */
    @SuppressWarnings("unchecked") // the subclasses for other interfaces override it
    C newOwn() {
        return (C) new ArrayList<T>();
    }

    /** The user's collection, loaded. */
    final C loaded() {
        if (!isLoaded()) {
            touch();
        }
        return own();
    }

    final C own() {
        C container = own;
        if (container == null) {
            container = newOwn();
            own = container;
        }
        return container;
    }

    // The container behind it

    @Override
    final void clearOwn() {
        C container = own;
        if (container != null) {
            container.clear();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the rows' elements are of the attribute's type
    final void putOwn(@Nullable Object element, @Nullable Object key) {
        own().add((T) element);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
    boolean dropOwn(Object element) {
        for (Iterator<T> each = own().iterator(); each.hasNext(); ) {
            if (each.next() == element) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
    boolean holdsOwn(Object element) {
        for (T each : own()) {
            if (each == element) {
                return true;
            }
        }
        return false;
    }

    @Override
    final Object copyOfOwn() {
        Collection<T> copy = newOwn();
        copy.addAll(isComplete() ? own() : loaded());
        return copy;
    }

    @Override
    final @Nullable Object giveUpOwn() {
        C given = own;
        own = null;
        return given;
    }

    @Override
    final @Nullable Object[] snapshot() {
        return role().copies(own().toArray());
    }

    @Override
    public final List<@Nullable Object> current() {
        return Arrays.asList(loaded().toArray());
    }

    @Override
    public final List<@Nullable Object> currentKeys() {
        return List.of();
    }

    @Override
    public final boolean isOrdered() {
        return IterationOrder.isKept(own);
    }

    // Reading

    @Override
    public final int size() {
        return loaded().size();
    }

    @Override
    public final boolean isEmpty() {
        return loaded().isEmpty();
    }

    @Override
    public final boolean contains(@Nullable Object element) {
        return loaded().contains(element);
    }

    @Override
    public final boolean containsAll(Collection<?> elements) {
        return loaded().containsAll(elements);
    }

    @Override
    @SuppressWarnings("NullAway") // the contract of Collection.toArray has no nulls; contents may
    public final Object[] toArray() {
        return loaded().toArray();
    }

    @Override
    @SuppressWarnings("NullAway") // the contract of Collection.toArray
    public final <A extends @Nullable Object> A[] toArray(A[] array) {
        return loaded().toArray(array);
    }

    @Override
    public final void forEach(Consumer<? super T> action) {
        loaded().forEach(action);
    }

    @Override
    public final Spliterator<T> spliterator() {
        return loaded().spliterator();
    }

    @Override
    public Iterator<T> iterator() {
        return new TrackedIterator<>(this, loaded().iterator());
    }

    // Changing

    @Override
    public final boolean add(T element) {
        if (loaded().add(element)) {
            added(element);
            return true;
        }
        return false;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        for (Iterator<T> each = iterator(); each.hasNext(); ) {
            if (Objects.equals(element, each.next())) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    public final boolean addAll(Collection<? extends T> elements) {
        boolean changed = false;
        for (T element : new ArrayList<>(elements)) {
            changed |= add(element);
        }
        return changed;
    }

    @Override
    public final boolean removeAll(Collection<?> elements) {
        Objects.requireNonNull(elements);
        return removeIf(elements::contains);
    }

    @Override
    public final boolean retainAll(Collection<?> elements) {
        Objects.requireNonNull(elements);
        return removeIf(each -> !elements.contains(each));
    }

    @Override
    public final boolean removeIf(Predicate<? super T> filter) {
        List<T> gone = new ArrayList<>();
        boolean changed = loaded().removeIf(each -> {
            boolean matches = filter.test(each);
            if (matches) {
                gone.add(each);
            }
            return matches;
        });
        gone.forEach(this::removed);
        return changed;
    }

    @Override
    public final void clear() {
        List<T> gone = new ArrayList<>(loaded());
        own().clear();
        gone.forEach(this::removed);
    }

    // As the container says

    @Override
    @SuppressWarnings("UndefinedEquals") // as the container does
    public final boolean equals(@Nullable Object other) {
        return other == this || loaded().equals(other);
    }

    @Override
    public final int hashCode() {
        return loaded().hashCode();
    }

    /** The contents, or that they are not loaded: printing an object sends no statement. */
    @Override
    public final String toString() {
        return isLoaded() ? own().toString() : "(" + role().display() + " is not loaded)";
    }
}
