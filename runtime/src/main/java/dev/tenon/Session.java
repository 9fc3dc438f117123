package dev.tenon;

import dev.tenon.metamodel.Attribute;
import dev.tenon.query.Select;
import dev.tenon.query.Statement;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work: one object for one row, and the changes to them, written together.
 *
 * <p>A session is cheap, short-lived and confined to one thread at a time; two threads that meet in it get an error. It
 * takes a connection at its first statement, begins a transaction there, and gives the connection back at {@link
 * #commit}, {@link #rollback} or {@link #close}; later statements begin anew. Objects stay managed over all of that, until
 * {@link #clear}, {@link #detach} or {@link #close}.
 *
 * <pre>{@code
 * tenon.useTransaction(session -> {
 *     Customer ada = session.get(Customer.class, 1L);
 *     ada.name = "Ada Lovelace";              // found by comparison and written at commit
 *     session.persist(new Customer("Grace"));
 * });
 * }</pre>
 *
 * <p>Changes are written by {@link #flush}, which commit, queries and {@link #nested} call first. What fails in a flush
 * rolls the transaction back; until {@link #rollback} the session then refuses everything that needs the database.
 *
 * <p>Every method throws {@link SessionException} after {@code close}, and where another thread is inside.
 */
public interface Session extends AutoCloseable {

    // Objects by identifier

    /**
     * The entity with that identifier, from the session if it is there; otherwise it is loaded.
     *
     * @param id of the identifier's class; an {@code Integer} is widened for a {@code Long}; the id class or embeddable for
     *     a composite one
     * @return null if there is no such row, or it is removed in this session
     * @throws SessionException if {@code id} has another class
     */
    <E> @Nullable E find(Class<E> entityClass, Object id);

    /** {@link #find(Class, Object, LockModeType, LockWait)}, which waits for the lock. */
    default <E> @Nullable E find(Class<E> entityClass, Object id, LockModeType mode) {
        return find(entityClass, id, mode, LockWait.WAIT);
    }

    /**
     * {@link #find(Class, Object)}, and locks the row, as {@link #lock} does: a pessimistic lock before it is read.
     *
     * @return null also if the row is locked and {@code wait} says to skip it
     * @throws StaleObjectException if the session has the object, and somebody else has changed its row
     * @throws LockTimeoutException if the row is locked and {@code wait} says not to wait
     * @throws SessionException as {@link #lock} does
     */
    <E> @Nullable E find(Class<E> entityClass, Object id, LockModeType mode, LockWait wait);

    /**
     * The entity with that identifier.
     *
     * @throws EntityNotFoundException where {@link #find(Class, Object)} gives null
     */
    <E> E get(Class<E> entityClass, Object id);

    /** A reference to the entity with that identifier. Loads nothing, and does not ask whether the row exists. */
    <E> Ref<E> reference(Class<E> entityClass, Object id);

    // Statements

    /**
     * All results of a query. Entities are managed, and one object for one row; what was changed before is written first,
     * so that the query sees it.
     */
    <T> List<T> list(Select<T> query);

    /**
     * The only result of a query.
     *
     * @return null if there is none
     * @throws QueryException if there are several
     */
    <T> @Nullable T one(Select<T> query);

    /** The first result of a query; null if there is none. */
    <T> @Nullable T first(Select<T> query);

    /**
     * The results of a query one by one, with bounded memory. Entities are read only: they are not managed, unless they
     * were before. The rows are those that there were when the query was sent. The stream has to be closed, and ends with
     * the transaction.
     */
    <T> Stream<T> stream(Select<T> query);

    /**
     * Hands the results of a query to the work in lists of {@code size}. Entities are managed while the work has them; what
     * it changed is written after each list, and the objects leave the session.
     *
     * <p>The work must neither commit nor roll back.
     */
    <T> void forEachBatch(Select<T> query, int size, Consumer<? super List<T>> work);

    /** The number of results that a query has. */
    long count(Select<?> query);

    /**
     * Executes a statement that changes rows, past the session: what is pending is written first, but managed objects do
     * not learn of the change; {@link #refresh}, {@link #expire} or {@link #clear} helps where that matters.
     *
     * @return the number of rows that were changed
     */
    long execute(Statement statement);

    // Life of objects

    /**
     * Makes a new object one of this session; its row is inserted by the next flush. Cascades along {@code PERSIST}. On a
     * removed object it takes the removal back; on a managed one it only cascades.
     *
     * @throws SessionException if the object is detached, of another session, or its identifier is taken by another
     *     object here
     */
    void persist(Object entity);

    /**
     * Inserts new objects, in as few statements as their number allows, and keeps none of them: they have their identifiers
     * and are detached. For many rows, which nobody changes in this session. Cascades along {@code PERSIST}.
     *
     * @throws SessionException as {@link #persist} does, and if one of them is in the session already; none of them is
     *     inserted then
     */
    void insertAll(Collection<?> entities);

    /**
     * Inserts the row of an object, or updates the row with the same identifier, by one statement that cannot be overtaken
     * by another session's ({@code insert … on conflict … do update}). For what comes from outside, where nobody knows
     * whether the row is there.
     *
     * <p>Written is the row, and nothing else: nothing cascades, targets of references have to be in the session or named by
     * their identifiers, and collections have to be empty. An update sets what {@code UPDATE} may set (not the identifier,
     * not {@code updatable = false}), nulls included. A version begins at its first value, or is raised by one, whatever the
     * object says: nobody is asked what was read. What the session has to write is flushed before.
     *
     * @param entity is left as it is, and stays outside of the session
     * @return the managed object, as the row is then: what the database generates is read back. It is the one that the
     *     session had of that row before, read again, if there was one
     * @throws SessionException if the object is in the session, or its identifier is generated, so that no row can have it
     */
    <E> E upsert(E entity);

    /**
     * {@link #upsert(Object)} by another unique key than the identifier: updated is the row with the same values there. The
     * row keeps its identifier; a new row gets one as {@code persist} would give it.
     *
     * <pre>{@code
     * Product product = session.upsert(new Product("4006381333931", "Pen"), Product_.ean);
     * }</pre>
     *
     * @param unique an attribute that is unique, or part of what is
     * @param more the other attributes of a unique key of several, in any order
     * @throws SessionException if the mapping declares no such unique key, or one of its values is null; and as
     *     {@link #upsert(Object)} does
     */
    <E> E upsert(E entity, Attribute<?, ?> unique, Attribute<?, ?>... more);

    /**
     * Removes a managed object; its row is deleted by the next flush. Cascades along {@code REMOVE}. A pending object
     * becomes transient at once; a transient one is ignored.
     *
     * @throws SessionException if the object is detached or of another session
     */
    void remove(Object entity);

    /**
     * Copies the state of a detached or new object onto the managed one with the same identifier, which is loaded, or made
     * if there is none. Cascades along {@code MERGE}.
     *
     * <p>Nulls of an object that was never stored (its identifier is generated and not set) do not overwrite anything,
     * because there is nothing to overwrite.
     *
     * @return the managed object; the given one if it is managed itself
     * @throws StaleObjectException if both have a version and they differ
     */
    <E> E merge(E entity);

    /**
     * Loads the row again; changes that are not flushed are lost, and associations become lazy again. Cascades along
     * {@code REFRESH}.
     *
     * @throws SessionException if the object is not managed
     * @throws EntityNotFoundException if the row is gone
     */
    void refresh(Object entity);

    /** {@link #refresh(Object, LockModeType, LockWait)}, which waits for the lock. */
    default void refresh(Object entity, LockModeType mode) {
        refresh(entity, mode, LockWait.WAIT);
    }

    /** {@link #refresh(Object)}, and locks the row of this one object before it is read, as {@link #lock} does. */
    void refresh(Object entity, LockModeType mode, LockWait wait);

    /** {@link #lock(Object, LockModeType, LockWait)}, which waits for the lock. */
    default void lock(Object entity, LockModeType mode) {
        lock(entity, mode, LockWait.WAIT);
    }

    /**
     * Locks the row of a managed object until the transaction ends. It has to be as it was when it was loaded, by its
     * version if it has one.
     *
     * <ul>
     *   <li>{@code OPTIMISTIC}, {@code READ}: nobody else may have changed the row until the commit, which compares its
     *       version;
     *   <li>{@code OPTIMISTIC_FORCE_INCREMENT}, {@code WRITE}: and the next flush raises its version, changed or not;
     *   <li>{@code PESSIMISTIC_READ}: others may read the row, but not change it;
     *   <li>{@code PESSIMISTIC_WRITE}: nor lock it;
     *   <li>{@code PESSIMISTIC_FORCE_INCREMENT}: and the next flush raises its version.
     * </ul>
     *
     * <p>Where the database locks no rows (SQLite), a transaction that writes has the whole database from its beginning, so
     * pessimistic locks hold; what cannot wait cannot be asked for there.
     *
     * @throws StaleObjectException if somebody else has changed or deleted the row
     * @throws LockTimeoutException if the row is locked and {@code wait} says not to wait
     * @throws SessionException if the object is not managed, the lock is about a version and the entity has none, or the
     *     session only reads
     */
    void lock(Object entity, LockModeType mode, LockWait wait);

    /** Takes the object out of the session; changes that are not flushed are not written. Cascades along {@code DETACH}. */
    void detach(Object entity);

    /** Takes every object out of the session; changes that are not flushed are not written. */
    void clear();

    /** Whether the object is managed here: pending or persistent, and not removed. */
    boolean contains(Object entity);

    /** What the object is to this session. */
    EntityState stateOf(Object entity);

    /**
     * Forgets what was loaded of the object: its references and collections are lazy again, and its other attributes are
     * read again when the session next hands it out. Changes that are not flushed are lost.
     *
     * @throws SessionException if the object is not managed
     */
    void expire(Object entity);

    /**
     * Forgets what was loaded of some attributes, and of nothing else.
     *
     * <p>A collection is lazy again: its next use writes what is pending and loads it (one in a final field is loaded at
     * once). What was changed in it and not flushed is lost; so this is how a view-only collection shows what the writable
     * one has become. Any other attribute stands in the object's row, which is read again when the session next hands
     * the object out; a change that is pending then is written before. Nothing cascades.
     *
     * <pre>{@code
     * customer.orders.add(order);
     * session.expire(customer, Customer_.openOrders); // their next use flushes the order, and loads
     * }</pre>
     *
     * <p>Of a new object only view-only collections can be expired: there is nothing else to load again.
     *
     * @throws SessionException if the object is not managed, or an attribute is not one of its
     */
    void expire(Object entity, Attribute<?, ?> attribute, Attribute<?, ?>... more);

    /** {@link #expire(Object)} for every persistent object. */
    void expireAll();

    // Transactions

    /**
     * Writes all changes, in the order that foreign keys need.
     *
     * @throws FlushException if something cannot be written as it is; nothing is written then
     * @throws StaleObjectException if a row was changed or deleted by somebody else
     */
    void flush();

    /**
     * Begins a transaction now; otherwise the first statement does.
     *
     * @throws SessionException if there is one
     */
    default void begin() {
        begin(TransactionOptions.defaults());
    }

    /**
     * Begins a transaction with options of its own; what they do not say is as the session was opened. A transaction that
     * only reads refuses to flush in a session that may write.
     *
     * @throws SessionException if there is a transaction, or the options cannot be honoured here: nobody repeats work that is
     *     not given to {@code inTransaction}
     */
    void begin(TransactionOptions options);

    /**
     * Flushes, commits, and gives the connection back.
     *
     * @throws CommitUnknownException if the connection broke before the database said that it has committed
     */
    void commit();

    /**
     * Rolls back and gives the connection back. New objects are transient again, removed ones persistent, and the
     * attributes of objects that were written are what they were.
     */
    void rollback();

    /**
     * Does work behind a savepoint: what it changed is undone if it throws, and the transaction goes on.
     *
     * @return what the work returns
     */
    <T extends @Nullable Object, X extends Exception> T nested(NestedFunction<T, X> work) throws X;

    /** Does work behind a savepoint, without a result. */
    default <X extends Exception> void nested(NestedWork<X> work) throws X {
        this.<Boolean, X>nested(() -> {
            work.run();
            return true;
        });
    }

    /** {@link #nested(NestedFunction)} for work that is given this session. */
    @SuppressWarnings("overloads") // work without a result is the more specific one: it is a function, too
    default <T extends @Nullable Object, X extends Exception> T nested(SessionFunction<T, X> work) throws X {
        return this.<T, X>nested(() -> work.apply(this));
    }

    /** {@link #nested(NestedWork)} for work that is given this session. */
    @SuppressWarnings("overloads")
    default <X extends Exception> void nested(SessionWork<X> work) throws X {
        this.<X>nested(() -> work.run(this));
    }

    /** The connection in use; one is taken, and a transaction begun, if there is none. It must not be closed. */
    Connection connection();

    /**
     * Rolls back what is open and gives the connection back; all objects are detached. Closing again does nothing.
     *
     * @throws SessionException if there are changes that were neither flushed nor rolled back; the session is closed
     *     nevertheless
     */
    @Override
    void close();

    /** Whether the session is open. */
    boolean isOpen();
}
