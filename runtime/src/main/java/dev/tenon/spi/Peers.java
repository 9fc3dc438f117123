package dev.tenon.spi;

import dev.tenon.NotLoadedException;

/**
 * The entries that came out of one statement together, so that what one of them lacks is loaded for all of them.
 *
 * <p>Implemented by {@code load}. A session that ends empties its peers: an entry that a user keeps does not keep the
 * others alive.
 */
public abstract class Peers {

    /**
     * Loads the row of an entry that is a mere reference, together with those of its peers in the same chunk.
     *
     * @throws NotLoadedException if the session is closed, or the query said {@code raise}
     */
    public abstract void load(EntityEntry<?> touched);

    /** What is attempted when a row is loaded through here, as {@code "load Order.customer"}. */
    public abstract String attempt();

    /** The exception for an entry that nobody can load any more. */
    protected static NotLoadedException notLoaded(EntityEntry<?> entry, String reason) {
        String name = entry.entityClass().getSimpleName();
        return new NotLoadedException(
                name, entry.toString(), reason, "session.get(" + name + ".class, id), or fetch the association");
    }
}
