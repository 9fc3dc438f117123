package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.load.RaisedReference;
import dev.tenon.load.TrackedContents;
import dev.tenon.load.WriteOnlyContents;
import dev.tenon.mapping.AttributeType;
import dev.tenon.session.cascade.ElementOrder;
import dev.tenon.session.cascade.Identification;
import dev.tenon.session.cascade.Persisting;
import dev.tenon.session.cascade.Targets;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changed between the objects of a session, and the new objects that changed attributes lead to. A target that
 * is not in the session, and that nothing persists, ends the flush (SYN-7).
 */
final class Discovery {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final Persisting persisting;
    private final Identification identification;
    private final DetachedElements detached;
    private final HeldElements held;
    private final Verdicts verdicts;
    private final Focus focus;
    private final List<Unsaved> unsaved = new ArrayList<>();
    private final List<TrackedContents> elements = new ArrayList<>();

    /** Managed objects of an entity follow each other. */
    private @Nullable EntityModel<?> lastModel;

    /** A target that may still be persisted by way of another attribute. */
    private record Unsaved(EntityEntry<?> owner, Relationship along, Object object) {}

    Discovery(UnitOfWork session, LinkChanges changes, Verdicts verdicts, Focus focus) {
        this.session = session;
        this.changes = changes;
        this.persisting = new Persisting(session);
        this.identification = new Identification(session);
        this.detached = new DetachedElements(session, identification);
        this.held = new HeldElements(session, changes, identification);
        this.verdicts = verdicts;
        this.focus = focus;
    }

    /** Looks at managed objects, then at new ones, those included that are found meanwhile. */
    void discover(List<? extends EntityEntry<?>> managed) {
        int known = session.pending().size();
        try {
            managed.forEach(this::visit);
            List<EntityEntry<?>> pending = session.pending();
            for (int at = 0; at < pending.size(); at++) {
                visit(pending.get(at));
            }
        } finally {
            verdicts.came(known);
        }
        for (Unsaved target : unsaved) {
            if (session.entryOf(target.object()) == null) {
                throw session.targets().unsaved(target.owner(), target.along(), target.object());
            }
        }
        unsaved.stream().filter(target -> target.along().isToOne()).forEach(this::visitAgain);
    }

    /** The collections of values that changed. */
    List<TrackedContents> changedElements() {
        return elements;
    }

    private void visit(EntityEntry<?> entry) {
        EntityModel<?> model = modelOf(entry);
        if (!model.isConnected()) {
            return;
        }
        focus.on(entry);
        if (model.holdsCollections()) {
            session.loading().track(entry);
        }
        for (Relationship relationship : model.relationships()) {
            focus.on(entry, relationship.association());
            if (relationship.isToOne()) {
                visitReference(entry, relationship);
            } else {
                visitCollection(entry, relationship);
            }
        }
        for (AttributeType.Elements collection : model.elements()) {
            focus.on(entry, collection);
            TrackedContents contents = session.loading().contents(entry, collection.index());
            if (contents.isChanged()) {
                contents.announce();
                elements.add(contents);
            }
        }
    }

    /** Its target has an entry now: something that was looked at later persisted it. */
    private void visitAgain(Unsaved target) {
        visitReference(target.owner(), target.along());
    }

    private EntityModel<?> modelOf(EntityEntry<?> entry) {
        EntityModel<?> model = lastModel;
        if (model == null || model.javaType() != entry.entityClass()) {
            model = session.models().of(entry.entityClass());
            lastModel = model;
        }
        return model;
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private void visitReference(EntityEntry<?> entry, Relationship relationship) {
        Object value = RaisedReference.target(changes.value(entry, relationship));
        Ref<?> snapshot = entry.state == EntryState.NEW ? null : changes.snapshot(entry, relationship);
        if (value == snapshot
                || (snapshot instanceof EntityEntry<?> before && before.entity == value && value != null)) {
            return;
        }
        EntityEntry<?> after = value == null ? null : targetOf(entry, relationship, value);
        EntityEntry<?> before = changes.before(entry, relationship);
        if (after != before) {
            changes.add(new ReferenceChange(entry, relationship, before, after));
        }
    }

    private @Nullable EntityEntry<?> targetOf(EntityEntry<?> owner, Relationship relationship, Object value) {
        EntityEntry<?> target = enter(owner, relationship, value);
        if (target != null && target != value && value instanceof Ref<?> reference) {
            adopt(target, reference);
            changes.setQuietly(owner, relationship, target);
        }
        return target;
    }

    @SuppressWarnings("unchecked") // a reference and its target are of one entity
    private static <T> void adopt(EntityEntry<T> target, Ref<?> reference) {
        target.adopt((Ref<T>) reference);
    }

    /** The entry of a target, which a cascade may make. */
    private @Nullable EntityEntry<?> enter(EntityEntry<?> owner, Relationship along, Object value) {
        EntityEntry<?> target = session.targets().find(value);
        if (target == null || target.state == EntryState.REMOVED) {
            Object object = Targets.loadedObject(value);
            if (object != null && along.cascades(CascadeType.PERSIST)) {
                persisting.persist(object, owner, along);
                return targetOfItsType(owner, along, session.entryOf(object));
            }
            if (target == null) {
                unsaved.add(new Unsaved(owner, along, object == null ? value : object));
            }
        }
        return targetOfItsType(owner, along, target);
    }

    /** An attribute of another type than its target lets entities in whose keys mean other rows. */
    private static @Nullable EntityEntry<?> targetOfItsType(
            EntityEntry<?> owner, Relationship along, @Nullable EntityEntry<?> target) {
        Class<?> expected = along.association().targetType();
        if (target == null
                || (target.entityClass() == along.association().target()
                        && (target.entity == null || expected.isInstance(target.entity)))) {
            return target;
        }
        throw new FlushException(
                "TN655",
                along + " of " + owner + " refers to " + target + ", but its targets are "
                        + expected.getSimpleName() + "\n" + "found:  targetEntity = "
                        + expected.getSimpleName() + ".class, and another class of the attribute's type\n"
                        + "help:   refer to an instance of " + expected.getSimpleName());
    }

    private void visitCollection(EntityEntry<?> entry, Relationship relationship) {
        TrackedContents contents = session.loading().contents(entry, relationship.index());
        if (contents instanceof WriteOnlyContents writeOnly) {
            held.settle(entry, relationship, writeOnly);
        }
        if (!contents.isLoaded() || !contents.isChanged()) {
            return;
        }
        contents.announce();
        if (contents.current().contains(null)) {
            throw nullElement(entry, relationship);
        }
        if (relationship.association().keyColumn() != null
                && contents.currentKeys().contains(null)) {
            throw nullKey(entry, relationship);
        }
        if (relationship.association().isWriteOnly()) {
            contents.original().forEach(element -> checkKnown(entry, relationship, element));
        } else {
            detached.recognise(contents);
        }
        if (relationship.removesOrphans()) {
            makeWay(entry, relationship, contents);
        }
        for (Object element : ElementOrder.of(session, contents, LinkChanges.added(contents))) {
            EntityEntry<?> target = enter(entry, relationship, element);
            if (target != null && target.state == EntryState.REMOVED && !relationship.isLink()) {
                session.keep(target); // a new parent cancels the removal (CAS-7)
            }
        }
        changes.add(new CollectionChange(entry, relationship, contents));
    }

    /** What is removed from a collection that is never loaded may be any object; one of elsewhere says no row (COL-9). */
    private void checkKnown(EntityEntry<?> owner, Relationship along, @Nullable Object removed) {
        if (removed != null
                && session.entryOf(removed) == null
                && session.deletedEntryOf(removed) == null
                && !session.wasNew(removed)) {
            throw isUnknown(owner, along, removed);
        }
    }

    /** An orphan is removed before a new object comes that has its identifier, and takes its row over (ROW-1). */
    private void makeWay(EntityEntry<?> parent, Relationship relationship, TrackedContents contents) {
        Set<Object> left = Collections.newSetFromMap(new IdentityHashMap<>(0));
        left.addAll(LinkChanges.removed(contents));
        for (Object element : left.isEmpty() ? List.of() : LinkChanges.added(contents)) {
            EntityEntry<?> key =
                    isUnknown(element, relationship) ? identification.keyOf(relationship.target(), element) : null;
            EntityEntry<?> there = key == null ? null : session.known(key);
            if (there != null && there.entity != null && left.contains(there.entity)) {
                removeOrphan(parent, relationship, there);
            }
        }
    }

    private boolean isUnknown(Object element, Relationship relationship) {
        return session.entryOf(element) == null
                && relationship.association().target() == session.catalog().entityClassOf(element);
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private void removeOrphan(EntityEntry<?> parent, Relationship relationship, EntityEntry<?> child) {
        Relationship foreign = relationship.foreignSide();
        EntityEntry<?> holder = foreign == null ? null : changes.target(child, foreign);
        if (holder == null || holder == parent) {
            verdicts.removeOrphan(child.instance());
        }
    }

    private static FlushException isUnknown(EntityEntry<?> owner, Relationship along, Object removed) {
        String entity = along.association().target().getSimpleName();
        return new FlushException(
                "TN692",
                "an object was removed from " + along + " of " + owner + " that is not in the session\n"
                        + "found:  " + removed.getClass().getSimpleName() + "@"
                        + Integer.toHexString(System.identityHashCode(removed))
                        + ", which is new, detached or of another session\n"
                        + "help:   remove the session's own object: session.get(" + entity
                        + ".class, …); or take the removal back: "
                        + along.association().name() + ".add(…)");
    }

    private static FlushException nullKey(EntityEntry<?> owner, Relationship relationship) {
        return new FlushException(
                "TN661",
                relationship + " of " + owner + " has an element under the key null\n"
                        + "help:   put it under a key; the column of the keys holds none that are null");
    }

    private static FlushException nullElement(EntityEntry<?> owner, Relationship relationship) {
        return new FlushException(
                "TN641",
                relationship + " of " + owner + " contains null\n" + "help:   remove the null; a collection of entities"
                        + " holds objects only");
    }
}
