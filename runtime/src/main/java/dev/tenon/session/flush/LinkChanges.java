package dev.tenon.session.flush;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.load.ByIdentity;
import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.Association;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one flush found to have changed between objects, and the attributes that say so. What it writes into objects on
 * behalf of the other side of a relationship is taken back where the flush is refused.
 */
final class LinkChanges {

    /** A to-one attribute that refers to another target than the database has. */
    record ReferenceChange(
            EntityEntry<?> owner,
            Relationship relationship,
            @Nullable EntityEntry<?> before,
            @Nullable EntityEntry<?> after) {}

    /** A collection of entities whose contents differ from what the database has. */
    record CollectionChange(EntityEntry<?> owner, Relationship relationship, TrackedContents contents) {}

    private final UnitOfWork session;
    private final Verdicts verdicts;
    private final Focus focus;
    private final List<ReferenceChange> references = new ArrayList<>();
    private final List<CollectionChange> collections = new ArrayList<>();

    /** Collections that end the flush clean: those that changed and those that were brought in step. */
    private final Set<TrackedContents> touched = Collections.newSetFromMap(new IdentityHashMap<>(0));

    /** Objects whose inverse references changed: no statement is about those, but the snapshot has them. */
    private final Set<EntityEntry<?>> retold = Collections.newSetFromMap(new IdentityHashMap<>(0));

    /** For those who only ask what attributes hold. */
    LinkChanges(UnitOfWork session) {
        this(session, new Verdicts(session), new Focus(session));
    }

    /** Those of one flush, whose verdicts they are part of. */
    LinkChanges(UnitOfWork session, Verdicts verdicts, Focus focus) {
        this.session = session;
        this.verdicts = verdicts;
        this.focus = focus;
    }

    List<ReferenceChange> references() {
        return references;
    }

    List<CollectionChange> collections() {
        return collections;
    }

    /** Once the flush is done these are what the database has. */
    Set<TrackedContents> touched() {
        return touched;
    }

    /** The inverse references of these are what the database has once the flush is done. */
    Set<EntityEntry<?>> retold() {
        return retold;
    }

    void add(ReferenceChange change) {
        references.add(change);
        note(change.owner(), change.relationship());
    }

    private void note(EntityEntry<?> owner, Relationship relationship) {
        if (relationship.role() != Relationship.Role.REFERENCE) {
            retold.add(owner);
        }
    }

    void add(CollectionChange change) {
        collections.add(change);
        touched.add(change.contents());
    }

    /**
     * The contents of a collection of an object in the session, which are going to be touched. A list that keeps its order
     * is loaded: the places of its elements are written (COL-7).
     */
    TrackedContents touch(EntityEntry<?> owner, Relationship relationship) {
        TrackedContents contents = session.loading().contents(owner, relationship.index());
        if (touched.add(contents) && keepsOrder(relationship)) {
            contents.load();
            collections.add(new CollectionChange(owner, relationship, contents));
        }
        return contents;
    }

    /** A loaded collection, which an element left because it is removed. */
    void addLeft(EntityEntry<?> owner, Relationship relationship, TrackedContents contents) {
        if (touched.add(contents)) {
            collections.add(new CollectionChange(owner, relationship, contents));
        }
    }

    /** Whether a collection is a list whose order stands in the rows of its elements, which have the foreign key as well. */
    static boolean keepsOrder(Relationship relationship) {
        return relationship.role() == Relationship.Role.INVERSE
                && relationship.association().orderColumn() != null;
    }

    /** What a to-one attribute holds. */
    @Nullable
    Object value(EntityEntry<?> owner, Relationship relationship) {
        return value(relationship.owner(), owner, relationship.index());
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <E> @Nullable Object value(EntityModel<E> model, EntityEntry<?> owner, int association) {
        return model.persister().association((E) owner.instance(), association);
    }

    /** The target of a to-one attribute; null for none, and for an object that is not in the session. */
    @Nullable
    EntityEntry<?> target(EntityEntry<?> owner, Relationship relationship) {
        Object value = value(owner, relationship);
        return value == null ? null : session.targets().find(value);
    }

    /** The target of a to-one attribute in the database; null for none, and for a new object. */
    @Nullable
    EntityEntry<?> before(EntityEntry<?> owner, Relationship relationship) {
        if (owner.state == EntryState.NEW) {
            return null;
        }
        Ref<?> snapshot = snapshot(relationship.owner(), owner, relationship.index());
        return snapshot == null || snapshot instanceof EntityEntry<?>
                ? (EntityEntry<?>) snapshot
                : session.targets().find(snapshot);
    }

    /** The snapshot of a to-one attribute. */
    @Nullable
    Ref<?> snapshot(EntityEntry<?> owner, Relationship relationship) {
        return snapshot(relationship.owner(), owner, relationship.index());
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <E> @Nullable Ref<?> snapshot(EntityModel<E> model, EntityEntry<?> owner, int association) {
        return model.persister().snapshotTarget((EntityEntry<E>) owner, association);
    }

    /** Adds an element to a collection on behalf of the other side. */
    void add(TrackedContents contents, Object element) {
        focus.on(contents.owner(), contents.attribute());
        if (contents.addFromOtherSide(element)) {
            verdicts.did(() -> contents.withdraw(element));
        }
    }

    /** Takes an element out of a collection on behalf of the other side. */
    void remove(TrackedContents contents, Object element) {
        focus.on(contents.owner(), contents.attribute());
        Object place = contents.placeOf(element);
        if (contents.removeFromOtherSide(element)) {
            verdicts.did(() -> contents.giveBack(element, place));
        }
    }

    /** Puts an element into a collection at the place of another one; in a map whose keys it has, under its own. */
    void replace(TrackedContents contents, Object element, Object successor) {
        Association association = (Association) contents.attribute();
        boolean hasKey =
                association.keyColumn() == null && !contents.currentKeys().isEmpty();
        Object place = hasKey ? null : contents.placeOf(element);
        remove(contents, element);
        contents.giveBack(successor, place);
        verdicts.did(() -> contents.withdraw(successor));
    }

    /** Gives a to-one attribute another target on behalf of the other side. */
    void setTarget(EntityEntry<?> owner, Relationship relationship, @Nullable EntityEntry<?> target) {
        Object value = target == null || relationship.association().holdsRef() ? target : target.get();
        Object before = value(owner, relationship);
        set(relationship.owner(), owner, relationship.index(), value);
        verdicts.did(() -> setBack(owner, relationship, value, before));
        if (relationship.isIdentifying()) {
            session.changedIdentifiers().add(owner);
        }
        note(owner, relationship);
    }

    /** A callback may have given it another target meanwhile, which stays. */
    @SuppressWarnings("ReferenceEquality") // by identity
    private void setBack(
            EntityEntry<?> owner, Relationship relationship, @Nullable Object given, @Nullable Object before) {
        if (value(owner, relationship) == given) {
            set(relationship.owner(), owner, relationship.index(), before);
        }
    }

    /**
     * Puts the session's own reference in the place of one that a user made, so that it can load; a final attribute keeps
     * the user's.
     */
    void setQuietly(EntityEntry<?> owner, Relationship relationship, EntityEntry<?> target) {
        try {
            set(relationship.owner(), owner, relationship.index(), target);
        } catch (TenonException isFinal) {
            // the user's reference serves as well: it finds the target by its object or identifier
        }
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <E> void set(EntityModel<E> model, EntityEntry<?> owner, int association, @Nullable Object value) {
        model.persister().setAssociation((E) owner.instance(), association, value);
    }

    /** The elements of a collection that the database has not, in order; by identity (COL-2). */
    static List<Object> added(TrackedContents contents) {
        return ByIdentity.missing(contents.current(), contents.original());
    }

    /** The elements that the database has and the collection has not, in order. */
    static List<Object> removed(TrackedContents contents) {
        return ByIdentity.missing(contents.original(), contents.current());
    }
}
