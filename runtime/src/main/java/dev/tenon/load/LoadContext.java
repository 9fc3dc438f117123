package dev.tenon.load;

import dev.tenon.EntityNotFoundException;
import dev.tenon.NotLoadedException;
import dev.tenon.SessionException;
import dev.tenon.jdbc.Binding;
import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.DeferredValue;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.LoadScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads the objects of one session: by key, by association, with their peers. Made and ended by the session.
 *
 * <p>As thread-confined as the session.
 */
public final class LoadContext {
    private static final EntityLoading<?>[] NONE = {};

    private final EntityPlans plans;
    private final LivePeers peers = new LivePeers();
    private final RowLoading rows = new RowLoading(this);
    private @Nullable PersistenceContext session;

    /** The entities that were met, few as a rule: searched from the first. */
    private EntityLoading<?>[] loadings = NONE;

    private int loadingCount;
    private final ExpiredRows expired = new ExpiredRows();

    /** The loading of a session. */
    public LoadContext(PersistenceContext session, EntityPlans plans) {
        this.session = session;
        this.plans = plans;
    }

    // By identifier

    /**
     * The entry of that identifier, which may be known by its key only; made if there is none. Sends nothing.
     *
     * @throws dev.tenon.SessionException if the identifier has another class than the mapping's
     */
    public <E> EntityEntry<E> reference(Class<E> entityClass, Object id) {
        EntityLoading<E> loading = loading(entityClass);
        EntityEntry<E> entry = entry(loading, id);
        if (entry.state == EntryState.REFERENCE && entry.peers == null) {
            loading.singles().addReference(entry);
        }
        return entry;
    }

    /** The entry of an identifier; one that is made has no peers yet. */
    private static <E> EntityEntry<E> entry(EntityLoading<E> loading, Object id) {
        EntityEntry<E> key = loading.key(id);
        EntityEntry<E> known = loading.map().sameKey(key);
        if (known != null) {
            return known;
        }
        loading.map().add(key);
        return key;
    }

    /** The object of that identifier, loaded if need be; null if there is no such row, or it is removed, or of another class. */
    public <E> @Nullable E find(Class<E> entityClass, Object id) {
        session().checkUsable();
        E found = find(loading(entityClass), id);
        return entityClass.isInstance(found) ? found : null;
    }

    private <E> @Nullable E find(EntityLoading<E> loading, Object id) {
        EntityEntry<E> key = loading.key(id);
        EntityEntry<E> known = loading.map().sameKey(key);
        if (known != null && known.state != EntryState.REFERENCE) {
            return handOut(known);
        }
        session().autoflush();
        EntityEntry<E> since = loading.map().sameKey(key);
        if (since != null && since.state != EntryState.REFERENCE) {
            return handOut(since); // the flush needed it
        }
        EntityEntry<E> entry = since == null ? key : since;
        if (since == null) {
            loading.map().add(entry);
        }
        Load load = new Load(this);
        boolean found = rows.loadByKey(
                load.scope(loading, RowScope.Mode.FILL_ONE),
                entry,
                loading.plan().findOrigin());
        load.complete();
        if (!found && since == null) {
            loading.map().remove(entry);
            entry.map = null;
        }
        return entry.isLoaded() ? entry.entity : null;
    }

    /** The object of an entry that is loaded; an expired one is read again; null if it is removed or gone. */
    private <E> @Nullable E handOut(EntityEntry<E> entry) {
        if (entry.state == EntryState.REMOVED || entry.state == EntryState.DELETED) {
            return null;
        }
        ExpiredRows.Extent extent = expired.of(entry);
        if (extent == ExpiredRows.Extent.ROW) {
            session().autoflush(); // other attributes keep what they were changed to
        }
        // the collections of an expired object are lazy already, or in use again
        RowScope.Mode mode = extent == ExpiredRows.Extent.ROW ? RowScope.Mode.OVERWRITE_ROW : RowScope.Mode.FILL_ONE;
        if (extent != null && !reload(entry, mode)) {
            return null;
        }
        return entry.entity;
    }

    /** The objects of those identifiers that exist, in the order of the identifiers; one statement for a chunk. */
    public <E> List<E> findAll(Class<E> entityClass, Collection<?> ids) {
        session().checkUsable();
        session().autoflush();
        EntityLoading<E> loading = loading(entityClass);
        EntryPeers missing = new EntryPeers(this, loading.plan(), null);
        List<EntityEntry<E>> entries = new ArrayList<>(ids.size());
        for (Object id : ids) {
            EntityEntry<E> entry = entry(loading, id);
            entries.add(entry);
            if (entry.state == EntryState.REFERENCE && entry.peers != missing) {
                missing.add(entry);
            }
        }
        Load load = new Load(this);
        load.loadEagerly(missing);
        load.complete();
        List<E> found = new ArrayList<>(entries.size());
        for (EntityEntry<E> entry : entries) {
            E entity = entry.state == EntryState.REFERENCE ? null : handOut(entry);
            if (entityClass.isInstance(entity)) {
                found.add(entity);
            }
        }
        return found;
    }

    /** An entry of no session with the key of that identifier. */
    public <E> EntityEntry<E> key(Class<E> entityClass, Object id) {
        return loading(entityClass).key(id);
    }

    // Again

    /**
     * Reads the row of a managed object again, over what the object holds; references and collections are lazy again.
     *
     * @throws EntityNotFoundException if the row is gone
     */
    public void refresh(EntityEntry<?> entry) {
        session().checkUsable();
        TrackedObject.takeBack(entry);
        if (!reload(entry, RowScope.Mode.OVERWRITE_ONE)) {
            throw new EntityNotFoundException(entry.toString(), "refresh");
        }
    }

    private <E> boolean reload(EntityEntry<E> entry, RowScope.Mode mode) {
        EntityLoading<E> loading = loadingOf(entry);
        Load load = new Load(this);
        boolean found = rows.loadByKey(
                load.scope(loading, mode),
                entry,
                "refresh " + loading.plan().javaType().getSimpleName());
        load.complete();
        if (!found) {
            expired.addObject(entry); // it stays unfit to be handed out
        }
        return found;
    }

    /**
     * The object of the row that a statement wrote and gives back, read over what the session has of it; references and
     * collections are lazy again.
     *
     * @param beforehand is given the entry as it was before; one without an instance if the row was not loaded
     */
    public <E> E readWritten(
            Class<E> entityClass,
            String sql,
            String origin,
            Binding parameters,
            Consumer<? super EntityEntry<E>> beforehand) {
        Load load = new Load(this);
        RowScope<E> scope = load.scope(loading(entityClass), RowScope.Mode.OVERWRITE_ONE);
        EntityEntry<E> entry = rows.readWritten(scope, sql, origin, parameters, beforehand);
        unexpire(entry);
        load.complete();
        return entry.instance();
    }

    /** Finds the entries of rows that begin with their keys; nothing is read into them. */
    public <E> LoadScope<E> locator(Class<E> entityClass) {
        return loading(entityClass).locator();
    }

    /** The row that was read into an object is not as it was read: only its key is known again. */
    public <E> void unread(EntityEntry<E> entry) {
        Load.forgetRow(entry);
        entry.contents = null;
        unexpire(entry);
        loadingOf(entry).singles().addReference(entry);
    }

    /**
     * Makes the collections of an object lazy again, and has its row read again when it is next handed out; what is queued
     * for it is forgotten.
     */
    public <E> void expire(EntityEntry<E> entry) {
        expired.addObject(entry);
        TrackedObject.takeBack(entry);
        TrackedObject.unload(loadingOf(entry), entry);
        for (int deferred = 0;
                deferred < loadingOf(entry).plan().type().deferred().size();
                deferred++) {
            expireDeferred(entry, deferred);
        }
    }

    /** Makes one collection of an object lazy again; what was changed in it and not flushed is taken back. */
    public <E> void expire(EntityEntry<E> entry, int association) {
        TrackedObject.takeBack(entry, association);
        TrackedObject.unload(loadingOf(entry), entry, association);
    }

    /**
     * Makes an association lazy again that shows rows of others: a rollback. One in a final field and a reference are read
     * again with the object, when it is next handed out.
     */
    public <E> void expireShown(EntityEntry<E> entry, int association) {
        TrackedContents known = Chain.find(entry, association);
        if (known instanceof Tracked tracked) {
            if (tracked.isLoaded()) {
                TrackedObject.unload(loadingOf(entry), entry, association);
            }
        } else {
            expired.addObject(entry);
        }
    }

    /** Has a deferred attribute of an object read again when it is next asked for; what it was changed to is lost. */
    public <E> void expireDeferred(EntityEntry<E> entry, int deferred) {
        EntityLoading<E> loading = loadingOf(entry);
        loading.plan().persister().defer(entry, deferred, new DeferredValue<>(entry, loading.deferred(deferred)));
    }

    /** Makes the view-only collections of an object lazy again: a rollback (VWO-7). */
    public <E> void expireViews(EntityEntry<E> entry) {
        TrackedObject.unloadViews(loadingOf(entry), entry);
    }

    /** Has the attributes that stand in an object's row read again when the object is next handed out. */
    public void expireRow(EntityEntry<?> entry) {
        expired.addRow(entry);
    }

    /** How much of an entry is to be read again by the statement that has its row; null for nothing. */
    ExpiredRows.@Nullable Extent dueExpired(EntityEntry<?> entry) {
        return expired.due(entry);
    }

    /** Nothing of an entry is to be read again: its row has been, or nobody waits for it any more. */
    void unexpire(EntityEntry<?> entry) {
        expired.remove(entry);
    }

    /** Leaves expired objects as they are, whatever is read: a flush has yet to write what they were changed to. */
    public void holdExpired(boolean on) {
        expired.hold(on);
    }

    // Collections

    /**
     * Puts tracked collections over the collections of a new object, or over those that the user has put in the place of
     * tracked ones: their original contents are those of the replaced one, which is loaded for that; none for a new
     * object. Members that come and go by that are brought in step with the other side (COL-4).
     */
    public void track(EntityEntry<?> entry) {
        trackCollections(entry);
    }

    private <E> void trackCollections(EntityEntry<E> entry) {
        TrackedObject.track(loadingOf(entry), entry);
    }

    /** Puts a collection attribute back to what the database has: a rollback. */
    public <E> void restore(EntityEntry<E> entry, int association) {
        TrackedObject.restore(loadingOf(entry), entry, association);
    }

    /** What is known of a collection attribute's contents; {@link #track} has to have seen the object. */
    public TrackedContents contents(EntityEntry<?> entry, int association) {
        TrackedContents known = Chain.find(entry, association);
        if (known != null) {
            return known;
        }
        TrackedAttribute role = loadingOf(entry).role(association);
        if (role.isAbsentFrom(entry.instance())) {
            return new NoContents(entry, role);
        }
        throw new IllegalStateException(role.display() + " of " + entry + " is not tracked; track(entry) comes first");
    }

    /** The same, or null if the attribute is not tracked: of a new object, view-only ones are not by need. */
    public @Nullable TrackedContents known(EntityEntry<?> entry, int association) {
        return Chain.find(entry, association);
    }

    // End

    /** Forgets an entry that leaves the session before its end: it is nobody's peer any more. */
    public void forget(EntityEntry<?> entry) {
        if (entry.peers instanceof EntryPeers group) {
            group.drop(entry);
            entry.peers = entry.isLoaded() ? null : group.ended();
        }
        unexpire(entry);
    }

    /** All objects leave the session: what is not loaded now never will be. */
    public void clear() {
        peers.end();
        for (int i = 0; i < loadingCount; i++) {
            loadings[i].clear();
        }
        expired.clear();
    }

    /** The session ends: what is not loaded now never will be. */
    public void close() {
        clear();
        loadings = NONE;
        loadingCount = 0;
        session = null;
    }

    // For the strategies

    boolean isOpen() {
        return session != null && session.isOpen();
    }

    /** The entry of an object of the session; null for others, and when the session has ended. */
    @Nullable
    EntityEntry<?> entryOf(Object object) {
        PersistenceContext open = session;
        return open == null ? null : open.entryOf(object);
    }

    PersistenceContext session() {
        PersistenceContext open = session;
        if (open == null) {
            throw SessionException.closed();
        }
        return open;
    }

    EntityPlans plans() {
        return plans;
    }

    RowLoading rows() {
        return rows;
    }

    void keep(EntryPeers group) {
        peers.add(group);
    }

    <E> EntityLoading<E> loading(Class<E> entityClass) {
        return loading(plans.of(entityClass));
    }

    @SuppressWarnings("unchecked") // the plan is of its entity
    <E> EntityLoading<E> loading(EntityPlan<E> plan) {
        for (int i = 0; i < loadingCount; i++) {
            EntityLoading<?> known = loadings[i];
            if (known.plan() == plan) {
                return (EntityLoading<E>) known;
            }
        }
        return add(plan);
    }

    private <E> EntityLoading<E> add(EntityPlan<E> plan) {
        Class<E> entityClass = plan.javaType();
        EntityLoading<E> made = new EntityLoading<>(
                this, plan, session().identityMap(entityClass), session().managedMap(entityClass));
        if (loadingCount == loadings.length) {
            loadings = Arrays.copyOf(loadings, Math.max(2, loadingCount * 2));
        }
        loadings[loadingCount++] = made;
        return made;
    }

    @SuppressWarnings("unchecked") // the entry is of its class
    private <E> EntityLoading<E> loadingOf(EntityEntry<E> entry) {
        return (EntityLoading<E>) loading(entry.entityClass());
    }

    /** Loads a touched reference, with those of its peers in its chunk that are not loaded either. */
    void loadReferences(EntryPeers group, EntityEntry<?> touched) {
        prepare();
        if (!touched.isLoaded()) {
            Load load = new Load(this);
            List<EntityEntry<?>> chunk = group.chunk(touched.position, entry -> entry.state == EntryState.REFERENCE);
            rows.loadByKeys(group.plan(), chunk, group.attempt(), load);
            load.complete();
        }
    }

    /** Loads a touched collection, with those of its owner's peers in its chunk that are not loaded either. */
    void loadCollection(LoadableContents touched) {
        checkLoadable(touched.role(), touched.owner());
        prepare();
        if (!touched.isLoaded()) {
            Load load = new Load(this);
            rows.withPeers(touched).forEach(load::loadEagerly);
            load.complete();
        }
    }

    /** Finds out the target of a touched reference, with those of its owner's peers. */
    void loadReference(UnresolvedReference<?> touched) {
        checkLoadable(touched.role(), touched.owner());
        checkAllowed(touched.role(), touched.owner(), false);
        prepare();
        if (!touched.isResolved()) {
            Load load = new Load(this);
            rows.resolve(touched, load);
            load.complete();
        }
    }

    private void prepare() {
        session().checkUsable();
        session().autoflush();
    }

    /** The row of an entry, for those whom no query stops: cascades, deletion (LOD-24); null if it is gone. */
    public <E> @Nullable E load(EntityEntry<E> entry) {
        if (!entry.isLoaded() && entry.peers instanceof EntryPeers group) {
            loadReferences(group, entry);
            return entry.isLoaded() ? entry.entity : null;
        }
        return entry.get();
    }

    private void checkLoadable(TrackedAttribute role, EntityEntry<?> owner) {
        String reason = null;
        if (!isOpen()) {
            reason = "the session is closed";
        } else if (owner.map == null) {
            reason = "the session no longer holds its owner";
        }
        if (reason != null) {
            throw notLoaded(role, owner, reason);
        }
    }

    /** Whether the latest query that returned the owner lets an attribute be read that it did not load. */
    void checkAllowed(TrackedAttribute role, EntityEntry<?> owner, boolean needsNoStatement) {
        Raised raised = raisedOf(owner);
        AttributeType attribute = role.attribute();
        if (needsNoStatement ? raised.forbids(attribute) : raised.contains(attribute)) {
            throw notLoaded(role, owner, "the query forbids to load it (" + raised.mode(attribute) + ")");
        }
    }

    /** What the latest query that returned an entity forbids to load. */
    static Raised raisedOf(EntityEntry<?> owner) {
        return owner.peers instanceof EntryPeers group ? group.raising() : Raised.NOTHING;
    }

    private static NotLoadedException notLoaded(TrackedAttribute role, EntityEntry<?> owner, String reason) {
        return new NotLoadedException(role.display(), owner.toString(), reason, EntryPeers.fetchCall(role.display()));
    }
}
