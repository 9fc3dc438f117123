package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first half of a flush: finds out what has to be written, and refuses what cannot be. May load (children of removed
 * objects), writes nothing.
 */
final class Preparation {
    private final UnitOfWork session;
    private final Changes changes = new Changes();
    private @Nullable Changes lastKept;

    /** Made with the first thing that is to be written: most flushes find nothing. */
    private @Nullable FlushWork work;

    private @Nullable LinkChanges links;

    private final KeyChanges keys;

    /** Rows of which those were told who may still give them values. */
    private final Set<EntityEntry<?>> told;

    private final Verdicts verdicts;
    private final Focus focus;

    /**
     * A preparation.
     *
     * @param told rows of which those were told who listen before a flush; others are checked in another preparation
     * @param verdicts what it decides of objects, to be taken back
     */
    Preparation(UnitOfWork session, Set<EntityEntry<?>> told, Verdicts verdicts) {
        this.verdicts = verdicts;
        this.session = session;
        this.keys = new KeyChanges(session);
        this.told = told;
        this.focus = new Focus(session);
    }

    /** What is said of an exception that code of the user's threw meanwhile. */
    FlushException refusal(RuntimeException thrown) {
        return focus.refusal(thrown);
    }

    /** What is to be written; null if there is nothing. */
    @Nullable
    FlushWork prepare() {
        session.loading().holdExpired(true);
        try {
            return found();
        } finally {
            session.loading().holdExpired(false);
        }
    }

    private @Nullable FlushWork found() {
        List<IdentityMap<?>> maps = session.identityMaps();
        keys.find(maps);
        List<EntityEntry<?>> connected = connected(maps);
        if (connected.isEmpty() && !session.hasNewOrRemoved()) {
            addUpdates(maps, Set.of());
        } else {
            LinkChanges found = new LinkChanges(session, verdicts, focus);
            links = found;
            prepare(connected, found);
        }
        keys.check();
        return prepared();
    }

    /** What {@link #prepare} found. */
    @Nullable
    FlushWork prepared() {
        return work == null || work.isEmpty() ? null : work;
    }

    /** The same, with the versions that are to be raised whatever changed. */
    @Nullable
    FlushWork prepare(ForcedVersions forced) {
        FlushWork found = prepare();
        if (!forced.isDue()) {
            return found;
        }
        forced.addTo(work());
        return work;
    }

    private FlushWork work() {
        FlushWork made = work;
        if (made == null) {
            made = new FlushWork(keys);
            work = made;
        }
        return made;
    }

    private void prepare(List<EntityEntry<?>> connected, LinkChanges links) {
        if (!session.successors().rows().isEmpty()) {
            new Succession(session, links, verdicts).settle();
            connected.removeIf(entry -> entry.state != EntryState.MANAGED);
        }
        Discovery discovery = new Discovery(session, links, verdicts, focus);
        discovery.discover(connected);
        new Reconciliation(session, links).reconcile();
        new Departures(session, links, verdicts).settle();
        links.references().forEach(change -> FormerColumns.keep(change, session, verdicts));
        new SingleParents(session, links).check();
        for (EntityEntry<?> entry : session.pending()) {
            addInsert(entry);
        }
        addUpdates(session.identityMaps(), undecided(links));
        for (EntityEntry<?> entry : session.removed()) {
            addDelete(entry);
        }
        new CollectionWork(session, links, work()).add(discovery.changedElements());
        if (!session.removed().isEmpty()) {
            letWait(links);
        }
    }

    /** Removed rows to which others refer until they are updated. */
    private void letWait(LinkChanges links) {
        for (ReferenceChange change : links.references()) {
            EntityEntry<?> before = change.before();
            if (change.relationship().role() == Role.REFERENCE
                    && change.owner().state == EntryState.MANAGED
                    && before != null
                    && before.state == EntryState.REMOVED) {
                work().deleteLate(before);
            }
        }
    }

    /** What changed between objects; null if nothing can have. */
    @Nullable
    LinkChanges links() {
        return links;
    }

    private List<EntityEntry<?>> connected(List<IdentityMap<?>> maps) {
        var found = new ArrayList<EntityEntry<?>>();
        for (IdentityMap<?> map : maps) {
            if (session.models().of(map.unit().loader().entityClass()).isConnected()) {
                found.ensureCapacity(found.size() + map.size());
                map.forEach(entry -> {
                    if (entry.state == EntryState.MANAGED) {
                        found.add(entry);
                    }
                });
            }
        }
        return found;
    }

    private <E> void addInsert(EntityEntry<E> entry) {
        focus.on(entry);
        EntityModel<E> model = session.models().of(entry);
        if (RowEvents.isSettled(session, model, entry, told)) {
            RequiredValues.checkIdentifier(model, entry, session.targets().lenient());
            RequiredValues.check(model, entry);
        }
        work().of(model).inserts().add(entry);
    }

    private <E> void addDelete(EntityEntry<E> entry) {
        work().of(session.models().of(entry)).deletes().add(entry);
    }

    private void addUpdates(List<IdentityMap<?>> maps, Set<EntityEntry<?>> undecided) {
        for (IdentityMap<?> map : maps) {
            addUpdates(map, undecided);
        }
    }

    /** Managed objects that came to refer to objects without a row. */
    private static Set<EntityEntry<?>> undecided(LinkChanges links) {
        Set<EntityEntry<?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ReferenceChange change : links.references()) {
            EntityEntry<?> after = change.after();
            if (after != null && after.state == EntryState.NEW && change.owner().state == EntryState.MANAGED) {
                found.add(change.owner());
            }
        }
        return found;
    }

    private <E> void addUpdates(IdentityMap<E> map, Set<EntityEntry<?>> undecided) {
        lastKept = null;
        EntityModel<E> model = session.models().of(map.unit().loader().entityClass());
        EntityEntry<E> probe = map.probe();
        map.forEach(entry -> {
            if (entry.state != EntryState.MANAGED) {
                return;
            }
            if (!undecided.isEmpty() && undecided.contains(entry)) {
                work().of(model).undecided().add(entry);
                return;
            }
            focus.on(entry);
            model.persister().diff(entry, changes, session.references());
            boolean rekeyed = model.isIdentifierAssigned() ? keys.to(entry) != null : keys.look(model, entry, probe);
            if (!changes.isEmpty()
                    || rekeyed
                    || (session.successors().have(entry) && model.persister().isVersioned())) {
                if (RowEvents.isSettled(session, model, entry, told)) {
                    RequiredValues.check(model, entry);
                }
                work().of(model).updates().add(new TypeWork.RowUpdate<>(entry, keptChanges()));
                changes.clear();
            }
        });
    }

    /** Rows of an entity that follow each other have mostly the same columns changed. */
    private Changes keptChanges() {
        Changes kept = lastKept;
        if (kept == null || !kept.equals(changes)) {
            kept = changes.copy();
            lastKept = kept;
        }
        return kept;
    }
}
