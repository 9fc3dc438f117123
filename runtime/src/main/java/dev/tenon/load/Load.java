package dev.tenon.load;

import dev.tenon.EntityNotFoundException;
import dev.tenon.event.EntityEvents;
import dev.tenon.mapping.Association;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.SelfFilling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One load: a statement's rows, and what has to be there before its objects are handed out. Eager targets are loaded level
 * by level until none is missing, one statement an association and level; then constructors that waited for targets are
 * called, attributes set, and eager collections filled.
 */
final class Load {
    private final LoadContext context;
    private List<EagerTargets> targets = List.of();
    private List<EntryPeers> references = List.of();
    private List<LoadableContents> collections = List.of();
    private List<EagerTargets> toAssign = List.of();
    private List<LoadableContents> toFinish = List.of();
    private Raised raised = Raised.NOTHING;
    private @Nullable IdentityHashMap<EntityEntry<?>, Awaiting<?>> awaiting;
    private @Nullable LoadedObjects loaded;
    private @Nullable IdentityHashMap<Association, Set<Arrival>> arrivals;

    /** What rows have overwritten; null where they leave alone what is loaded. */
    private @Nullable Set<EntityEntry<?>> overwritten;

    Load(LoadContext context) {
        this.context = context;
    }

    /** A row that becomes an object when its constructor's targets are there. */
    private record Awaiting<E>(
            EntityEntry<E> entry, LoadScope<E> scope, EntityLoader<E> loader, List<@Nullable EntityEntry<?>> targets) {
        void construct() {
            loader.construct(entry, scope);
        }
    }

    LoadContext context() {
        return context;
    }

    /** Forbids to load associations of the objects that are read from here on. */
    void raise(Raised associations) {
        raised = associations;
    }

    /** Lets rows overwrite what is loaded, each object once (LOD-27). */
    void overwrite() {
        overwritten = Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A load of what the query of another one fetches, which goes on as that one does. */
    Load further(Raised associations) {
        Load further = new Load(context);
        further.raised = associations;
        further.overwritten = overwritten;
        return further;
    }

    boolean overwrites() {
        return overwritten != null;
    }

    /** Whether rows have not overwritten an object yet; from now on they have. */
    boolean overwritesFirst(EntityEntry<?> entry) {
        return overwritten != null && overwritten.add(entry);
    }

    /** Whether what is not mentioned must not be loaded later. */
    boolean raisesOthers() {
        return raised.others();
    }

    /** What joined rows have brought into the collections of a relationship; it may be joined at several places. */
    Set<Arrival> arrivals(Association association) {
        IdentityHashMap<Association, Set<Arrival>> known = arrivals;
        if (known == null) {
            known = new IdentityHashMap<>();
            arrivals = known;
        }
        return known.computeIfAbsent(association, joined -> new HashSet<>());
    }

    /** A place for the rows of one statement. */
    <E> RowScope<E> scope(EntityLoading<E> loading) {
        return scope(loading, overwrites() ? RowScope.Mode.OVERWRITE : RowScope.Mode.FILL);
    }

    /** A place for the rows of one statement. */
    <E> RowScope<E> scope(EntityLoading<E> loading, RowScope.Mode mode) {
        return new RowScope<>(this, loading, mode, raised);
    }

    /** An object of which somebody is told when the load is complete. */
    <E> void tellLater(EntityEntry<E> entry, EntityEvents<E> events) {
        LoadedObjects objects = loaded;
        if (objects == null) {
            objects = new LoadedObjects();
            loaded = objects;
        }
        objects.add(entry, events);
    }

    // What rows ask for

    EagerTargets eagerTargets(EntityPlan<?> owner, int association) {
        for (EagerTargets known : targets) {
            if (known.isOf(owner, association)) {
                return known;
            }
        }
        EagerTargets made = new EagerTargets(context, owner, association);
        targets = with(targets, made);
        return made;
    }

    /** The targets of a reference that is fetched eagerly; a row that is missing shows when it is used. */
    void loadEagerly(EntryPeers unloaded) {
        references = with(references, unloaded);
    }

    /** A collection that is fetched eagerly. */
    void loadEagerly(LoadableContents contents) {
        collections = with(collections, contents);
    }

    <E> void await(EntityEntry<E> entry, RowScope<E> scope, @Nullable EntityEntry<?>[] wanted) {
        IdentityHashMap<EntityEntry<?>, Awaiting<?>> waiting = awaiting;
        if (waiting == null) {
            waiting = new IdentityHashMap<>();
            awaiting = waiting;
        }
        waiting.put(entry, new Awaiting<>(entry, scope, scope.plan().loader(), Arrays.asList(wanted)));
        for (EntityEntry<?> target : wanted) {
            if (target != null && target.state == EntryState.REFERENCE && !waiting.containsKey(target)) {
                awaited(context.plans().of(target.entityClass())).add(target);
            }
        }
    }

    boolean isAwaiting(EntityEntry<?> entry) {
        return awaiting != null && awaiting.containsKey(entry);
    }

    /** The group of awaited targets of one entity. */
    EntryPeers awaited(EntityPlan<?> plan) {
        for (EntryPeers known : references) {
            if (known.plan() == plan && known.isAwaited()) {
                return known;
            }
        }
        EntryPeers made = new EntryPeers(context, plan, null);
        made.await();
        loadEagerly(made);
        return made;
    }

    private static <T> List<T> with(List<T> list, T element) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }

    // What follows from them

    /** Loads what is missing, completes the objects, and tells those who listen to them. */
    void complete() {
        if (!toFinish.isEmpty() || isIncomplete()) {
            completeObjects();
        }
        LoadedObjects objects = loaded;
        if (objects != null) {
            loaded = null;
            objects.tell(context.session());
        }
    }

    private void completeObjects() {
        try {
            while (isIncomplete()) {
                loadLevel();
                if (targets.isEmpty() && references.isEmpty()) {
                    // may ask for more: a constructed object has attributes of its own
                    construct();
                }
            }
            toAssign.forEach(EagerTargets::assign);
            toFinish.forEach(LoadableContents::finishLoading);
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    private boolean isIncomplete() {
        return !targets.isEmpty()
                || !references.isEmpty()
                || !collections.isEmpty()
                || (awaiting != null && !awaiting.isEmpty());
    }

    private void loadLevel() {
        List<EagerTargets> targetLevel = targets;
        List<EntryPeers> referenceLevel = references;
        List<LoadableContents> collectionLevel = collections;
        targets = List.of();
        references = List.of();
        collections = List.of();
        for (EagerTargets group : targetLevel) {
            toAssign = with(toAssign, group);
        }
        targetLevel.forEach(group -> group.load(this));
        referenceLevel.forEach(group -> context.rows().loadByKeys(group, this));
        context.rows().loadContents(collectionLevel, this);
    }

    /** The caller finishes these itself, or complete() does. */
    void finishLater(LoadableContents contents) {
        toFinish = with(toFinish, contents);
    }

    private void construct() {
        while (awaiting != null && !awaiting.isEmpty()) {
            construct(awaiting, awaiting.values().iterator().next());
        }
    }

    /** Targets first; there is no cycle of such types (TN4xx). */
    private void construct(IdentityHashMap<EntityEntry<?>, Awaiting<?>> waiting, Awaiting<?> next) {
        waiting.remove(next.entry());
        for (EntityEntry<?> target : next.targets()) {
            Awaiting<?> first = target == null ? null : waiting.get(target);
            if (first != null) {
                construct(waiting, first);
            }
            if (target != null && !target.isLoaded()) {
                throw new EntityNotFoundException(target.toString(), "load a reference of " + next.entry());
            }
        }
        next.construct();
    }

    /** Does work that reads rows. A failure leaves nothing half loaded. */
    void run(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** The load fails: what is not complete is as if it had not been read. */
    void abandon() {
        targets.forEach(EagerTargets::abandon);
        toAssign.forEach(EagerTargets::abandon);
        toFinish.forEach(LoadableContents::abandonLoading);
        if (awaiting != null) {
            awaiting.keySet().forEach(Load::forgetRow);
        }
    }

    /** The entry is known by its key again. A self-filling instance stays, because somebody may hold it. */
    static void forgetRow(EntityEntry<?> entry) {
        entry.state = EntryState.REFERENCE;
        if (!(entry.entity instanceof SelfFilling)) {
            entry.entity = null;
        }
    }
}
