package dev.tenon.spi;

import dev.tenon.Ref;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a loader puts the rows of one statement: the identity map of its entity in the session, the peers, and the
 * associations' ways to be loaded later.
 *
 * @param <E> the entity that is read
 */
public abstract class LoadScope<E> {

    /** The entry of an integral key; a new one, known by its key only, if the session has none. */
    public abstract EntityEntry<E> entry(long key);

    /** The entry of another key; {@code key} is normalised. */
    public abstract EntityEntry<E> entry(Object key);

    /**
     * Whether the row is to be read into the entry: it has no state yet, or is being refreshed. Either way the entry
     * becomes a peer of this statement's other rows.
     */
    public abstract boolean fills(EntityEntry<E> entry);

    /**
     * The entry into whose snapshot the row is read: the row's own; where nothing is written, and rows are entries without a
     * snapshot, one that the next row overwrites.
     */
    public abstract EntityEntry<E> snapshotOf(EntityEntry<E> entry);

    /** The row was read into {@code entry.entity} and into the entry's snapshot: it becomes managed. */
    public abstract void filled(EntityEntry<E> entry);

    /**
     * The entry of a to-one association's target, whose identifier stands in the row from column {@code at} on; null if
     * it is null there. The target is not loaded by that.
     */
    public abstract <T> @Nullable EntityEntry<T> reference(int association, RowReader row, int at) throws SQLException;

    /**
     * The target of an eager to-one: the instance if it is loaded; otherwise null for now, and the attribute is set by
     * {@link EntityPersister#setAssociation} before the query returns.
     */
    public abstract <T> @Nullable T eager(int association, EntityEntry<E> owner, @Nullable EntityEntry<T> target);

    /** The target of a lazy plain to-one: the loaded instance, or one that fills itself on first use. */
    public abstract <T> @Nullable T selfFilling(int association, @Nullable EntityEntry<T> target);

    /**
     * A reference along an association whose foreign key refers to other columns than the identifier, so that only a
     * statement can tell the target; null if a foreign key column of the row, from {@code at} on, is null.
     *
     * @param width number of foreign key columns
     */
    public abstract <T> @Nullable Ref<T> unresolved(
            int association, EntityEntry<E> owner, RowReader row, int at, int width) throws SQLException;

    /** The holder of a deferred attribute, whose value is read when it is asked for. */
    public abstract <T> DeferredValue<T> deferred(int deferred, EntityEntry<E> owner);

    /** A tracked list over the user's own; null stands for a new {@code ArrayList}. */
    public abstract <T> List<T> list(int association, EntityEntry<E> owner, @Nullable List<T> own);

    /** A tracked set over the user's own; null stands for a new {@code LinkedHashSet}. */
    public abstract <T> Set<T> set(int association, EntityEntry<E> owner, @Nullable Set<T> own);

    /** A tracked collection over the user's own. */
    public abstract <T> Collection<T> collection(int association, EntityEntry<E> owner, @Nullable Collection<T> own);

    /** A collection that is never loaded; what the attribute holds gives way to it. */
    public abstract <T> WriteOnlyCollection<T> writeOnly(
            int association, EntityEntry<E> owner, @Nullable WriteOnlyCollection<T> own);

    /** A tracked sorted set over the user's own; null stands for a new {@code TreeSet}. */
    public abstract <T> SortedSet<T> sortedSet(int association, EntityEntry<E> owner, @Nullable SortedSet<T> own);

    /** A tracked sorted map over the user's own; null stands for a new {@code TreeMap}. */
    public abstract <K, V> SortedMap<K, V> sortedMap(
            int association, EntityEntry<E> owner, @Nullable SortedMap<K, V> own);

    /** A tracked map over the user's own; null stands for a new {@code LinkedHashMap}. */
    public abstract <K, V> Map<K, V> map(int association, EntityEntry<E> owner, @Nullable Map<K, V> own);

    /** A final collection that is filled in place before the query returns, and compared at flush. */
    public abstract void fillInPlace(int association, EntityEntry<E> owner, Object own);

    /** The instance's collections are there: its association proxies are given their views. */
    public abstract void showProxies(E entity);

    /**
     * The entity is built by a constructor that wants plain to-one targets: {@link EntityLoader#construct} is called once
     * they are loaded.
     */
    public abstract void awaits(EntityEntry<E> entry, @Nullable EntityEntry<?>... targets);
}
