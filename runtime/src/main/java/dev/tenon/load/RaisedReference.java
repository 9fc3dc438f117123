package dev.tenon.load;

import dev.tenon.Ref;
import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Ref} attribute holds whose query said that it must not be loaded: the reference of one owner, because other
 * owners may refer to the same row freely. As long as the latest query that returned the owner says so, it throws.
 *
 * @param <T> the target entity
 */
public final class RaisedReference<T> extends Ref<T> {
    private final EntityEntry<?> owner;
    private final TrackedAttribute role;
    private final EntityEntry<T> target;

    RaisedReference(EntityEntry<?> owner, TrackedAttribute role, EntityEntry<T> target) {
        this.owner = owner;
        this.role = role;
        this.target = target;
    }

    /** What an attribute's value stands for, for those who must not be stopped: flush, cascades, deletion (LOD-24). */
    public static @Nullable Object target(@Nullable Object value) {
        return value instanceof RaisedReference<?> raised ? raised.target : value;
    }

    @Override
    public T get() {
        role.context().checkAllowed(role, owner, target.isLoaded());
        return target.get();
    }

    @Override
    public boolean isLoaded() {
        return target.isLoaded() && !LoadContext.raisedOf(owner).forbids(role.attribute());
    }

    @Override
    public Class<? extends T> entityClass() {
        return target.entityClass();
    }

    @Override
    protected @Nullable Object identifier() {
        return target.id(Object.class);
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
