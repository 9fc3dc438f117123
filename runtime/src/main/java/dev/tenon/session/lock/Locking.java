package dev.tenon.session.lock;

import dev.tenon.EntityNotFoundException;
import dev.tenon.LockWait;
import dev.tenon.StaleObjectException;
import dev.tenon.dialect.Dialect;
import dev.tenon.session.cascade.Refreshing;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.ForcedVersions;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locks of one session: pessimistic ones are the database's, and end with the transaction; of optimistic ones the session
 * keeps whose versions are compared before the commit, and whose are raised by the next flush. Made when somebody first asks.
 */
public final class Locking {
    private final UnitOfWork session;
    private final Dialect dialect;
    private final ForcedVersions forced;
    private final Runnable flush;
    private final LockStatements statements;

    /** The entries whose versions are compared before the commit, in the order of the requests. */
    private final List<EntityEntry<?>> verified = new ArrayList<>();

    /**
     * No locks yet.
     *
     * @param forced raised by the next flush
     * @param flush writes what is pending
     */
    public Locking(UnitOfWork session, Dialect dialect, ForcedVersions forced, Runnable flush) {
        this.session = session;
        this.dialect = dialect;
        this.forced = forced;
        this.flush = flush;
        this.statements = new LockStatements(session, dialect);
    }

    /** Refuses to lock anything, because nothing may be written. */
    public static RuntimeException readOnly(String attempt) {
        return LockErrors.readOnly(attempt);
    }

    /** The object of that identifier, locked; null if there is no such row, or it is to be skipped. */
    public <E> @Nullable E find(Class<E> entityClass, Object id, LockRequest request) {
        EntityModel<E> model = session.models().of(entityClass);
        LockErrors.check("find", model, request, dialect);
        if (request.isPessimistic() && !lockFound(model, session.loading().key(entityClass, id), request)) {
            return null;
        }
        E found = session.loading().find(entityClass, id);
        if (found != null) {
            keep(request, managed("find", found));
        }
        return found;
    }

    /** An object that the session has must be as its row is; of another one only the row matters. */
    private <E> boolean lockFound(EntityModel<E> model, EntityEntry<E> key, LockRequest request) {
        EntityEntry<E> known = session.identityMap(model.javaType()).sameKey(key);
        if (known != null && known.state == EntryState.NEW) {
            flush.run();
        }
        if (known == null || known.state != EntryState.MANAGED) {
            return statements.lock(model, key, request);
        }
        return lockKnown(model, known, request);
    }

    private <E> boolean lockKnown(EntityModel<E> model, EntityEntry<E> known, LockRequest request) {
        if (request.waiting() == LockWait.SKIP_LOCKED && !statements.lock(model, known, request)) {
            return false;
        }
        lockRow(model, known, request);
        return true;
    }

    private <E> void lockRow(EntityModel<E> model, EntityEntry<E> entry, LockRequest request) {
        if (!statements.lockVersion(model, entry, request)) {
            throw stale("lock", model, entry);
        }
    }

    /** Reads an object again, and locks its row before that. */
    public void refresh(Object entity, LockRequest request) {
        EntityEntry<?> entry = managed("refresh", entity);
        LockErrors.check("refresh", session.models().of(entry), request, dialect);
        if (request.isPessimistic()) {
            lockToRefresh(entry, request);
        }
        new Refreshing(session).refresh(entity);
        keep(request, entry);
    }

    private <E> void lockToRefresh(EntityEntry<E> entry, LockRequest request) {
        if (!statements.lock(session.models().of(entry), entry, request)) {
            throw new EntityNotFoundException(entry.toString(), "refresh");
        }
    }

    /** Locks the row of an object, which must be as the object was when it was loaded. */
    public void lock(Object entity, LockRequest request) {
        lockEntry(managed("lock", entity), request);
    }

    private <E> void lockEntry(EntityEntry<E> entry, LockRequest request) {
        EntityModel<E> model = session.models().of(entry);
        LockErrors.check("lock", model, request, dialect);
        if (entry.state == EntryState.NEW) {
            flush.run();
        }
        if (request.isPessimistic()) {
            lockRow(model, entry, request);
        }
        keep(request, entry);
    }

    private void keep(LockRequest request, EntityEntry<?> entry) {
        if (request.increments()) {
            forced.add(entry);
        } else if (request.isVerifiedAtCommit() && !verified.contains(entry)) {
            verified.add(entry);
        }
    }

    private EntityEntry<?> managed(String attempt, Object entity) {
        EntityEntry<?> entry = session.entryOf(entity);
        if (entry == null) {
            throw ObjectErrors.notInSession(attempt, entity);
        }
        if (entry.state == EntryState.REMOVED) {
            throw ObjectErrors.removed(attempt, entry);
        }
        return entry;
    }

    // The end of a transaction, or of a part of it

    /**
     * Compares the versions that were to stay; everything is written by now.
     *
     * @throws StaleObjectException if somebody else has changed one
     */
    public void verify() {
        for (EntityEntry<?> entry : verified) {
            if (entry.state == EntryState.MANAGED && session.holds(entry)) {
                verify(entry);
            }
        }
    }

    private <E> void verify(EntityEntry<E> entry) {
        EntityModel<E> model = session.models().of(entry);
        if (!statements.hasVersion(model, entry)) {
            throw stale("commit", model, entry);
        }
    }

    /** The place to which {@link #backTo} can return. */
    public int mark() {
        return verified.size();
    }

    /** Forgets what was asked for after the mark; what was to be raised before it was written then. */
    public void backTo(int mark) {
        verified.subList(Math.min(mark, verified.size()), verified.size()).clear();
        forced.clear();
    }

    private static <E> StaleObjectException stale(String attempt, EntityModel<E> model, EntityEntry<E> entry) {
        return new StaleObjectException(
                attempt,
                model.javaType(),
                entry.id(Object.class),
                model.persister().version(entry.instance()));
    }
}
