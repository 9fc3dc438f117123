package dev.tenon.load;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.event.EntityEvents;
import dev.tenon.spi.DeferredValue;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.SelfFilling;
import dev.tenon.spi.proxy.Takeover;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one statement go that are of one entity: a row costs a lookup in the identity map and a place among
 * the peers, nothing more.
 *
 * @param <E> the entity
 */
final class RowScope<E> extends LoadScope<E> {
    /** What happens to a row whose object is loaded already. */
    enum Mode {
        /** The object stays as it is (UOW-4). */
        FILL,
        /** The same, in a statement that gives one row, whose peers are others that came alone. */
        FILL_ONE,
        /** The row overwrites it, changes included (LOD-27). */
        OVERWRITE,
        /** The same, in a statement that gives one row, whose peers are others that came alone. */
        OVERWRITE_ONE,
        /** The one row overwrites what stands in it; the object's collections and peers stay. */
        OVERWRITE_ROW
    }

    private final Load load;
    private final EntityLoading<E> loading;
    private final Mode mode;
    private @Nullable EntryPeers peers;
    private @Nullable EntryPeers @Nullable [] references;
    private @Nullable EagerTargets @Nullable [] eager;
    private final Raised raised;
    private final @Nullable EntityEvents<E> events;

    /** An object whose collections stay, because only its row was expired. */
    private @Nullable EntityEntry<E> keeping;

    /** An expired object that is read again: its collections have been lazy since it expired, and may be in use again. */
    private @Nullable EntityEntry<E> rereading;

    RowScope(Load load, EntityLoading<E> loading, Mode mode, Raised raised) {
        this.load = load;
        this.loading = loading;
        this.mode = mode;
        this.raised = raised;
        this.events = loading.plan().events();
    }

    EntityPlan<E> plan() {
        return loading.plan();
    }

    LoadContext context() {
        return loading.context();
    }

    Load load() {
        return load;
    }

    /** The rows that were read, in order. */
    EntryPeers peers() {
        EntryPeers made = peers;
        if (made == null) {
            made = new EntryPeers(loading.context(), loading.plan(), null);
            made.raise(raised);
            peers = made;
        }
        return made;
    }

    // Rows

    @Override
    public EntityEntry<E> entry(long key) {
        return loading.entry(key);
    }

    @Override
    public EntityEntry<E> entry(Object key) {
        return loading.entry(key);
    }

    @Override
    public boolean fills(EntityEntry<E> entry) {
        if (entry.map != loading.map()) {
            // a window met what its session manages, which keeps the peers it has
            return false;
        }
        boolean first = isFirst(entry);
        return switch (entry.state) {
            case REFERENCE -> {
                load.overwritesFirst(entry);
                yield !load.isAwaiting(entry);
            }
            case MANAGED -> first && (fillsAgain(entry) || stays(entry));
            default -> false;
        };
    }

    private boolean stays(EntityEntry<E> entry) {
        if (peers != null) {
            referAgain(entry);
        }
        return false;
    }

    private boolean fillsAgain(EntityEntry<E> entry) {
        ExpiredRows.Extent expired = loading.context().dueExpired(entry);
        boolean overwrites = overwrites(entry);
        boolean row = mode == Mode.OVERWRITE_ROW || (!overwrites && expired == ExpiredRows.Extent.ROW);
        keeping = row ? entry : null;
        rereading = !row && !overwrites && expired != null ? entry : null;
        return row || overwrites || expired != null;
    }

    private boolean overwrites(EntityEntry<E> entry) {
        return mode == Mode.OVERWRITE_ONE || (mode == Mode.OVERWRITE && load.overwritesFirst(entry));
    }

    /** Whether the statement had no row of the entry before; makes it a peer of the statement's rows. */
    private boolean isFirst(EntityEntry<E> entry) {
        if (mode == Mode.OVERWRITE_ROW) {
            return true;
        }
        if (isAlone()) {
            loading.singles().addObject(entry);
            return true;
        }
        EntryPeers group = peers();
        if (entry.peers == group) {
            return false;
        }
        group.add(entry);
        return true;
    }

    private boolean isAlone() {
        return mode == Mode.FILL_ONE || mode == Mode.OVERWRITE_ONE;
    }

    @Override
    public EntityEntry<E> snapshotOf(EntityEntry<E> entry) {
        return loading.snapshotOf(entry);
    }

    @Override
    public void filled(EntityEntry<E> entry) {
        if (events != null) {
            load.tellLater(entry, events);
        }
        if (entry.state == EntryState.MANAGED) {
            loading.context().unexpire(entry);
        }
        entry.state = EntryState.MANAGED;
        if (!raised.isNothing()) {
            raiseReferences(entry);
        }
    }

    // To-one

    /** The references that the query forbids to load are the owner's own, since other owners' may be loaded. */
    private void raiseReferences(EntityEntry<E> entry) {
        for (int association : plan().toOnes()) {
            if (raised.contains(plan().attribute(association))
                    && plan().persister().association(entry.instance(), association) instanceof EntityEntry<?> target) {
                raise(entry, association, target);
            }
        }
    }

    private void raise(EntityEntry<E> entry, int association, EntityEntry<?> target) {
        RaisedReference<?> reference = new RaisedReference<>(entry, loading.role(association), target);
        try {
            plan().persister().setAssociation(entry.instance(), association, reference);
        } catch (TenonException isFinal) {
            references(association).raise();
        }
    }

    /** What a row says that is not read, because the object is loaded: its unloaded targets are peers of the others'. */
    private void referAgain(EntityEntry<E> entry) {
        for (int association : plan().toOnes()) {
            Object held = plan().persister().association(entry.instance(), association);
            if (held instanceof EntityEntry<?> target && target.map != null && target.state == EntryState.REFERENCE) {
                refer(references(association), target);
            } else if (held instanceof SelfFilling standIn
                    && !standIn.tenon_entry().isLoaded()) {
                refer(references(association), standIn.tenon_entry());
            }
        }
        if (!raised.isNothing()) {
            raiseReferences(entry);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the association's target is T
    public <T> @Nullable EntityEntry<T> reference(int association, RowReader row, int at) throws SQLException {
        EntityLoading<T> target = (EntityLoading<T>) loading.target(association);
        EntityEntry<T> entry = target.plan().loader().locate(row, at, target.locator());
        if (entry != null && entry.state == EntryState.REFERENCE) {
            refer(references(association), entry);
        }
        return entry;
    }

    /** A target that an association forbids to load, but another one of this statement does not, can be loaded. */
    private void refer(EntryPeers group, EntityEntry<?> entry) {
        if (entry.peers != group && !(group.raises() && isReferredTo(entry))) {
            group.add(entry);
        }
    }

    private boolean isReferredTo(EntityEntry<?> entry) {
        if (references != null) {
            for (EntryPeers group : references) {
                if (group != null && group == entry.peers) {
                    return true;
                }
            }
        }
        return false;
    }

    private EntryPeers references(int association) {
        if (isAlone() && !plan().isEagerReference(association)) {
            return loading.singles().targets(association);
        }
        @Nullable EntryPeers[] groups = references;
        if (groups == null) {
            groups = new EntryPeers[loading.plan().associationCount()];
            references = groups;
        }
        EntryPeers group = groups[association];
        if (group == null) {
            group = newReferences(association);
            groups[association] = group;
        }
        return group;
    }

    private EntryPeers newReferences(int association) {
        EntityPlan<E> plan = loading.plan();
        EntryPeers group = new EntryPeers(loading.context(), plan.target(association), plan.display(association));
        if (raised.contains(plan.attribute(association))) {
            if (!plan.association(association).holdsRef()) {
                group.raise();
            }
        } else if (plan.isEagerReference(association)) {
            load.loadEagerly(group);
        }
        return group;
    }

    @Override
    public <T> @Nullable T eager(int association, EntityEntry<E> owner, @Nullable EntityEntry<T> target) {
        if (target == null) {
            return null;
        }
        if (target.isLoaded() && plan().association(association).mayHold(target.instance())) {
            return target.entity;
        }
        eagerTargets(association).add(owner, target);
        return null;
    }

    private EagerTargets eagerTargets(int association) {
        @Nullable EagerTargets[] groups = eager;
        if (groups == null) {
            groups = new EagerTargets[loading.plan().associationCount()];
            eager = groups;
        }
        EagerTargets group = groups[association];
        if (group == null) {
            group = load.eagerTargets(loading.plan(), association);
            groups[association] = group;
        }
        return group;
    }

    @Override
    public <T> @Nullable T selfFilling(int association, @Nullable EntityEntry<T> target) {
        if (target == null) {
            return null;
        }
        T instance = target.entity;
        if (instance == null) {
            instance = newSelfFilling(target, association);
            target.entity = instance;
        }
        return instance;
    }

    @SuppressWarnings("unchecked") // the association's target is T
    private <T> T newSelfFilling(EntityEntry<T> target, int association) {
        return ((EntityPlan<T>) loading.plan().target(association)).loader().newSelfFilling(target);
    }

    @Override
    public <T> @Nullable Ref<T> unresolved(int association, EntityEntry<E> owner, RowReader row, int at, int width)
            throws SQLException {
        for (int column = at; column < at + width; column++) {
            if (row.isNull(column)) {
                return null;
            }
        }
        return new UnresolvedReference<>(owner, loading.role(association));
    }

    @Override
    public <T> DeferredValue<T> deferred(int deferred, EntityEntry<E> owner) {
        return new DeferredValue<>(owner, loading.deferred(deferred));
    }

    // Collections

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private boolean keeps(EntityEntry<E> owner, Object own) {
        if (owner == rereading && own instanceof Tracked tracked) {
            loadIfEager(tracked);
            return true;
        }
        return owner == keeping;
    }

    @Override
    public <T> List<T> list(int association, EntityEntry<E> owner, @Nullable List<T> own) {
        return own != null && keeps(owner, own)
                ? own
                : track(new TrackedList<>(owner, loading.role(association), Chain.takeOwn(owner, association, own)));
    }

    @Override
    public <T> Set<T> set(int association, EntityEntry<E> owner, @Nullable Set<T> own) {
        return own != null && keeps(owner, own)
                ? own
                : track(new TrackedSet<>(owner, loading.role(association), Chain.takeOwn(owner, association, own)));
    }

    @Override
    public <T> Collection<T> collection(int association, EntityEntry<E> owner, @Nullable Collection<T> own) {
        return own != null && keeps(owner, own)
                ? own
                : track(new TrackedCollection<>(
                        owner, loading.role(association), Chain.takeOwn(owner, association, own)));
    }

    @Override
    public <T> WriteOnlyCollection<T> writeOnly(
            int association, EntityEntry<E> owner, @Nullable WriteOnlyCollection<T> own) {
        if (own != null && keeps(owner, own)) {
            return own;
        }
        Chain.takeOwn(owner, association, own);
        return track(new TrackedWriteOnly<>(owner, loading.role(association), null));
    }

    @Override
    public <T> SortedSet<T> sortedSet(int association, EntityEntry<E> owner, @Nullable SortedSet<T> own) {
        return own != null && keeps(owner, own)
                ? own
                : track(new TrackedSortedSet<>(
                        owner, loading.role(association), Chain.takeOwn(owner, association, own)));
    }

    @Override
    public <K, V> Map<K, V> map(int association, EntityEntry<E> owner, @Nullable Map<K, V> own) {
        return own != null && keeps(owner, own)
                ? own
                : track(new TrackedMap<>(owner, loading.role(association), Chain.takeOwn(owner, association, own)));
    }

    @Override
    public <K, V> SortedMap<K, V> sortedMap(int association, EntityEntry<E> owner, @Nullable SortedMap<K, V> own) {
        return own != null && keeps(owner, own)
                ? own
                : track(new TrackedSortedMap<>(
                        owner, loading.role(association), Chain.takeOwn(owner, association, own)));
    }

    private <C extends Tracked> C track(C tracked) {
        Chain.add(tracked.owner(), tracked);
        loadIfEager(tracked);
        return tracked;
    }

    private void loadIfEager(Tracked tracked) {
        if (!tracked.isLoaded() && tracked.role().isEager() && !raised.contains(tracked.attribute())) {
            load.loadEagerly(tracked);
        }
    }

    @Override
    public void fillInPlace(int association, EntityEntry<E> owner, Object own) {
        if (keeps(owner, own)) {
            return;
        }
        InPlaceContents contents = new InPlaceContents(owner, loading.role(association), own);
        Chain.remove(owner, association);
        Chain.add(owner, contents);
        load.loadEagerly(contents);
    }

    @Override
    public void showProxies(E entity) {
        loading.plan().persister().showProxies(entity, Takeover.DISCARD);
    }

    @Override
    public void awaits(EntityEntry<E> entry, @Nullable EntityEntry<?>... targets) {
        load.await(entry, this, targets);
    }
}
