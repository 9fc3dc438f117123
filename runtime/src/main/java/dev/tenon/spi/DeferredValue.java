package dev.tenon.spi;

import dev.tenon.Deferred;
import org.jspecify.annotations.Nullable;

/**
 * What a session puts into a deferred attribute: the value, or what can read it. Its methods that are static are what
 * generated code asks of an attribute, in which null, a user's holder or a session's may stand.
 *
 * @param <T> the attribute's type
 */
public final class DeferredValue<T> extends Deferred<@Nullable T> {
    private final EntityEntry<?> owner;
    private final DeferredSource source;
    private boolean loaded;
    private @Nullable T value;

    /** A value that is read when it is asked for. */
    public DeferredValue(EntityEntry<?> owner, DeferredSource source) {
        this.owner = owner;
        this.source = source;
    }

    /** The entity whose value it is. */
    public EntityEntry<?> owner() {
        return owner;
    }

    @Override
    @SuppressWarnings("NullAway") // the attribute's type says whether there may be a null
    public @Nullable T get() {
        if (!loaded) {
            source.load(this);
        }
        return value;
    }

    @Override
    public boolean isLoaded() {
        return loaded;
    }

    /** The value was read. */
    public void arrive(@Nullable T read) {
        value = read;
        loaded = true;
    }

    /** This holder, or another one if the value was read since. */
    private DeferredValue<T> unread() {
        return loaded ? new DeferredValue<>(owner, source) : this;
    }

    /** The value of a deferred attribute, read if need be; null where there is no holder. */
    public static <T> @Nullable T of(@Nullable Deferred<T> held) {
        return held == null ? null : held.get();
    }

    /** Whether an attribute's value is known without a statement. */
    public static boolean isKnown(@Nullable Deferred<?> held) {
        return held == null || held.isLoaded();
    }

    /** A value was read that the holder of a snapshot may wait for. */
    public static <T> void arrive(@Nullable Deferred<T> held, @Nullable T read) {
        if (held instanceof DeferredValue<T> awaiting && !awaiting.isLoaded()) {
            awaiting.arrive(read);
        }
    }

    /**
     * What an attribute gets when it is set back to a snapshot.
     *
     * @param held what the attribute held then
     * @param known whether its value was known then; otherwise it is not known again
     * @param stored the value of then, in an instance that nobody has changed since
     */
    @SuppressWarnings({"ReferenceEquality", "NullAway"}) // what can change in place is another one; T says what is null
    public static <T> @Nullable Deferred<T> restored(@Nullable Deferred<T> held, boolean known, @Nullable T stored) {
        if (!known) {
            return held instanceof DeferredValue<T> made ? made.unread() : held;
        }
        return held == null || held.get() == stored ? held : Deferred.of(stored);
    }
}
