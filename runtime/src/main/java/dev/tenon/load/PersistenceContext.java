package dev.tenon.load;

import dev.tenon.Session;
import dev.tenon.jdbc.StatementRunner;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import org.jspecify.annotations.Nullable;

/**
 * The session as loading sees it. Implemented by {@code session}; the object that {@link IdentityMap#session()} gives, so
 * that an entry finds its way back.
 */
public interface PersistenceContext {

    /** The entities of the application. */
    EntityCatalog catalog();

    /** The identity map of an entity; made when first asked for. */
    <E> IdentityMap<E> identityMap(Class<E> entityClass);

    /** Another map, whose loaded objects are found as well; null where there is none. */
    default <E> @Nullable IdentityMap<E> managedMap(Class<E> entityClass) {
        return null;
    }

    /** The bridge from attribute values to entries. */
    References references();

    /** Runs the session's statements. */
    StatementRunner statements();

    /** What is loaded in this session: made by the session, ended by it. */
    LoadContext loading();

    /** The entry of an instance that is new, managed or removed here; null for any other. */
    @Nullable
    EntityEntry<?> entryOf(Object entity);

    /** The session as people see it, for those who listen to collections; null where objects are only read. */
    default @Nullable Session asSession() {
        return null;
    }

    /** The session as people see it, for those who listen to entities, which are told of what is only read, too. */
    default @Nullable Session listeningSession() {
        return asSession();
    }

    /** Whether its objects are never written: no snapshots are kept of them then. */
    boolean isReadOnly();

    /** Whether the session is open; an unloaded association that is touched afterwards is an error. */
    boolean isOpen();

    /**
     * Says whether the session can be used now.
     *
     * @throws dev.tenon.TenonException if it is closed, in use by another thread, or waits for a rollback
     */
    void checkUsable();

    /** A callback or listener threw this; whoever called it may have to know where that came from. */
    default void calledBack(RuntimeException thrown) {}

    /** Writes what a query must see; called before each statement that loads (TXN-1), not while a flush is under way. */
    void autoflush();
}
