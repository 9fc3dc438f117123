package dev.tenon.session.cascade;

import dev.tenon.EntityNotFoundException;
import dev.tenon.Ref;
import dev.tenon.load.RaisedReference;
import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.SelfFilling;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects that an object of the session leads to. */
public final class Targets {
    private final UnitOfWork session;

    /** The objects of a session. */
    public Targets(UnitOfWork session) {
        this.session = session;
    }

    /** What is loaded along the relationships that pass an operation on, in declaration order (JAV-7). */
    public List<Object> loaded(EntityEntry<?> owner, CascadeType cascade) {
        List<Object> found = new ArrayList<>();
        for (Relationship relationship : model(owner).relationships()) {
            if (relationship.cascades(cascade)) {
                addLoaded(owner, relationship, found);
            }
        }
        return found;
    }

    /** What a relationship leads to without loading. */
    public List<Object> loaded(EntityEntry<?> owner, Relationship relationship) {
        List<Object> found = new ArrayList<>();
        addLoaded(owner, relationship, found);
        return found;
    }

    private void addLoaded(EntityEntry<?> owner, Relationship relationship, List<Object> found) {
        if (relationship.isToOne()) {
            Object target = loadedObject(value(owner, relationship));
            if (target != null) {
                found.add(target);
            }
        } else {
            TrackedContents contents = session.loading().contents(owner, relationship.index());
            if (contents.isLoaded()) {
                addAll(contents, found);
            } else {
                found.addAll(contents.queuedAdditions());
            }
        }
    }

    /** What a relationship leads to, loaded if need be; rows that are gone are left out. */
    public List<Object> all(EntityEntry<?> owner, Relationship relationship) {
        List<Object> found = new ArrayList<>();
        if (relationship.isToOne()) {
            Object target = loadObject(value(owner, relationship));
            if (target != null) {
                found.add(target);
            }
        } else {
            TrackedContents contents = session.loading().contents(owner, relationship.index());
            contents.load();
            addAll(contents, found);
        }
        return found;
    }

    /** What the deletion of the owner concerns: all targets, unless those that are not loaded are left to the database. */
    public List<Object> ofDeleted(EntityEntry<?> owner, Relationship relationship) {
        return switch (relationship.passiveDeletes()) {
            case NONE -> all(owner, relationship);
            case UNLOADED -> loaded(owner, relationship);
            case ALL -> List.of();
        };
    }

    private void addAll(TrackedContents contents, List<Object> found) {
        List<Object> elements = contents.isOrdered() ? found : new ArrayList<>();
        for (Object element : contents.current()) {
            if (element != null) {
                elements.add(element);
            }
        }
        if (!contents.isOrdered()) {
            found.addAll(ElementOrder.sorted(session, elements));
        }
    }

    /** The value of a to-one attribute, or the collection. */
    public @Nullable Object value(EntityEntry<?> owner, Relationship relationship) {
        return RaisedReference.target(value(model(owner), owner, relationship.index()));
    }

    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private static <E> @Nullable Object value(EntityModel<E> model, EntityEntry<?> owner, int association) {
        return model.persister().association((E) owner.instance(), association);
    }

    /** The object behind an attribute's value, if it is loaded. */
    public static @Nullable Object loadedObject(@Nullable Object value) {
        if (value instanceof Ref<?> reference) {
            return reference.isLoaded() ? reference.get() : null;
        }
        return value instanceof SelfFilling standIn && !standIn.tenon_entry().isLoaded() ? null : value;
    }

    private @Nullable Object loadObject(@Nullable Object value) {
        Object held = value instanceof SelfFilling standIn ? standIn.tenon_entry() : value;
        try {
            if (held instanceof EntityEntry<?> entry) {
                return session.loading().load(entry);
            }
            return held instanceof Ref<?> reference ? reference.get() : held;
        } catch (EntityNotFoundException gone) {
            return null;
        }
    }

    private EntityModel<?> model(EntityEntry<?> owner) {
        return session.models().of(owner.entityClass());
    }
}
