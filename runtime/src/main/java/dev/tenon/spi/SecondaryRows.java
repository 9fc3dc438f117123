package dev.tenon.spi;

import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;

/**
 * Writes the rows that one entity has in a secondary table. Generated inside of {@code X_Persister}; stateless and
 * thread-safe.
 *
 * <p>A row has the key of its entity's row in the main table, which the session binds: before the other columns of an
 * INSERT, and behind the assignments of an UPDATE.
 *
 * @param <E> the entity
 */
public abstract class SecondaryRows<E> {

    /** The first slot of the table's columns; the slots of a table follow each other. */
    public abstract int firstSlot();

    /** The number of slots. */
    public abstract int slots();

    /** {@code insert into … (…) values {rows n}}, the key's columns first. */
    public abstract String insert();

    /** Binds the columns behind the key from {@code at} on and returns the next free parameter. */
    public abstract int bindInsert(ParameterBinder out, int at, EntityEntry<E> entry, References references)
            throws SQLException;

    /** {@code update … set {set} where} key. */
    public abstract String update();

    /** Binds the changed slots of the table in ascending order from {@code at} on and returns the next free parameter. */
    public abstract int bindUpdate(
            ParameterBinder out, int at, EntityEntry<E> entry, Changes changes, References references)
            throws SQLException;

    /** {@code delete from … where {keys …}}. */
    public abstract String deleteByKeys();

    /** Whether an object has something that a row is needed for; always, unless the row is optional. */
    public boolean isNeeded(E entity) {
        return true;
    }

    /** Whether there is a row, as far as the snapshot knows. */
    public boolean exists(EntityEntry<E> entry) {
        return true;
    }

    /** Lets the snapshot know whether there is a row. */
    public void setExists(EntityEntry<E> entry, boolean exists) {}
}
