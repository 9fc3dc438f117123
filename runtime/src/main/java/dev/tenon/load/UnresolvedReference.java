package dev.tenon.load;

import dev.tenon.EntityNotFoundException;
import dev.tenon.Ref;
import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/**
 * A reference along a foreign key that refers to other columns than the identifier: which object it means, only a
 * statement tells. Asking for the identifier therefore loads, too.
 *
 * @param <T> the target entity
 */
final class UnresolvedReference<T> extends Ref<T> {
    private final EntityEntry<?> owner;
    private final TrackedAttribute role;
    private @Nullable EntityEntry<T> target;
    private boolean resolved;

    UnresolvedReference(EntityEntry<?> owner, TrackedAttribute role) {
        this.owner = owner;
        this.role = role;
    }

    EntityEntry<?> owner() {
        return owner;
    }

    TrackedAttribute role() {
        return role;
    }

    boolean isResolved() {
        return resolved;
    }

    /** The statement told the target; null if there is no such row. */
    @SuppressWarnings("unchecked") // the association's target is T
    void resolve(@Nullable EntityEntry<?> found) {
        resolved = true;
        target = (EntityEntry<T>) found;
    }

    @Override
    public T get() {
        return resolved().get();
    }

    private EntityEntry<T> resolved() {
        if (!resolved) {
            role.context().loadReference(this);
        }
        EntityEntry<T> found = target;
        if (found == null) {
            throw new EntityNotFoundException(
                    role.owner().association(role.index()).target().getSimpleName(),
                    "load " + role.display() + " of " + owner);
        }
        return found;
    }

    @Override
    public boolean isLoaded() {
        return target != null && target.isLoaded();
    }

    @Override
    @SuppressWarnings("unchecked") // the association's target is T
    public Class<? extends T> entityClass() {
        return (Class<? extends T>) role.owner().association(role.index()).target();
    }

    @Override
    protected @Nullable Object identifier() {
        return resolved().id(Object.class);
    }

    /** Printing sends no statement. */
    @Override
    public String toString() {
        return target != null ? target.toString() : "Ref(" + role.display() + " of " + owner + ")";
    }
}
