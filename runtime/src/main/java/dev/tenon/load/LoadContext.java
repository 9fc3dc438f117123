package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the objects of one session: by key, by association, with their peers. Made and ended by the session.
 *
 * <p>As thread-confined as the session.
 */
@SuppressWarnings("DoNotCallSuggester") // the contract stands before its strategies
public final class LoadContext {
    private final PersistenceContext session;

    /** The loading of a session. */
    public LoadContext(PersistenceContext session) {
        this.session = session;
    }

    /**
     * The entry of that identifier, which may be known by its key only; made if there is none. Sends nothing.
     *
     * @throws dev.tenon.TenonException if the identifier has another class than the mapping's
     */
    public <E> EntityEntry<E> reference(Class<E> entityClass, Object id) {
        throw unavailable();
    }

    /** The object of that identifier, loaded if need be; null if there is no such row. */
    public <E> @Nullable E find(Class<E> entityClass, Object id) {
        throw unavailable();
    }

    /** The objects of those identifiers that exist, in the order of the identifiers; one statement for a chunk. */
    public <E> List<E> findAll(Class<E> entityClass, Collection<?> ids) {
        throw unavailable();
    }

    /**
     * Reads the row of a managed object again, over what the object holds; references and collections are lazy again.
     *
     * @throws dev.tenon.EntityNotFoundException if the row is gone
     */
    public void refresh(EntityEntry<?> entry) {
        throw unavailable();
    }

    /**
     * Puts tracked collections over the collections of a new object, or over those that the user has put in the place of
     * tracked ones. Their original contents are those of the replaced one; none for a new object.
     */
    public void track(EntityEntry<?> entry) {
        throw unavailable();
    }

    /** What is known of a collection attribute's contents; {@link #track} has to have seen the object. */
    public TrackedContents contents(EntityEntry<?> entry, int association) {
        throw unavailable();
    }

    /** Makes the references and collections of an object lazy again; what is queued for them is forgotten. */
    public void expire(EntityEntry<?> entry) {
        throw unavailable();
    }

    /** Forgets an entry that leaves the session before its end: it is nobody's peer any more. */
    public void forget(EntityEntry<?> entry) {
        throw unavailable();
    }

    /** Ends all peers: what is not loaded now never will be. */
    public void close() {
        throw unavailable();
    }

    private UnsupportedOperationException unavailable() {
        return new UnsupportedOperationException("loading is not available for " + session);
    }
}
