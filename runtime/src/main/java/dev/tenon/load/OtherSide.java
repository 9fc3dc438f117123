package dev.tenon.load;

import dev.tenon.Ref;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.Join;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the other side of a bidirectional relationship in step with a collection (BRF-1): at once, without an echo
 * (BRF-2), and without loading anything (BRF-3, BRF-4).
 */
final class OtherSide {
    private OtherSide() {}

    /** An element came into a collection: it now refers to the owner, and leaves where it was. */
    static void added(Tracked collection, Object element) {
        Association other = Objects.requireNonNull(collection.role().otherSide());
        EntityPlan<?> plan = collection.role().context().plans().ofInstance(element);
        if (other.isToOne()) {
            moveTo(collection, plan, other, element);
        } else {
            show(plan, element, other, collection.owner().instance());
        }
    }

    /**
     * An element left a collection: it no longer refers to the owner, if it did. Where that would take a row its identity,
     * the flush says what becomes of it (SYN-5, SYN-6). One that only came to this owner has lost its former one, too.
     */
    @SuppressWarnings("ReferenceEquality") // there is one object for a row
    static void removed(Tracked collection, Object element) {
        Association other = Objects.requireNonNull(collection.role().otherSide());
        EntityPlan<?> plan = collection.role().context().plans().ofInstance(element);
        Object value = get(plan, element, other.index());
        if (!other.isToOne()) {
            removeFrom(value, collection.owner().instance());
        } else if (refersTo(value, collection.owner()) && !identifiesRow(collection, plan, other, element)) {
            set(plan, element, other.index(), null);
        }
    }

    /** What the other side of a relationship holds of an element: a reference, or a collection. */
    static @Nullable Object of(Tracked collection, Object element) {
        Association other = Objects.requireNonNull(collection.role().otherSide());
        return get(collection.role().context().plans().ofInstance(element), element, other.index());
    }

    private static boolean identifiesRow(Tracked collection, EntityPlan<?> plan, Association other, Object element) {
        if (!(other.join() instanceof Join.Foreign key)
                || !key.isPartOf(plan.type().keyColumns())) {
            return false;
        }
        EntityEntry<?> entry = collection.role().context().entryOf(element);
        return !isNew(entry) && refersTo(snapshot(plan, entry, other.index()), collection.owner());
    }

    private static boolean isNew(@Nullable EntityEntry<?> entry) {
        return entry == null || entry.state == EntryState.NEW;
    }

    /** The collection is going to be as the database has it, and so is what it told the other side since then. */
    static void takeBack(Tracked collection) {
        List<@Nullable Object> now = collection.current();
        List<@Nullable Object> before = collection.original();
        ByIdentity.missing(now, before).stream()
                .filter(collection.role()::isTarget)
                .forEach(element -> takeBackAddition(collection, element));
        ByIdentity.missing(before, now).forEach(element -> takeBackRemoval(collection, element));
    }

    private static void takeBackAddition(Tracked collection, Object element) {
        Association other = Objects.requireNonNull(collection.role().otherSide());
        EntityPlan<?> plan = collection.role().context().plans().ofInstance(element);
        Object value = get(plan, element, other.index());
        if (!other.isToOne()) {
            removeFrom(value, collection.owner().instance());
        } else if (refersTo(value, collection.owner())) {
            EntityEntry<?> entry = collection.role().context().session().entryOf(element);
            Ref<?> former = snapshot(plan, entry, other.index());
            set(plan, element, other.index(), held(other, former));
            Object formerOwner = loadedTarget(former);
            if (formerOwner != null) {
                EntityPlan<?> formerPlan = collection.role().context().plans().ofInstance(formerOwner);
                addTo(get(formerPlan, formerOwner, collection.index()), element);
            }
        }
    }

    private static void takeBackRemoval(Tracked collection, Object element) {
        Association other = Objects.requireNonNull(collection.role().otherSide());
        EntityPlan<?> plan = collection.role().context().plans().ofInstance(element);
        Object value = get(plan, element, other.index());
        if (!other.isToOne()) {
            show(plan, element, other, collection.owner().instance());
        } else if (value == null) {
            EntityEntry<?> entry = collection.role().context().entryOf(element);
            Ref<?> former = entry == null ? collection.owner() : snapshot(plan, entry, other.index());
            set(plan, element, other.index(), held(other, former));
        }
    }

    /** A reference as an attribute holds it. */
    private static @Nullable Object held(Association attribute, @Nullable Ref<?> target) {
        return attribute.holdsRef() || !(target instanceof EntityEntry<?> entry) ? target : entry.entity;
    }

    /**
     * Whether the element's own reference was changed, so that only a flush can tell whether both sides agree (BRF-17):
     * the collection came into its attribute unseen, perhaps before, perhaps after.
     */
    static boolean isMoved(Tracked collection, @Nullable Object element) {
        Association other = collection.role().otherSide();
        if (element == null || other == null || !other.isToOne()) {
            return false;
        }
        EntityPlan<?> plan = collection.role().context().plans().ofInstance(element);
        EntityEntry<?> entry = collection.role().context().session().entryOf(element);
        Object value = get(plan, element, other.index());
        if (isNew(entry)) {
            return isElsewhere(collection, value, element);
        }
        Ref<?> known = snapshot(plan, entry, other.index());
        return known == null
                ? value != null
                : value != known && !(known instanceof EntityEntry<?> target && refersTo(value, target));
    }

    /** Whether a new element refers to somebody whose collection does not hold it. */
    @SuppressWarnings("ReferenceEquality") // by identity
    private static boolean isElsewhere(Tracked collection, @Nullable Object value, Object element) {
        Object owner = loadedTarget(value);
        if (owner == null) {
            return false;
        }
        EntityPlan<?> plan = collection.role().context().plans().ofInstance(owner);
        Object held = get(plan, owner, collection.index());
        boolean known = !(held instanceof TrackedContents tracked) || tracked.isLoaded();
        return known
                && held instanceof Collection<?> elements
                && elements.stream().noneMatch(each -> each == element);
    }

    /** What the database has; nothing for a new element. */
    @SuppressWarnings("unchecked") // the plan is the entry's
    private static <T> @Nullable Ref<?> snapshot(EntityPlan<T> plan, @Nullable EntityEntry<?> entry, int association) {
        if (entry == null || entry.state == EntryState.NEW) {
            return null;
        }
        return plan.persister().snapshotTarget((EntityEntry<T>) entry, association);
    }

    private static void moveTo(Tracked collection, EntityPlan<?> plan, Association other, Object element) {
        Object former = get(plan, element, other.index());
        EntityEntry<?> owner = collection.owner();
        if (refersTo(former, owner)) {
            return;
        }
        set(plan, element, other.index(), other.holdsRef() ? owner : owner.instance());
        Object formerOwner = loadedTarget(former);
        if (formerOwner != null) {
            EntityPlan<?> formerPlan = collection.role().context().plans().ofInstance(formerOwner);
            removeFrom(get(formerPlan, formerOwner, collection.index()), element);
            collection.role().views().beside().forEach(view -> hide(formerPlan, formerOwner, view, element));
        }
    }

    /** Shows an element in a collection, unless that is for objects of another class of the element's hierarchy. */
    static void show(EntityPlan<?> plan, Object owner, Association collection, Object element) {
        if (collection.mayHold(element)) {
            addTo(get(plan, owner, collection.index()), element);
        }
    }

    /** Takes an element out of a view-only collection. */
    static void hide(EntityPlan<?> plan, Object owner, Association view, Object element) {
        removeFrom(get(plan, owner, view.index()), element);
    }

    @SuppressWarnings("ReferenceEquality") // there is one object for a row
    private static boolean refersTo(@Nullable Object value, EntityEntry<?> owner) {
        return value == owner
                || value == owner.entity
                || (value instanceof Ref<?> ref
                        && !(value instanceof EntityEntry<?>)
                        && (ref.equals(owner) || isRefOf(ref, owner.entity)));
    }

    /** A {@code Ref.of(entity)} does not know the identifier that the entity was given since. */
    @SuppressWarnings("ReferenceEquality") // there is one object for a row
    private static boolean isRefOf(Ref<?> ref, @Nullable Object entity) {
        return entity != null && ref.isLoaded() && ref.get() == entity;
    }

    /** The object that a to-one attribute holds, if it is there without a statement. */
    private static @Nullable Object loadedTarget(@Nullable Object value) {
        if (value instanceof Ref<?> ref) {
            return ref.isLoaded() ? ref.get() : null;
        }
        return value;
    }

    /** A null stays: what is not there cannot be out of step, and is reconciled at flush. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // an element of the declared type, by identity
    private static void addTo(@Nullable Object collection, Object element) {
        if (collection instanceof TrackedContents tracked) {
            tracked.addFromOtherSide(element);
        } else if (collection instanceof Collection<?> plain && plain.stream().noneMatch(each -> each == element)) {
            ((Collection<Object>) plain).add(element);
        }
    }

    @SuppressWarnings("ReferenceEquality") // by identity
    private static void removeFrom(@Nullable Object collection, Object element) {
        if (collection instanceof TrackedContents tracked) {
            tracked.removeFromOtherSide(element);
        } else if (collection instanceof Collection<?> plain) {
            plain.removeIf(each -> each == element);
        }
    }

    @SuppressWarnings("unchecked") // the plan is the element's
    private static <T> @Nullable Object get(EntityPlan<T> plan, Object element, int association) {
        return RaisedReference.target(plan.persister().association((T) element, association));
    }

    @SuppressWarnings("unchecked") // the plan is the element's
    private static <T> void set(EntityPlan<T> plan, Object element, int association, @Nullable Object value) {
        plan.persister().setAssociation((T) element, association, value);
    }
}
