package dev.tenon.session.cascade;

import dev.tenon.EntityState;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ObjectKeys;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/** What can be said of an object by its identifier and version alone. */
public final class Identification {
    private final UnitOfWork session;
    private final ObjectKeys keys;

    /** Identification in a session. */
    public Identification(UnitOfWork session) {
        this.session = session;
        this.keys = new ObjectKeys(session);
    }

    /** The state of an object (UOW-1). */
    public EntityState stateOf(Object object) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null) {
            return session.deletedEntryOf(object) != null ? EntityState.DELETED : outside(object);
        }
        return switch (entry.state) {
            case NEW -> EntityState.PENDING;
            case REFERENCE, MANAGED -> EntityState.PERSISTENT;
            case REMOVED, DELETED -> EntityState.DELETED;
            case DETACHED -> EntityState.DETACHED;
        };
    }

    /**
     * Of an object that is not in the session: a generated identifier or a version shows that it was stored. An assigned
     * identifier shows nothing, and counts as new.
     */
    private EntityState outside(Object object) {
        if (session.wasNew(object) || !hasIdentifier(object)) {
            return EntityState.TRANSIENT;
        }
        EntityModel<?> model = session.models().modelOf(object);
        boolean stored = model.generator() != null || isNumbered(version(model, object));
        return stored ? EntityState.DETACHED : EntityState.TRANSIENT;
    }

    private static boolean isNumbered(@Nullable Object version) {
        return version instanceof Number number ? number.longValue() > 0 : version != null;
    }

    @SuppressWarnings("unchecked") // the object is of the model's entity
    private static <E> @Nullable Object version(EntityModel<E> model, Object object) {
        return model.persister().version((E) object);
    }

    /** Whether every part of the object's identifier is set. */
    public boolean hasIdentifier(Object object) {
        return keyOf(session.models().modelOf(object), object) != null;
    }

    /** An entry that only holds the object's key; null if a part is missing. */
    public <E> @Nullable EntityEntry<E> keyOf(EntityModel<E> model, Object object) {
        return keys.of(model, object);
    }
}
