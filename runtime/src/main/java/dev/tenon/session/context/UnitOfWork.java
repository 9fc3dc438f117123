package dev.tenon.session.context;

import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.jdbc.StatementRunner;
import dev.tenon.load.EntityPlans;
import dev.tenon.load.LoadContext;
import dev.tenon.load.PersistenceContext;
import dev.tenon.mapping.Generator;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import dev.tenon.spi.SelfFilling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one session (unit of work, Fowler): which entry stands for which row and which instance, what is new,
 * what is removed. Knows the states; what may become of an object, and when, is decided by cascades and flush.
 */
public final class UnitOfWork implements PersistenceContext {
    private final EntityModels models;
    private final SessionGuard guard;
    private final StatementRunner statements;
    private final Runnable autoflush;
    private final Session session;
    private final LoadContext loading;
    private final TargetReferences references;
    private final TypeStates types;
    private final PendingObjects pending = new PendingObjects();
    private final List<EntityEntry<?>> removed = new ArrayList<>();
    private final Journal journal = new Journal();

    private final Adoptions adoptions = new Adoptions();
    private final ChangedIdentifiers changedIdentifiers = new ChangedIdentifiers();

    /** Objects that took over the rows of removed ones. */
    private final Successors successors = new Successors(this);

    private final DeletedObjects deleted = new DeletedObjects();

    /** Objects whose insertion was rolled back: they keep their identifiers and may be persisted again. */
    private final IdentityTable<Boolean> formerlyNew = new IdentityTable<>();

    /**
     * An empty unit of work.
     *
     * @param autoflush run before statements that load
     * @param session whose unit of work it is
     */
    public UnitOfWork(
            EntityModels models,
            EntityPlans plans,
            SessionGuard guard,
            StatementRunner statements,
            Runnable autoflush,
            Session session) {
        this.models = models;
        this.types = new TypeStates(this, models);
        this.guard = guard;
        this.statements = statements;
        this.autoflush = autoflush;
        this.session = session;
        this.references = new TargetReferences(this);
        this.loading = new LoadContext(this, plans);
    }

    // What others see

    @Override
    public EntityCatalog catalog() {
        return models.catalog();
    }

    /** The models of the session's entities. */
    public EntityModels models() {
        return models;
    }

    @Override
    public <E> IdentityMap<E> identityMap(Class<E> entityClass) {
        return type(entityClass).map();
    }

    @Override
    public References references() {
        return references;
    }

    /** The references, as flush uses them. */
    public TargetReferences targets() {
        return references;
    }

    @Override
    public StatementRunner statements() {
        return statements;
    }

    @Override
    public LoadContext loading() {
        return loading;
    }

    @Override
    public Session asSession() {
        return session;
    }

    @Override
    public boolean isReadOnly() {
        return guard.isReadOnly();
    }

    @Override
    public boolean isOpen() {
        return guard.isOpen();
    }

    @Override
    public void checkUsable() {
        guard.checkUsable();
    }

    @Override
    public void calledBack(RuntimeException thrown) {
        guard.calledBack(thrown);
    }

    @Override
    public void autoflush() {
        autoflush.run();
    }

    /** Those that took over the rows of removed objects. */
    public Successors successors() {
        return successors;
    }

    /** What the transaction did, for a rollback. */
    public Journal journal() {
        return journal;
    }

    private <E> TypeState<E> type(Class<E> entityClass) {
        return types.of(entityClass);
    }

    // Entries

    @Override
    public @Nullable EntityEntry<?> entryOf(Object entity) {
        if (entity instanceof SelfFilling standIn) {
            EntityEntry<?> entry = standIn.tenon_entry();
            if (entry.state != EntryState.DELETED && holds(entry)) {
                return entry;
            }
        }
        EntityEntry<?> fresh = pending.get(entity);
        return fresh != null ? fresh : lookUp(type(models.catalog().entityClassOf(entity)), entity);
    }

    @SuppressWarnings("unchecked") // the type is the object's
    private <E> @Nullable EntityEntry<?> lookUp(TypeState<E> type, Object entity) {
        EntityEntry<E> probe = type.map().probe();
        if (!type.model().loader().takeKey(probe, (E) entity, references.lenient())) {
            return type.model().isIdentifiedByTarget() ? type.map().entryOf((E) entity) : null;
        }
        EntityEntry<E> entry = type.map().sameKey(probe);
        return entry != null && entry.entity == entity ? entry : changedIdentifiers.of(entity);
    }

    /** {@link #entryOf}, of an object too whose identifier was changed; slow for one that is not in the session. */
    public @Nullable EntityEntry<?> seek(Object entity) {
        EntityEntry<?> known = entryOf(entity);
        return known != null ? known : seek(type(models.catalog().entityClassOf(entity)), entity);
    }

    @SuppressWarnings("unchecked") // the type is the object's
    private <E> @Nullable EntityEntry<E> seek(TypeState<E> type, Object entity) {
        return changedIdentifiers.seek(type.model(), type.map(), (E) entity);
    }

    /** Objects whose identifiers are not those of their rows. */
    public ChangedIdentifiers changedIdentifiers() {
        return changedIdentifiers;
    }

    /** The session's entry of the row that an entry of no session stands for, or null. */
    @SuppressWarnings("unchecked") // the type is the entry's
    public <E> @Nullable EntityEntry<E> known(EntityEntry<E> key) {
        return ((TypeState<E>) type(key.entityClass())).map().sameKey(key);
    }

    /** Whether an entry belongs to this session now. */
    public boolean holds(EntityEntry<?> entry) {
        IdentityMap<?> map = entry.map;
        return map != null && map.session() == this && entry.state != EntryState.DETACHED;
    }

    /** The entry of an object whose row was deleted in the open transaction; null for others. */
    public @Nullable EntityEntry<?> deletedEntryOf(Object entity) {
        return deleted.get(entity);
    }

    /** Whether the object's insertion was rolled back in this session. */
    public boolean wasNew(Object entity) {
        return formerlyNew.has(entity);
    }

    /** The identity maps that have entries, in the order of their entities' names (JAV-7). */
    public List<IdentityMap<?>> identityMaps() {
        return types.identityMaps();
    }

    // New objects

    /** How new objects came. */
    public Adoptions adoptions() {
        return adoptions;
    }

    /** The entries of new objects in the order of their coming; grows at its end. */
    public List<EntityEntry<?>> pending() {
        return pending.inOrder();
    }

    /**
     * Makes an object new in this session.
     *
     * @throws SessionException if it has an identifier that shows that it is not new, or that another object has
     */
    @SuppressWarnings("unchecked") // the type is the object's
    public <E> EntityEntry<E> addNew(E entity) {
        return addNew((TypeState<E>) type(models.catalog().entityClassOf(entity)), entity);
    }

    private <E> EntityEntry<E> addNew(TypeState<E> type, E entity) {
        EntityModel<E> model = type.model();
        EntityLoader<E> loader = model.loader();
        Callbacks.prePersist(this, model, entity);
        EntityEntry<E> entry = model.persister().newEntry();
        entry.entity = entity;
        entry.map = type.map();
        boolean keyed = loader.takeKey(entry, entity, references.lenient());
        Generator generator = model.generator();
        if (keyed && model.isNumbered()) {
            checkWasNew(entity, entry);
        }
        if (keyed && generator instanceof Generator.Identity) {
            entry.keyed = false;
        } else if (!keyed && generator instanceof Generator.RandomUuid) {
            model.persister().generateKey(entry);
            if (entry.hasKey() || loader.takeKey(entry, entity, references.lenient())) {
                type.map().add(entry); // a key of several parts may still lack another one
            }
        } else if (keyed) {
            EntityEntry<E> there = type.map().sameKey(entry);
            if (there != null && !Rekeying.renamed(model, there, references.lenient())) {
                return occupy(there, entity);
            }
            type.map().add(entry);
        } else if (model.isIdentifiedByTarget() && !removed.isEmpty()) {
            EntityEntry<E> there = new ObjectKeys(this).row(model, entity);
            if (there != null && there.state == EntryState.REMOVED) {
                occupy(there, entity);
                model.restoreKey(there); // what a target gives is written into the identifier now, as no INSERT does it
                return there;
            }
        }
        return begin(entry);
    }

    private <E> EntityEntry<E> begin(EntityEntry<E> entry) {
        entry.state = EntryState.NEW;
        pending.add(entry);
        loading.track(entry);
        return entry;
    }

    /** The session knows the key: as a mere reference, as a row that is about to be deleted (ROW-1), or as another object. */
    private <E> EntityEntry<E> occupy(EntityEntry<E> there, E entity) {
        E former = there.entity;
        if (former == null && there.state == EntryState.REFERENCE) {
            there.entity = entity;
            return begin(there);
        }
        if (former != null && there.state == EntryState.REMOVED) {
            successors.takeOver(there, entity);
            removed.remove(there);
            return there;
        }
        boolean givenUp =
                there.state == EntryState.MANAGED && !models.of(there).hasItsIdentifier(there, references.lenient());
        throw givenUp ? ObjectErrors.keyIsGivenUp(there) : ObjectErrors.keyIsTaken(there);
    }

    private void checkWasNew(Object entity, EntityEntry<?> entry) {
        if (!formerlyNew.has(entity) && deleted.get(entity) == null) {
            throw ObjectErrors.hasGeneratedIdentifier("persist", entry);
        }
    }

    /** A new object leaves the session before it has a row. */
    public <E> void forgetNew(EntityEntry<E> entry) {
        pending.remove(entry);
        leave(entry);
    }

    /** The new objects that were there all have rows now. */
    public void pendingWritten() {
        pending.clear();
        adoptions.clear();
    }

    /** The row of a new object was inserted: its key is known. */
    @SuppressWarnings("ReferenceEquality") // references that are equal may be different entries
    public <E> void inserted(EntityEntry<E> entry) {
        IdentityMap<E> map = entry.map;
        if (map == null) {
            throw new IllegalStateException(entry + " was inserted for a session that it had left");
        }
        EntityEntry<E> there = map.sameKey(entry);
        if (there != entry) {
            if (there != null) {
                map.remove(there);
                there.map = null;
            }
            map.add(entry);
        }
        entry.state = EntryState.MANAGED;
        journal.add(new Journal.Step.Inserted(entry));
    }

    // Removed objects

    /** The entries that are to be deleted, in the order of their removal; grows at its end. */
    public List<EntityEntry<?>> removed() {
        return removed;
    }

    /** Marks a managed object for deletion. */
    public void remove(EntityEntry<?> entry) {
        entry.state = EntryState.REMOVED;
        removed.add(entry);
    }

    /** Takes a removal back. */
    public void keep(EntityEntry<?> entry) {
        entry.state = EntryState.MANAGED;
        removed.remove(entry);
    }

    /** The row of a removed object was deleted. */
    public <E> void deleted(EntityEntry<E> entry) {
        IdentityMap<E> map = entry.map;
        if (map != null) {
            map.remove(entry);
        }
        journal.add(deleted.add(entry));
    }

    /** All removed objects have lost their rows, or given them to others. */
    public void removedWritten() {
        removed.clear();
        successors.clear();
    }

    // Leaving

    /** Takes entries out of the session. */
    public void detach(List<? extends EntityEntry<?>> entries) {
        journal.forget(entries);
        for (EntityEntry<?> entry : entries) {
            if (entry.state == EntryState.NEW) {
                pending.remove(entry);
            } else if (entry.state == EntryState.REMOVED) {
                removed.remove(entry);
            }
            successors.forget(entry);
            leave(entry);
        }
    }

    /** The entry is nobody's any more; its object is left as it is. */
    @SuppressWarnings("ReferenceEquality") // references that are equal may be different entries
    <E> void leave(EntityEntry<E> entry) {
        IdentityMap<E> map = entry.map;
        if (map != null && map.sameKey(entry) == entry) {
            map.remove(entry);
        }
        loading.forget(entry);
        end(entry);
    }

    /** Takes every entry out of the session. */
    public void clear() {
        for (EntityEntry<?> entry : pending.inOrder()) {
            entry.state = EntryState.DETACHED;
            entry.map = null;
        }
        pending.clear();
        removed.clear();
        for (TypeState<?> type : types.all()) {
            clear(type.map());
        }
        journal.forgetAll();
        successors.clear();
        adoptions.clear();
        deleted.clear();
    }

    private <E> void clear(IdentityMap<E> map) {
        map.forEach(entry -> {
            loading.forget(entry);
            end(entry);
        });
        map.clear();
    }

    /** A mere reference stays one, so that whoever asks it for its object hears why there is none. */
    private static void end(EntityEntry<?> entry) {
        entry.map = null;
        if (entry.state != EntryState.REFERENCE) {
            entry.state = EntryState.DETACHED;
        }
    }

    // Ends of a transaction

    /** The transaction is committed: there is nothing left to undo. */
    public void committed() {
        journal.end();
        deleted.committed();
        formerlyNew.clear();
    }

    /** An object that came new has no row again; it may be persisted here once more. */
    void hasNoRow(Object instance) {
        formerlyNew.put(instance, true);
    }

    /**
     * The object has no row: it can be persisted again, here or elsewhere, and loses a number that no row has. One that had
     * come again after its row was deleted has the identifier that it had then.
     */
    @SuppressWarnings("unchecked") // both entries are of the object
    <E> void makeTransient(EntityEntry<E> entry) {
        E instance = entry.instance();
        leave(entry);
        models.of(entry).persister().forgetKey(instance);
        EntityEntry<E> former = (EntityEntry<E>) deleted.get(instance);
        if (former == null) {
            hasNoRow(instance);
        } else {
            models.of(former).restoreKey(former);
        }
    }

    /** New objects that were never written become transient. */
    public void forgetAllNew() {
        adoptions.clear();
        List.copyOf(pending.inOrder()).forEach(this::makeTransient);
        pending.clear();
    }

    /** Removals that were never written are off. */
    void keepAllRemoved() {
        successors.clear();
        removed.forEach(entry -> entry.state = EntryState.MANAGED);
        removed.clear();
    }

    /** An undone deletion. */
    <E> void undelete(Journal.Step.Deleted<E> step) {
        deleted.takeBack(step);
        EntityEntry<E> entry = step.entry();
        IdentityMap<E> map = entry.map;
        if (map != null && map.sameKey(entry) == null) {
            map.add(entry);
        }
        models.of(entry).restoreKey(entry); // it may have lost its number since, as a new object
    }

    /** Whether there is something that only a flush would write, new and removed objects alone considered. */
    public boolean hasNewOrRemoved() {
        return !pending.isEmpty() || !removed.isEmpty();
    }

    /** The entries of objects that are loaded or inserted, in the order of entities' names. */
    public List<EntityEntry<?>> managed() {
        return types.managed();
    }
}
