package dev.tenon.spi;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.type.ParameterBinder;
import org.jspecify.annotations.Nullable;

/** Stands in where there is no session: identifiers that are derived from relationships cannot be told then. */
public final class NoSessionReferences implements References {

    /** Knows nothing. */
    public NoSessionReferences() {}

    @Override
    public @Nullable EntityEntry<?> target(EntityEntry<?> owner, int association, @Nullable Object value) {
        throw needsSession(owner);
    }

    @Override
    public boolean changed(EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot) {
        throw needsSession(owner);
    }

    @Override
    public int bindTarget(ParameterBinder out, int at, EntityEntry<?> owner, int association, @Nullable Object value) {
        throw needsSession(owner);
    }

    @Override
    public @Nullable Object targetColumn(EntityEntry<?> owner, int association, int pair, @Nullable Object value) {
        throw needsSession(owner);
    }

    private static TenonException needsSession(EntityEntry<?> owner) {
        String name = owner.entityClass().getSimpleName();
        return new TenonException(
                "TN607",
                "the identifier of a " + name + " is derived from a relationship, and cannot be told outside a session"
                        + "\nhelp:   pass a reference: Ref.of(" + name + ".class, id)");
    }
}
