package dev.tenon.session.cascade;

import dev.tenon.Ref;
import dev.tenon.StaleObjectException;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.load.IterationOrder;
import dev.tenon.load.TrackedContents;
import dev.tenon.load.WriteOnlyContents;
import dev.tenon.mapping.AttributeType;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.DeferredValue;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.SelfFilling;
import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies detached or new objects onto managed ones (MRG-1 to MRG-5), along {@code MERGE}. One merge: each source is
 * merged once, so that graphs with cycles end. What an object refers to is merged after it, with no recursion: graphs may
 * be long chains.
 */
public final class Merging {
    private final UnitOfWork session;
    private final Identification identification;
    private final Persisting persisting;
    private final MergeSources sources;
    private final IdentityHashMap<Object, Object> merged = new IdentityHashMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    /** One merge in a session. */
    public Merging(UnitOfWork session) {
        this.session = session;
        this.identification = new Identification(session);
        this.persisting = new Persisting(session);
        this.sources = new MergeSources(session, identification);
    }

    /** Refuses an object that is removed here, or that stands for a row that is, before a flush deletes it. */
    public <E> void refuseRemoved(E source) {
        EntityEntry<?> own = session.entryOf(source);
        EntityEntry<?> deleted = own != null ? own : session.deletedEntryOf(source);
        EntityEntry<?> key =
                deleted == null ? identification.keyOf(session.models().modelOf(source), source) : null;
        EntityEntry<?> there = key == null ? deleted : session.known(key);
        if (there != null && (there.state == EntryState.REMOVED || there.state == EntryState.DELETED)) {
            throw ObjectErrors.removed("merge", there);
        }
    }

    /** Whether what was changed in the session has to be written first; asked, if at all, before the merge. */
    public boolean needsFlush(Object source) {
        return sources.needFlush(source);
    }

    /** Merges an object and returns the managed one. */
    public <E> E merge(E source) {
        E target = begin(source);
        while (!open.isEmpty()) {
            open.remove().run();
        }
        return target;
    }

    /** The managed object that a source is merged onto; its associations are copied later. */
    @SuppressWarnings("unchecked") // an object is merged onto one of its own entity
    private <E> E begin(E source) {
        Object known = merged.get(source);
        return known != null
                ? (E) known
                : begin((EntityModel<E>) session.models().modelOf(source), source);
    }

    private <E> E begin(EntityModel<E> model, E source) {
        if (source instanceof SelfFilling standIn && !standIn.tenon_entry().isLoaded()) {
            return loadedTwin(model, standIn.tenon_entry());
        }
        EntityEntry<?> own = session.entryOf(source);
        if (own != null && own.state == EntryState.REMOVED) {
            throw ObjectErrors.removed("merge", own);
        }
        E target = own != null ? source : targetOf(model, source);
        merged.put(source, target);
        open.add(() -> copyAssociations(model, source, target));
        return target;
    }

    /** An unloaded stand-in has no state to merge: the row it stands for is what is asked for. */
    private <E> E loadedTwin(EntityModel<E> model, EntityEntry<?> entry) {
        Object id = Objects.requireNonNull(entry.id(Object.class), "a stand-in has a key");
        return model.javaType()
                .cast(session.loading().reference(model.javaType(), id).get());
    }

    private <E> E targetOf(EntityModel<E> model, E source) {
        EntityPersister<E> persister = model.persister();
        EntityEntry<E> key = identification.keyOf(model, source);
        Object id = key == null ? null : key.id(Object.class);
        E found = id == null || sources.isAbsent(source, key)
                ? null
                : session.loading().find(model.javaType(), id);
        if (found == null) {
            if (id != null && !session.wasNew(source) && wasStored(model, source)) {
                throw new StaleObjectException("merge", model.javaType(), id, persister.version(source));
            }
            return copyOf(model, source);
        }
        EntityEntry<?> entry = session.entryOf(found);
        if (entry != null && entry.state == EntryState.REMOVED) {
            throw ObjectErrors.removed("merge", entry);
        }
        if (entry != null && !model.areOfOneClass(found, source)) {
            throw ObjectErrors.isOfOtherClass("merge", entry, found, source);
        }
        if (persister.isVersioned() && !Objects.equals(persister.version(source), persister.version(found))) {
            throw new StaleObjectException("merge", model.javaType(), id, persister.version(source));
        }
        readDeferred(model, source, found);
        persister.copyOnto(source, found);
        return found;
    }

    /** What a source brings is compared with the row, so that only a change is written. */
    private static <E> void readDeferred(EntityModel<E> model, E source, E target) {
        for (int deferred = 0; deferred < model.type().deferred().size(); deferred++) {
            if (DeferredValue.isKnown(model.persister().deferred(source, deferred))) {
                DeferredValue.of(model.persister().deferred(target, deferred));
            }
        }
    }

    /** A generated identifier belongs to a row, and so does a version that has begun to count; that row is gone. */
    private static <E> boolean wasStored(EntityModel<E> model, E source) {
        if (model.isNumbered()) {
            return true;
        }
        Object version = model.persister().version(source);
        return version instanceof Number number ? number.longValue() > 0 : version != null;
    }

    private <E> E copyOf(EntityModel<E> model, E source) {
        E copy = model.persister().newInstance(source);
        model.persister().copy(source, copy);
        mergeIdentity(model, copy);
        persisting.persist(copy);
        return copy;
    }

    /** The identifier of a copy may be a reference: to what that is merged onto, before {@code PERSIST} leads there. */
    private <E> void mergeIdentity(EntityModel<E> model, E copy) {
        for (Relationship relationship : model.relationships()) {
            Object value =
                    relationship.isIdentifying() ? model.persister().association(copy, relationship.index()) : null;
            if (value != null) {
                setReference(model, relationship, mergedReference(relationship, value), copy);
            }
        }
    }

    private <E> void copyAssociations(EntityModel<E> model, E source, E target) {
        EntityEntry<?> entry = Objects.requireNonNull(session.entryOf(target), "the target is managed");
        for (Relationship relationship : model.relationships()) {
            if (relationship.isToOne()) {
                copyReference(model, relationship, source, entry, target);
            } else if (relationship.cascades(CascadeType.MERGE)) {
                Object value = model.persister().association(source, relationship.index());
                copyCollection(relationship, value, entry, target, model);
            }
        }
        if (source != target) {
            for (AttributeType.Elements elements : model.elements()) {
                Object value = model.persister().association(source, elements.index());
                copyElements(model, elements.index(), value, entry, target);
            }
        }
    }

    /** Whether a managed object still refers to one that was deleted since, and not to one that came from outside. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the entry is of the model's entity; one object for a row
    private <E> boolean isGone(
            EntityModel<E> model, EntityEntry<?> entry, Relationship relationship, @Nullable Object value) {
        Object object = value == null ? null : Targets.loadedObject(value);
        return object != null
                && entry.state == EntryState.MANAGED
                && model.persister().snapshotTarget((EntityEntry<E>) entry, relationship.index())
                        instanceof EntityEntry<?> before
                && before.entity == object
                && isGone(object);
    }

    /** Whether the object had a row that was deleted; one that is detached still has it. */
    private boolean isGone(Object object) {
        if (session.entryOf(object) != null || session.deletedEntryOf(object) != null) {
            return session.entryOf(object) == null;
        }
        EntityEntry<?> key = identification.keyOf(session.models().modelOf(object), object);
        EntityEntry<?> row = key == null ? null : session.targets().find(key);
        return row == null || session.loading().load(row) == null;
    }

    /** A foreign key that no UPDATE writes is not the caller's, and the reference of a row stays as it is (MRG-2). */
    private <E> void copyReference(
            EntityModel<E> model, Relationship relationship, E source, EntityEntry<?> entry, E target) {
        Object value = model.persister().association(source, relationship.index());
        if (source == target && isGone(model, entry, relationship, value)) {
            return;
        }
        Object merged = value == null ? null : mergedReference(relationship, value);
        if (source == target
                || entry.state == EntryState.NEW
                || relationship.association().updatable()) {
            setReference(model, relationship, merged, target);
        }
    }

    private static <E> void setReference(
            EntityModel<E> model, Relationship relationship, @Nullable Object reference, E target) {
        if (reference != model.persister().association(target, relationship.index())) {
            model.persister().setAssociation(target, relationship.index(), reference);
        }
    }

    private Object mergedReference(Relationship relationship, Object value) {
        Object object = Targets.loadedObject(value);
        if (object != null && relationship.cascades(CascadeType.MERGE)) {
            Object managed = begin(object);
            return value instanceof Ref<?> ? referenceTo(managed, value) : managed;
        }
        EntityEntry<?> entry = object == null ? session.targets().find(value) : twinOf(object);
        if (entry == null) {
            return value;
        }
        return value instanceof Ref<?> ? entry : entry.get();
    }

    /** What the session has for an object that is not merged itself: what it was merged onto, or the row of its key. */
    private @Nullable EntityEntry<?> twinOf(Object object) {
        EntityEntry<?> own = session.entryOf(object);
        if (own != null) {
            return own;
        }
        Object target = merged.get(object);
        if (target != null) {
            return session.entryOf(target);
        }
        EntityEntry<?> key = identification.keyOf(session.models().modelOf(object), object);
        return key == null ? null : session.targets().find(key);
    }

    private Object referenceTo(Object managed, Object given) {
        EntityEntry<?> entry = session.entryOf(managed);
        return entry != null ? entry : given;
    }

    private <E> void copyCollection(
            Relationship relationship, @Nullable Object value, EntityEntry<?> entry, E target, EntityModel<E> model) {
        if (value == null || (value instanceof TrackedContents unread && !unread.isLoaded())) {
            return;
        }
        if (value instanceof WriteOnlyCollection<?> source) {
            session.loading().track(entry);
            Object own = session.loading().contents(entry, relationship.index());
            if (own instanceof WriteOnlyCollection<?> queue && queue != source) {
                mergeQueued(source, queue);
                mergeDoubt(source, queue);
            }
            return;
        }
        session.loading().track(entry);
        TrackedContents contents = session.loading().contents(entry, relationship.index());
        contents.load(); // first: most elements are found in it (MRG-3)
        Object own = model.persister().association(target, relationship.index());
        Set<Object> gone = own == value ? gone(contents) : Set.of();
        List<Object> given = new ArrayList<>();
        for (Object element : value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value) {
            if (element != null && !gone.contains(element)) {
                given.add(element);
            }
        }
        if (!isOrdered(value)) {
            ElementOrder.sorted(session, given).forEach(this::begin);
        }
        List<Object> elements = given.stream().map(this::begin).toList();
        if (own == value) {
            open.add(() -> replace(
                    own, value, elements)); // a detached one that leaves it loses its reference: that is read first
        } else {
            replace(own, value, elements);
        }
    }

    private static void replace(@Nullable Object own, Object value, List<Object> elements) {
        if (own instanceof Map<?, ?> map) {
            new MapReplacement(map).withMerged((Map<?, ?>) value, elements);
        } else if (own instanceof Collection<?> collection) {
            CollectionReplacement.replace(collection, elements);
        }
    }

    /** What a collection of the session still holds although it was deleted (CAS-16): there is nothing to merge. */
    private Set<Object> gone(TrackedContents contents) {
        Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>(0));
        for (Object element : contents.original()) {
            if (element != null && isGone(element)) {
                gone.add(element);
            }
        }
        return gone;
    }

    private static boolean isOrdered(Object collection) {
        return collection instanceof TrackedContents contents
                ? contents.isOrdered()
                : IterationOrder.isKept(collection);
    }

    /** What is never loaded differs from what the database has by what was queued and not written. */
    @SuppressWarnings("unchecked") // both are of one relationship
    private <T> void mergeQueued(WriteOnlyCollection<?> source, WriteOnlyCollection<T> own) {
        for (Object removed : source.removed()) {
            T twin = (T) loadedTwin(removed);
            if (twin != null) {
                own.remove(twin);
            }
        }
        source.added().forEach(added -> own.add((T) begin(added)));
    }

    /** Where calls about the source contradicted each other, it is in doubt for the session, too, what they come to. */
    private void mergeDoubt(WriteOnlyCollection<?> source, WriteOnlyCollection<?> own) {
        if (source instanceof WriteOnlyContents detached && own instanceof WriteOnlyContents managed) {
            for (Object element : detached.doubtful()) {
                Object twin = merged.containsKey(element) ? merged.get(element) : loadedTwin(element);
                if (twin != null) {
                    managed.doubt(twin);
                }
            }
        }
    }

    /** Of an object that left, the row is all that matters: it is not merged itself. Null if the row is gone. */
    private @Nullable Object loadedTwin(Object left) {
        EntityEntry<?> twin =
                left instanceof SelfFilling standIn ? session.targets().find(standIn.tenon_entry()) : twinOf(left);
        return twin == null ? null : session.loading().load(twin);
    }

    private <E> void copyElements(
            EntityModel<E> model, int association, @Nullable Object value, EntityEntry<?> entry, E target) {
        if (value == null || (value instanceof TrackedContents unread && !unread.isLoaded())) {
            return;
        }
        session.loading().track(entry);
        session.loading().contents(entry, association).load();
        Object own = model.persister().association(target, association);
        if (own instanceof Map<?, ?> map) {
            new MapReplacement(map).with((Map<?, ?>) value);
        } else if (own instanceof Collection<?> collection) {
            CollectionReplacement.refill(collection, (Collection<?>) value);
        }
    }
}
