package dev.tenon.session.context;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.mapping.Join;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.References;
import dev.tenon.spi.SelfFilling;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes of a session's objects refer to.
 *
 * <p>A flush may defer a reference: until {@link #resume} it counts as null, so that the row can be written before its
 * target, and is found to have changed afterwards (FLS-8).
 */
public final class TargetReferences implements References {
    private final UnitOfWork session;
    private final References lenient = new Lenient();
    private Set<Deferred> deferred = Set.of();
    private @Nullable EntityModel<?> lastModel;

    /** A reference that counts as null for now; entries are told apart by identity. */
    private record Deferred(EntityEntry<?> owner, int association) {
        @Override
        @SuppressWarnings("ReferenceEquality") // new entries have no key to compare
        public boolean equals(@Nullable Object other) {
            return other instanceof Deferred that && owner == that.owner && association == that.association;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owner) * 31 + association;
        }
    }

    TargetReferences(UnitOfWork session) {
        this.session = session;
    }

    /** The same, but a target that is not in the session counts as none. */
    public References lenient() {
        return lenient;
    }

    /** The same as {@link #lenient}, but references to a target whose identifier has changed count as changed. */
    References renamed(EntityEntry<?> target) {
        return new Renamed(target);
    }

    /** Treats a reference as null until {@link #resume}. */
    public void defer(EntityEntry<?> owner, int association) {
        if (deferred.isEmpty()) {
            deferred = new HashSet<>();
        }
        deferred.add(new Deferred(owner, association));
    }

    /** Ends the deferral of one reference. */
    public void resume(EntityEntry<?> owner, int association) {
        if (isDeferred(owner, association)) {
            deferred.remove(new Deferred(owner, association));
        }
    }

    /** Ends all deferrals. */
    public void resume() {
        deferred = Set.of();
    }

    /** Whether a reference counts as null now. */
    public boolean isDeferred(EntityEntry<?> owner, int association) {
        return !deferred.isEmpty() && deferred.contains(new Deferred(owner, association));
    }

    /** The relationship that has a number among the associations of the owner's entity. */
    Relationship relationship(EntityEntry<?> owner, int association) {
        EntityModel<?> model = lastModel;
        if (model == null || model.javaType() != owner.entityClass()) {
            model = session.models().of(owner.entityClass());
            lastModel = model;
        }
        Relationship found = model.relationship(association);
        if (found == null) {
            throw new IllegalStateException("association " + association + " of " + owner + " is not written");
        }
        return found;
    }

    /**
     * The entry of what an attribute holds, if it is in the session or named by its identifier; null for an object that
     * is not in the session.
     */
    public @Nullable EntityEntry<?> find(Object value) {
        if (value instanceof EntityEntry<?> entry && session.holds(entry)) {
            return entry.state == EntryState.DELETED ? revived(entry) : entry;
        }
        if (value instanceof Ref<?> reference) {
            return find(reference);
        }
        EntityEntry<?> known = session.entryOf(value);
        return known == null && value instanceof SelfFilling standIn && !session.holds(standIn.tenon_entry())
                ? foreign(standIn.tenon_entry())
                : known;
    }

    /** The object of a deleted row may have been persisted again, and stand for another row since. */
    private EntityEntry<?> revived(EntityEntry<?> deleted) {
        EntityEntry<?> now = session.entryOf(deleted.instance());
        return now == null ? deleted : now;
    }

    /** By its object first: that may stand for another row than it did when the reference was last used. */
    private @Nullable EntityEntry<?> find(Ref<?> reference) {
        EntityEntry<?> known = reference.isLoaded() ? session.entryOf(reference.get()) : null;
        Object id = known == null ? reference.id(Object.class) : null;
        return id == null ? known : byIdentifier(reference.entityClass(), id);
    }

    /** An entry of another session stands for a row, and so for this session's entry of that row. */
    private @Nullable EntityEntry<?> foreign(EntityEntry<?> entry) {
        Object id = entry.id(Object.class);
        return id == null ? null : byIdentifier(entry.entityClass(), id);
    }

    private EntityEntry<?> byIdentifier(Class<?> entityClass, Object id) {
        return session.loading().reference(entityClass, id);
    }

    @Override
    public @Nullable EntityEntry<?> target(EntityEntry<?> owner, int association, @Nullable Object value) {
        if (value == null || isDeferred(owner, association)) {
            return null;
        }
        EntityEntry<?> found = find(value);
        if (found != null) {
            return found;
        }
        if (owner.state == EntryState.REMOVED) {
            return null; // what goes may refer to what has gone before it
        }
        Relationship relationship = relationship(owner, association);
        EntityEntry<?> unchanged = former(relationship.owner(), owner, association);
        if (unchanged != null && unchanged.entity == value) {
            return unchanged;
        }
        throw unsaved(owner, relationship, value);
    }

    /** A target that left the session, detached or deleted, is no news as long as nobody changes the reference. */
    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <E> @Nullable EntityEntry<?> former(EntityModel<E> model, EntityEntry<?> owner, int association) {
        Ref<?> snapshot = model.persister().snapshotTarget((EntityEntry<E>) owner, association);
        return snapshot instanceof EntityEntry<?> entry ? entry : null;
    }

    /** A target that is not in the session (SYN-7). */
    public FlushException unsaved(EntityEntry<?> owner, Relationship along, Object value) {
        Object object = value instanceof Ref<?> reference && reference.isLoaded() ? reference.get() : value;
        String target = along.association().target().getSimpleName();
        EntityEntry<?> row = storedRow(session.models().modelOf(object), object);
        if (row != null) {
            return new FlushException(
                    "TN640",
                    along + " of " + owner + " refers to " + row + ", by an object that is not in the session\n"
                            + "found:  it has its identifier, so it is detached or of another session\n"
                            + "help:   refer to the row: session.reference(" + target + ".class, "
                            + row.id(Object.class) + "); or take the object's state over: session.merge(…)");
        }
        return new FlushException(
                "TN640",
                along + " of " + owner + " refers to " + article(target) + " that is not in the session\n"
                        + "found:  " + object.getClass().getSimpleName() + "@"
                        + Integer.toHexString(System.identityHashCode(object)) + "\n"
                        + "help:   persist it first: session.persist(…); or let " + along
                        + " do so: cascade = CascadeType.PERSIST");
    }

    /** The row of an object that was stored; null for one that may be new. */
    @SuppressWarnings("unchecked") // the object is of the model's entity
    private <T> @Nullable EntityEntry<T> storedRow(EntityModel<T> model, Object object) {
        EntityEntry<T> row = model.persister().newEntry();
        return model.isNumbered() && !session.wasNew(object) && model.loader().takeKey(row, (T) object, lenient)
                ? row
                : null;
    }

    private static String article(String noun) {
        return ("AEIOU".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    public boolean changed(EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot) {
        if (value == null || isDeferred(owner, association)) {
            return snapshot != null;
        }
        if (value == snapshot || (snapshot instanceof EntityEntry<?> entry && entry.entity == value)) {
            return false;
        }
        return target(owner, association, value) != snapshot;
    }

    @Override
    public int bindTarget(ParameterBinder out, int at, EntityEntry<?> owner, int association, @Nullable Object value)
            throws SQLException {
        Relationship relationship = relationship(owner, association);
        EntityEntry<?> target = target(owner, association, value);
        DataType.Kind[] kinds = relationship.foreignKinds();
        if (target == null) {
            for (int i = 0; i < kinds.length; i++) {
                out.setNull(at + i, kinds[i]);
            }
            return at + kinds.length;
        }
        if (relationship.foreignKey().referencesIdentifier()) {
            return bindKey(out, at, relationship.target(), target);
        }
        for (int pair = 0; pair < kinds.length; pair++) {
            out.setObject(at + pair, kinds[pair], referencedValue(relationship, target, pair, this));
        }
        return at + kinds.length;
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <T> int bindKey(ParameterBinder out, int at, EntityModel<T> model, EntityEntry<?> entry)
            throws SQLException {
        return model.loader().bindKey(out, at, (EntityEntry<T>) entry);
    }

    @Override
    public @Nullable Object targetColumn(EntityEntry<?> owner, int association, int pair, @Nullable Object value) {
        EntityEntry<?> target = target(owner, association, value);
        return target == null ? null : referencedValue(relationship(owner, association), target, pair, this);
    }

    /** What a column pair of a relationship's foreign key takes from its target. */
    static @Nullable Object referencedValue(
            Relationship relationship, EntityEntry<?> target, int pair, References references) {
        Join.Foreign key = relationship.foreignKey();
        return key.referencesIdentifier()
                ? keyValue(relationship.target(), target, pair)
                : columnValue(
                        relationship.target(),
                        target,
                        key.pairs().get(pair).remote().text(),
                        references);
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <T> @Nullable Object keyValue(EntityModel<T> model, EntityEntry<?> entry, int part) {
        return model.keyPart((EntityEntry<T>) entry, part);
    }

    /** What a column of an entry's row holds according to its instance, which is loaded if need be. */
    public @Nullable Object columnValue(EntityModel<?> model, EntityEntry<?> entry, String column) {
        return columnValue(model, entry, column, this);
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <T> @Nullable Object columnValue(
            EntityModel<T> model, EntityEntry<?> entry, String column, References references) {
        if (!entry.isLoaded()) {
            entry.get();
        }
        return model.persister().columnValue((EntityEntry<T>) entry, column, references);
    }

    /** For finding entries by the keys of instances, before anything is known about their targets. */
    private class Lenient implements References {
        @Override
        public @Nullable EntityEntry<?> target(EntityEntry<?> owner, int association, @Nullable Object value) {
            return value == null ? null : find(value);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // there is one entry for a row
        public boolean changed(
                EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot) {
            return target(owner, association, value) != snapshot;
        }

        @Override
        public int bindTarget(
                ParameterBinder out, int at, EntityEntry<?> owner, int association, @Nullable Object value)
                throws SQLException {
            return TargetReferences.this.bindTarget(out, at, owner, association, value);
        }

        @Override
        public @Nullable Object targetColumn(EntityEntry<?> owner, int association, int pair, @Nullable Object value) {
            EntityEntry<?> target = target(owner, association, value);
            return target == null ? null : referencedValue(relationship(owner, association), target, pair, this);
        }
    }

    /** For giving attributes that hold a target's identifier what that is now. */
    private final class Renamed extends Lenient {
        private final EntityEntry<?> renamed;

        Renamed(EntityEntry<?> renamed) {
            this.renamed = renamed;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // there is one entry for a row
        public boolean changed(
                EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot) {
            return snapshot == renamed || super.changed(owner, association, value, snapshot);
        }
    }
}
