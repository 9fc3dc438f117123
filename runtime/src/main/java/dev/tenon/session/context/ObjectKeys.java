package dev.tenon.session.context;

import dev.tenon.Ref;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that objects have, whether they are in the session or not. Where a target gives a part of one, that may
 * be an object outside of the session too, such as a form filled: what it holds itself counts.
 */
public final class ObjectKeys {
    private final UnitOfWork session;
    private final References references = new ByObject();

    /** The identifiers of objects, as a session sees them. */
    public ObjectKeys(UnitOfWork session) {
        this.session = session;
    }

    /** An entry of no session that only holds the object's key; null if a part is missing. */
    @SuppressWarnings("unchecked") // the object is of the model's entity
    public <E> @Nullable EntityEntry<E> of(EntityModel<E> model, Object object) {
        EntityEntry<E> entry = model.persister().newEntry();
        return take(model, entry, (E) object) ? entry : null;
    }

    /** The session's entry of the row that has the object's identifier; null if it knows none. */
    <E> @Nullable EntityEntry<E> row(EntityModel<E> model, E object) {
        EntityEntry<E> key = of(model, object);
        return key == null ? null : session.known(key);
    }

    private <E> boolean take(EntityModel<E> model, EntityEntry<E> entry, E object) {
        return model.loader().takeKey(entry, object, references)
                || (model.isIdentifiedByTarget() && takeFromTargets(model, entry, object));
    }

    /** Attributes that hold the identifier of a target get it by an INSERT; here a copy does, and not the object. */
    private <E> boolean takeFromTargets(EntityModel<E> model, EntityEntry<E> entry, E object) {
        EntityPersister<E> persister = model.persister();
        E copy = persister.newInstance(object);
        for (Relationship relationship : model.relationships()) {
            if (relationship.isIdentifying()) {
                Object value = persister.association(object, relationship.index());
                if (value != persister.association(copy, relationship.index())) {
                    persister.setAssociation(copy, relationship.index(), value);
                }
            }
        }
        EntityEntry<E> row = persister.newEntry();
        row.entity = copy;
        persister.prepareInsert(row, references);
        return model.loader().takeKey(entry, copy, references);
    }

    /** A target that is not in the session is the row whose identifier its object has. */
    private final class ByObject implements References {
        @Override
        public @Nullable EntityEntry<?> target(EntityEntry<?> owner, int association, @Nullable Object value) {
            EntityEntry<?> known = session.targets().lenient().target(owner, association, value);
            Object object = known == null ? loadedObject(value) : null;
            return object == null ? known : outside(session.models().modelOf(object), object);
        }

        private static @Nullable Object loadedObject(@Nullable Object value) {
            return value instanceof Ref<?> reference && reference.isLoaded() ? reference.get() : value;
        }

        /** An entry of no session, which has the object's identifier as far as that is known. */
        @SuppressWarnings("unchecked") // the object is of the model's entity
        private <T> EntityEntry<T> outside(EntityModel<T> model, Object object) {
            EntityEntry<T> entry = model.persister().newEntry();
            entry.entity = (T) object;
            entry.state = EntryState.DETACHED;
            take(model, entry, (T) object);
            return entry;
        }

        @Override
        public boolean changed(
                EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot) {
            return value != null; // of what has no row
        }

        @Override
        public @Nullable Object targetColumn(EntityEntry<?> owner, int association, int pair, @Nullable Object value) {
            EntityEntry<?> target = target(owner, association, value);
            return target == null
                    ? null
                    : TargetReferences.referencedValue(
                            session.targets().relationship(owner, association), target, pair, this);
        }

        @Override
        public int bindTarget(
                ParameterBinder out, int at, EntityEntry<?> owner, int association, @Nullable Object value)
                throws SQLException {
            throw new UnsupportedOperationException("nothing is bound to find out who an object is");
        }
    }
}
