package dev.tenon.spi;

import dev.tenon.SessionException;
import dev.tenon.TenonException;
import dev.tenon.mapping.EntityType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one entity into objects. Generated as {@code X_Loader}; stateless and thread-safe.
 *
 * <p>SQL is given as templates ({@link dev.tenon.sql.SqlTemplate}), which each {@code Tenon} renders once for its
 * database.
 *
 * @param <E> the entity
 */
public abstract class EntityLoader<E> {

    /** The entity class. */
    public abstract Class<E> entityClass();

    /** The description of the entity; made anew by each call, so callers keep it. */
    public abstract EntityType<E> describe();

    // Keys

    /** Whether the key is one integral column, kept in {@link EntityEntry#longKey}. */
    public abstract boolean hasIntegralKey();

    /**
     * Takes the key from the instance's identifier attributes into the entry, as they are now.
     *
     * @param references resolves relationships that are part of the identifier
     * @return false if a part is missing; the entry's key is then unchanged
     */
    public abstract boolean takeKey(EntityEntry<E> entry, E entity, References references);

    /**
     * Takes the key from an identifier that a user gave to {@code find}.
     *
     * @return false if the identifier is of another class than the mapping's
     * @throws dev.tenon.SessionException if a part of a composite one is null; names it
     */
    public abstract boolean takeIdentifier(EntityEntry<E> entry, Object identifier);

    /** The class of identifiers, for messages: {@code Long}, or the id class. */
    public abstract Class<?> identifierClass();

    /** Binds the entry's key from {@code at} on and returns the next free parameter. */
    public abstract int bindKey(ParameterBinder out, int at, EntityEntry<E> entry) throws SQLException;

    /** Makes an empty list of keys. */
    public abstract KeyList newKeys();

    /** Adds the entry's key. */
    public abstract void addKey(KeyList keys, EntityEntry<E> entry);

    // Statements

    /** Select list and table, {@code where} the key's columns equal parameters. */
    public abstract String selectByKey();

    /** Select list and table, {@code where {keys …}}. */
    public abstract String selectByKeys();

    /**
     * The statement that loads an association for several owners: the owner's identifier first (also where the foreign
     * key refers to other columns), then the target's select list (for elements: the columns of the map key or the
     * position, then the element's), {@code where {keys …}} over the owners' identifiers, in the association's order.
     * Empty for a to-one that is loaded by the target's own key.
     */
    public abstract String selectAssociation(int association);

    /**
     * The statement that reads a deferred attribute with its group: the identifier first, then the attributes of the group
     * in the order of their numbers, {@code where {keys …}} over the identifiers.
     */
    public String selectDeferred(int deferred) {
        throw noSuchDeferred(deferred);
    }

    // Rows

    /** The number of columns of the select list. */
    public abstract int width();

    /**
     * Reads the row from column {@code at} on, and returns its entry; null if the key columns are null (no row on that
     * side of an outer join).
     */
    public abstract @Nullable EntityEntry<E> read(RowReader row, int at, LoadScope<E> scope) throws SQLException;

    /**
     * The entry of the key that stands in the row from column {@code at} on, nothing more; null if it is null there.
     */
    public abstract @Nullable EntityEntry<E> locate(RowReader row, int at, LoadScope<E> scope) throws SQLException;

    /** Builds the instance of an entry that awaited its constructor's targets. */
    public void construct(EntityEntry<E> entry, LoadScope<E> scope) {
        throw new UnsupportedOperationException(entityClass().getName() + " is built when its row is read");
    }

    /** An instance of the self-filling subclass, its identifier set; only where one is generated. */
    public E newSelfFilling(EntityEntry<E> entry) {
        throw new UnsupportedOperationException(entityClass().getName() + " has no self-filling subclass");
    }

    /** Reads a deferred attribute from column {@code at} into the entry's snapshot, and into the holder that waits for it. */
    public void readDeferred(int deferred, EntityEntry<E> entry, RowReader row, int at) throws SQLException {
        throw noSuchDeferred(deferred);
    }

    // Values of associations that are not entities

    /**
     * Reads an element of an element collection that starts at column {@code at}; for a map, its key stands before it and
     * is read by {@link #readElementKey}.
     */
    public @Nullable Object readElement(int association, RowReader row, int at) throws SQLException {
        throw new UnsupportedOperationException("association " + association + " has no elements");
    }

    /** Reads the key of a map entry at column {@code at}. */
    public @Nullable Object readElementKey(int association, RowReader row, int at) throws SQLException {
        throw new UnsupportedOperationException("association " + association + " has no keys");
    }

    /**
     * The entry's instance, if it has one, and the one that was made for the row otherwise.
     *
     * @throws SessionException if the row is of another class by now: an object cannot change its own
     */
    protected static <E> E ofItsClass(EntityEntry<E> entry, E ofRow) {
        E known = entry.entity;
        if (known == null || known.getClass() == ofRow.getClass()) {
            return known == null ? ofRow : known;
        }
        throw new SessionException(
                "TN682",
                "reading " + entry + " again: its row is of another class than the object\nfound:  the row is of "
                        + ofRow.getClass().getSimpleName() + ", the object of "
                        + known.getClass().getSimpleName()
                        + "\nhelp:   let the object go, session.detach(…), and find the row's own");
    }

    /** A row is of an abstract class: the tables of what extends it have no row. */
    protected static TenonException isAbstract(EntityEntry<?> entry, Class<?> type) {
        return new TenonException(
                "TN681",
                "reading " + entry + ": its row is of no class that has instances\nfound:  " + type.getSimpleName()
                        + " is abstract, and no table of an entity that extends it has a row with that identifier\nhelp:  "
                        + " insert the missing row, or make " + type.getSimpleName() + " concrete");
    }

    private static IllegalArgumentException noSuchDeferred(int deferred) {
        return new IllegalArgumentException("no deferred attribute " + deferred);
    }
}
