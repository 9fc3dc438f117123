package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.Association;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings both sides of bidirectional relationships in line (BRF-17): a change of one side is made on the other; changes of
 * both that disagree are an error, because a plain object cannot know which came last.
 *
 * <p>First what collections and inverse references say is given to the side that has the foreign key; then every change of
 * that side is given to the inverse sides that are loaded.
 */
@SuppressWarnings("ReferenceEquality") // there is one entry for a row
final class Reconciliation {
    private final UnitOfWork session;
    private final LinkChanges changes;

    Reconciliation(UnitOfWork session, LinkChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    void reconcile() {
        for (CollectionChange change : changes.collections()) {
            Relationship foreign = change.relationship().foreignSide();
            if (foreign != null) {
                for (Object element : LinkChanges.added(change.contents())) {
                    comesTo(change.owner(), change.relationship(), foreign, entryOf(element));
                }
            }
        }
        List<ReferenceChange> inverse = changes.references().stream()
                .filter(change -> change.relationship().foreignSide() != null)
                .toList();
        for (ReferenceChange change : inverse) {
            if (change.after() != null) {
                comesTo(change.owner(), change.relationship(), foreign(change), change.after());
            }
        }
        for (CollectionChange change : changes.collections()) {
            Relationship foreign = change.relationship().foreignSide();
            if (foreign != null) {
                for (Object element : LinkChanges.removed(change.contents())) {
                    EntityEntry<?> child = session.entryOf(element);
                    if (isBack(change, foreign, child)) {
                        changes.add(change.contents(), element);
                    } else {
                        leaves(change.owner(), foreign, child);
                    }
                }
            }
        }
        for (ReferenceChange change : inverse) {
            leaves(change.owner(), foreign(change), change.before());
        }
        // the list grows while one-to-ones push each other away
        for (int at = 0; at < changes.references().size(); at++) {
            tellOtherSide(changes.references().get(at));
            tellViews(changes.references().get(at));
        }
        tellLinkedCollections();
    }

    private static Relationship foreign(ReferenceChange change) {
        return Objects.requireNonNull(change.relationship().foreignSide());
    }

    private EntityEntry<?> entryOf(Object element) {
        return Objects.requireNonNull(session.targets().find(element), "discovered");
    }

    private void comesTo(EntityEntry<?> parent, Relationship along, Relationship foreign, EntityEntry<?> child) {
        if (!child.isLoaded()) {
            child.get();
        }
        EntityEntry<?> now = changes.target(child, foreign);
        EntityEntry<?> before = changes.before(child, foreign);
        if (now == parent) {
            if (before != parent && child.state == EntryState.MANAGED) {
                // it came with a collection that was exchanged, perhaps after its own reference was looked at
                changes.add(new ReferenceChange(child, foreign, before, parent));
            }
            return;
        }
        if (now != before && !(now == null && hasLeft(before, along, child))) {
            throw disagree(parent, along, foreign, child, now);
        }
        changes.setTarget(child, foreign, parent);
        changes.add(new ReferenceChange(child, foreign, before, parent));
    }

    /** Whether the object's reference is null because the collection that held it was exchanged (BRF-S17). */
    private boolean hasLeft(@Nullable EntityEntry<?> former, Relationship along, EntityEntry<?> child) {
        return changes.collections().stream()
                .filter(change -> change.owner() == former && change.relationship() == along)
                .flatMap(change -> LinkChanges.removed(change.contents()).stream())
                .anyMatch(element -> element == child.instance());
    }

    /** Whether a child's reference was set to the parent again: leaving the collection had made it null. */
    private boolean isBack(CollectionChange change, Relationship foreign, @Nullable EntityEntry<?> child) {
        return child != null
                && child.state == EntryState.MANAGED
                && change.contents().tellsOtherSide()
                && !foreign.isIdentifying()
                && changes.before(child, foreign) == change.owner()
                && changes.target(child, foreign) == change.owner();
    }

    /** The former target of a one-to-one may not be loaded: it is, because the foreign key is in its row (BRF-4). */
    private void leaves(EntityEntry<?> parent, Relationship foreign, @Nullable EntityEntry<?> child) {
        if (child != null && child.state == EntryState.REFERENCE) {
            child.get();
        }
        if (child == null || child.state != EntryState.MANAGED || changes.target(child, foreign) != parent) {
            return;
        }
        if (changes.before(child, foreign) == parent) {
            if (foreign.isIdentifying()) {
                checkGoesAsOrphan(parent, foreign, child);
                return;
            }
            changes.setTarget(child, foreign, null);
            changes.add(new ReferenceChange(child, foreign, parent, null));
        }
    }

    /** A row cannot lose a part of its identity, but go as a whole (SYN-5, SYN-6). */
    private static void checkGoesAsOrphan(EntityEntry<?> parent, Relationship foreign, EntityEntry<?> child) {
        Relationship inverse = foreign.partner();
        if (inverse == null || !inverse.removesOrphans()) {
            throw new FlushException(
                    "TN646",
                    child + " left " + inverse + " of " + parent + ", but " + foreign + " is part of its identifier\n"
                            + "help:   an identifier stays with its row; remove the object: session.remove(…), or let "
                            + inverse + " do so: orphanRemoval = true");
        }
    }

    private void tellOtherSide(ReferenceChange change) {
        Role role = change.relationship().role();
        Relationship other = role == Role.REFERENCE || role == Role.LINK
                ? change.relationship().partner()
                : null;
        if (other == null || !other.association().mayHold(change.owner().instance())) {
            return;
        }
        EntityEntry<?> before = loadedForItsOrder(change.before(), other);
        if (before != null && hasInstance(before) && other.isOf(before.instance())) {
            takeAway(before, other, change.owner());
        }
        EntityEntry<?> after = loadedForItsOrder(change.after(), other);
        if (after != null && hasInstance(after)) {
            if (other.isOf(after.instance())) {
                give(after, other, change);
            }
        } else if (after != null && other.association().keyColumn() != null) {
            throw withoutKey(change.owner(), other, after);
        }
    }

    /** An object whose list keeps its order is loaded, if its row is there: the list gives its elements their places. */
    private @Nullable EntityEntry<?> loadedForItsOrder(@Nullable EntityEntry<?> parent, Relationship inverse) {
        if (parent != null && parent.state == EntryState.REFERENCE && LinkChanges.keepsOrder(inverse)) {
            session.loading().load(parent);
        }
        return parent;
    }

    /** View-only collections that are to show what a reference says (VWO-6). */
    private void tellViews(ReferenceChange change) {
        for (Association view : change.relationship().views()) {
            Object child = change.owner().instance();
            TrackedContents left = view(change.before(), view);
            if (left != null) {
                changes.remove(left, child);
            }
            TrackedContents found = view(change.after(), view);
            if (found != null && view.mayHold(child)) {
                changes.add(found, child);
            }
        }
    }

    /** Likewise what a link table says; where the collection saw the change itself, they show it already. */
    private void tellViews(CollectionChange change) {
        boolean owning = change.relationship().role() == Role.LINK;
        Relationship written =
                owning ? change.relationship() : change.relationship().partner();
        for (Association view : written == null ? List.<Association>of() : written.views()) {
            for (Object element : LinkChanges.removed(change.contents())) {
                EntityEntry<?> left = session.entryOf(element);
                TrackedContents shown = view(owning ? left : change.owner(), view);
                if (shown != null) {
                    changes.remove(shown, owning ? change.owner().instance() : element);
                }
            }
            for (Object element : LinkChanges.added(change.contents())) {
                TrackedContents shown = view(owning ? entryOf(element) : change.owner(), view);
                Object coming = owning ? change.owner().instance() : element;
                if (shown != null && view.mayHold(coming)) {
                    changes.add(shown, coming);
                }
            }
        }
    }

    private @Nullable TrackedContents view(@Nullable EntityEntry<?> parent, Association view) {
        return parent == null || !hasInstance(parent) ? null : session.loading().known(parent, view.index());
    }

    private static boolean hasInstance(EntityEntry<?> entry) {
        return entry.state == EntryState.MANAGED || entry.state == EntryState.NEW;
    }

    private void takeAway(EntityEntry<?> parent, Relationship inverse, EntityEntry<?> child) {
        if (!inverse.isToOne()) {
            changes.remove(changes.touch(parent, inverse), child.instance());
        } else if (changes.target(parent, inverse) == child) {
            changes.setTarget(parent, inverse, null);
        }
    }

    private void give(EntityEntry<?> parent, Relationship inverse, ReferenceChange change) {
        EntityEntry<?> child = change.owner();
        if (!inverse.isToOne()) {
            changes.add(changes.touch(parent, inverse), child.instance());
            return;
        }
        EntityEntry<?> former = changes.target(parent, inverse);
        if (former == child) {
            return;
        }
        changes.setTarget(parent, inverse, child);
        if (former != null) {
            leaves(parent, change.relationship(), former);
        }
    }

    /** Both collections of a many-to-many hold what one of them got (BRF-12). */
    private void tellLinkedCollections() {
        for (CollectionChange change : List.copyOf(changes.collections())) {
            Relationship other =
                    change.relationship().isLink() ? change.relationship().partner() : null;
            if (change.relationship().isLink()) {
                tellViews(change);
            }
            if (other != null && !other.isToOne()) {
                Object owner = change.owner().instance();
                for (Object element : LinkChanges.added(change.contents())) {
                    if (other.mayConnect(element, owner)) {
                        changes.add(changes.touch(entryOf(element), other), owner);
                    }
                }
                for (Object element : LinkChanges.removed(change.contents())) {
                    EntityEntry<?> left = session.entryOf(element);
                    if (left != null && hasInstance(left) && other.mayConnect(element, owner)) {
                        changes.remove(changes.touch(left, other), owner);
                    }
                }
            }
        }
    }

    /** The map is not there to be asked: it would have been loaded to take the object under a key. */
    private static FlushException withoutKey(EntityEntry<?> child, Relationship map, EntityEntry<?> parent) {
        return new FlushException(
                "TN661",
                child + " came to " + map + " of " + parent + " from the other side, which has no key for it\n"
                        + "help:   put it into the map: " + map.association().name()
                        + ".put(key, …); the other side follows");
    }

    private static FlushException disagree(
            EntityEntry<?> parent,
            Relationship along,
            Relationship foreign,
            EntityEntry<?> child,
            @Nullable EntityEntry<?> now) {
        return new FlushException(
                "TN642",
                "the two sides of a relationship disagree about " + child + "\n"
                        + "found:  " + along + " of " + parent + " holds it, but its " + foreign + " is "
                        + (now == null ? "null" : now) + ", and both were changed\n"
                        + "help:   change one side; the other follows");
    }
}
