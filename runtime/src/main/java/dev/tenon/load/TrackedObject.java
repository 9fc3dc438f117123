package dev.tenon.load;

import dev.tenon.FlushException;
import dev.tenon.TenonException;
import dev.tenon.spi.Contents;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.proxy.Takeover;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts tracked collections into the attributes of objects that came without: new ones, and changed ones. */
final class TrackedObject {
    private TrackedObject() {}

    /** Every collection attribute of the object holds its tracked collection afterwards. */
    static <E> void track(EntityLoading<E> loading, EntityEntry<E> entry) {
        EntityPlan<E> plan = loading.plan();
        for (int association = 0; association < plan.associationCount(); association++) {
            if (plan.isCollection(association)) {
                track(loading.role(association), plan.persister(), entry);
            }
        }
        plan.persister().showProxies(entry.instance(), entry.state == EntryState.NEW ? Takeover.ADD : Takeover.REPLACE);
    }

    private static <E> void track(TrackedAttribute role, EntityPersister<E> persister, EntityEntry<E> entry) {
        E entity = entry.instance();
        if (role.isAbsentFrom(entity)) {
            return;
        }
        Object held = persister.association(entity, role.index());
        TrackedContents known = Chain.find(entry, role.index());
        if (known == null) {
            Chain.add(entry, begin(role, persister, entry, held));
        } else if (held == null && isOfNothing(known)) {
            return;
        } else if (held == null) {
            throw isNull(role, entry);
        } else if (held != known && !(known instanceof InPlaceContents)) {
            replace(role, persister, entry, held, known);
        }
    }

    private static FlushException isNull(TrackedAttribute role, EntityEntry<?> entry) {
        return new FlushException(
                "TN651",
                "null was assigned to " + role.display() + " of " + entry
                        + "\nhelp:   clear the collection, or assign an empty one");
    }

    /** Whether it is an empty collection of an embedded value that is null. */
    private static boolean isOfNothing(TrackedContents known) {
        return known.attribute().name().indexOf('.') > 0
                && known.isLoaded()
                && known.original().isEmpty()
                && known.current().isEmpty();
    }

    /** A new object's collection: the database has nothing. */
    private static <E> Contents begin(
            TrackedAttribute role, EntityPersister<E> persister, EntityEntry<E> entry, @Nullable Object held) {
        if (!role.isInPlace()) {
            Tracked tracked = role.newTracked(entry, held instanceof Tracked other ? other.copyOfOwn() : held);
            tracked.isNew();
            try {
                persister.setAssociation(entry.instance(), role.index(), tracked);
                return tracked;
            } catch (TenonException isFinal) {
                role.keepInPlace();
            }
        }
        if (held == null) {
            throw isNull(role, entry);
        }
        return InPlaceContents.ofNew(entry, role, held);
    }

    /** Another collection in the place of the tracked one (COL-4). */
    private static <E> void replace(
            TrackedAttribute role,
            EntityPersister<E> persister,
            EntityEntry<E> entry,
            Object held,
            TrackedContents known) {
        if (known instanceof TrackedWriteOnly && entry.state != EntryState.NEW) {
            throw new FlushException(
                    "TN688",
                    "another collection was assigned to " + role.display() + " of " + entry
                            + ", which is write-only: what it holds is not known, so it cannot be replaced\n"
                            + "help:   add and remove elements; or delete the rows: session.execute(delete(…).where(…))");
        }
        known.load();
        if (persister.association(entry.instance(), role.index()) != held) {
            return; // loading flushed first, and the flush has replaced it
        }
        List<@Nullable Object> before = known.current();
        Tracked tracked = role.newTracked(entry, held instanceof Tracked other ? other.copyOfOwn() : held);
        tracked.isNew();
        tracked.inherit(known);
        Chain.remove(entry, role.index());
        Chain.add(entry, tracked);
        ((Tracked) known).replaced();
        persister.setAssociation(entry.instance(), role.index(), tracked);
        List<@Nullable Object> after = tracked.current();
        CollectionEvents events = role.events();
        if (events != null) {
            events.replaced(entry, after);
        }
        Set<@Nullable Object> there = identitySet(before);
        Set<@Nullable Object> here = identitySet(after);
        before.stream().filter(each -> !here.contains(each)).forEach(tracked::removed);
        after.stream().filter(each -> !there.contains(each)).forEach(each -> came(tracked, each));
    }

    private static void came(Tracked tracked, @Nullable Object element) {
        if (!OtherSide.isMoved(tracked, element)) {
            tracked.added(element);
        } else if (element != null) {
            tracked.came(element);
        }
    }

    private static Set<@Nullable Object> identitySet(List<@Nullable Object> elements) {
        Set<@Nullable Object> set = Collections.newSetFromMap(new IdentityHashMap<>(elements.size()));
        set.addAll(elements);
        return set;
    }

    /** The attribute holds its tracked collection, with what the database has, whatever the user put there. */
    static <E> void restore(EntityLoading<E> loading, EntityEntry<E> entry, int association) {
        TrackedContents contents = Chain.find(entry, association);
        if (contents == null) {
            return;
        }
        if (contents.isChanged()
                || !contents.queuedAdditions().isEmpty()
                || !contents.queuedRemovals().isEmpty()) {
            contents.restore();
        }
        EntityPersister<E> persister = loading.plan().persister();
        if (contents instanceof Tracked && persister.association(entry.instance(), association) != contents) {
            persister.setAssociation(entry.instance(), association, contents);
        }
    }

    /** What the object's collections told their other sides is undone, before it is read again. */
    static void takeBack(EntityEntry<?> entry) {
        for (Contents each = entry.contents; each != null; each = each.next) {
            takeBack(each);
        }
    }

    /** The same for one collection. */
    static void takeBack(EntityEntry<?> entry, int association) {
        takeBack(Chain.find(entry, association));
    }

    private static void takeBack(@Nullable Object contents) {
        if (contents instanceof Tracked tracked && tracked.role().hasOtherSide() && tracked.isChanged()) {
            OtherSide.takeBack(tracked);
        }
    }

    /** The collections of the object are lazy again; those in final fields keep what they hold. */
    static <E> void unload(EntityLoading<E> loading, EntityEntry<E> entry) {
        for (int association = 0; association < loading.plan().associationCount(); association++) {
            if (Chain.find(entry, association) instanceof Tracked) {
                unload(loading, entry, association);
            }
        }
    }

    /** The view-only collections of the object are lazy again, those in final fields excepted. */
    static <E> void unloadViews(EntityLoading<E> loading, EntityEntry<E> entry) {
        for (int association : loading.plan().views()) {
            if (Chain.find(entry, association) instanceof Tracked) {
                unload(loading, entry, association);
            }
        }
    }

    /** One collection of the object is lazy again; in a final field, which nothing can watch, it is read at once. */
    static <E> void unload(EntityLoading<E> loading, EntityEntry<E> entry, int association) {
        TrackedContents contents = Chain.find(entry, association);
        if (contents instanceof InPlaceContents inPlace) {
            inPlace.loadAgain();
        } else if (contents instanceof Tracked tracked) {
            Tracked fresh = tracked.role().newTracked(entry, tracked.disconnect());
            Chain.remove(entry, association);
            Chain.add(entry, fresh);
            loading.plan().persister().setAssociation(entry.instance(), association, fresh);
            if (entry.peers == null) {
                loading.singles().addObject(entry); // it was new, or found alone
            }
        }
    }
}
