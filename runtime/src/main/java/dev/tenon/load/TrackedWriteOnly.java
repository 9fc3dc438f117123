package dev.tenon.load;

import dev.tenon.WriteOnlyCollection;
import dev.tenon.mapping.Association;
import dev.tenon.metamodel.ToMany;
import dev.tenon.query.Select;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.SelfFilling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A to-many that is never loaded (COL-9). To a flush it is a collection that had what was removed, and holds what was
 * added: the difference is all that a flush asks for.
 *
 * @param <T> the targets
 */
final class TrackedWriteOnly<T> extends Tracked implements WriteOnlyCollection<T>, WriteOnlyContents {
    private final LastCalls queue = new LastCalls();

    /** Over what a new object was given; null for nothing. */
    TrackedWriteOnly(EntityEntry<?> owner, TrackedAttribute role, @Nullable WriteOnlyCollection<T> initial) {
        super(owner, role);
        isNew();
        if (initial instanceof Initial<T> given) {
            given.handOver(this).forEach(queue::add);
        } else if (initial != null) {
            initial.added().forEach(queue::add);
        }
    }

    // What the user does

    @Override
    public void add(T element) {
        load(); // says that another collection took its place
        if (queue.add(Objects.requireNonNull(element, "element"))) {
            added(element);
        }
    }

    @Override
    public void remove(T element) {
        load();
        fill(Objects.requireNonNull(element, "element"));
        if (queue.remove(element)) {
            removed(element);
        }
    }

    /**
     * Where the other side is a reference, the row of a stand-in is needed to set it to null: read now, it cannot be taken
     * for one that was set again when it is read later.
     */
    private void fill(T element) {
        Association other = role().otherSide();
        LoadContext context = role().context();
        if (other != null && other.isToOne() && element instanceof SelfFilling && context.isOpen()) {
            EntityEntry<?> entry = context.session().entryOf(element);
            if (entry != null && !entry.isLoaded()) {
                context.load(entry);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are queued
    public List<T> added() {
        return (List<T>) queue.additions();
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are queued
    public List<T> removed() {
        return (List<T>) queue.removals();
    }

    @Override
    @SuppressWarnings("unchecked") // the relationship's target is T
    public Select<T> select() {
        load();
        Association association = (Association) attribute();
        return Select.of(
                ToMany.of(role().owner().javaType(), association.name(), (Class<T>) association.targetType()),
                owner().instance());
    }

    // What a flush asks

    @Override
    public boolean isChanged() {
        return !queue.isEmpty();
    }

    @Override
    public List<@Nullable Object> current() {
        return new ArrayList<>(queue.additions());
    }

    @Override
    public List<@Nullable Object> original() {
        return new ArrayList<>(queue.removals());
    }

    @Override
    public List<@Nullable Object> currentKeys() {
        return List.of();
    }

    @Override
    public void flushed() {
        queue.clear();
    }

    @Override
    public void restore() {
        queue.clear();
    }

    // The other side writes what it says itself; what was queued of an element that it moved is out of date.

    @Override
    public boolean addFromOtherSide(Object element) {
        return queue.withdrawRemoval(element) && contradictedBy(element);
    }

    @Override
    public boolean removeFromOtherSide(Object element) {
        return queue.withdrawAddition(element) && contradictedBy(element);
    }

    /** Where the other side is never loaded either, it does not know whether there is anything to do. */
    private boolean contradictedBy(Object element) {
        if (OtherSide.of(this, element) instanceof TrackedWriteOnly<?> other) {
            other.doubt(owner().instance());
        }
        return true;
    }

    @Override
    public void withdraw(Object element) {
        queue.remove(element);
    }

    @Override
    public void giveBack(Object element, @Nullable Object place) {
        queue.add(element);
    }

    // Whether there is anything to do

    @Override
    public List<Object> doubtful() {
        return queue.doubtful();
    }

    @Override
    public void doubt(Object element) {
        queue.doubt(element);
    }

    @Override
    public boolean isRemoved(Object element) {
        return queue.isRemoved(element);
    }

    @Override
    public void settle(Set<Object> held) {
        queue.settle(held);
    }

    // There is no container behind it

    @Override
    void clearOwn() {
        queue.clear();
    }

    @Override
    void putOwn(@Nullable Object element, @Nullable Object key) {
        queue.add(Objects.requireNonNull(element));
    }

    @Override
    boolean dropOwn(Object element) {
        return queue.withdrawAddition(element);
    }

    @Override
    boolean holdsOwn(Object element) {
        return queue.isAdded(element);
    }

    @Override
    @Nullable
    Object giveUpOwn() {
        return null;
    }

    @Override
    Object copyOfOwn() {
        WriteOnlyCollection<T> copy = WriteOnlyCollection.create();
        copy.addAll(added());
        return copy;
    }

    @Override
    @Nullable
    Object[] snapshot() {
        return queue.additions().toArray();
    }

    /** How much is queued; nothing is loaded to be printed. */
    @Override
    public String toString() {
        return "WriteOnlyCollection(" + queue + ")";
    }
}
