package dev.tenon.spi;

import dev.tenon.Deferred;
import dev.tenon.Ref;
import dev.tenon.spi.proxy.Takeover;
import dev.tenon.type.JsonFormat;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the objects of one entity into rows. Generated as {@code X_Persister}; thread-safe, and without any state but
 * how JSON is written.
 *
 * <p>Slots number the assignments that UPDATE may make, in the order of {@link #updateColumns}. An assignment is one
 * column, or all columns of a composite foreign key that nothing else writes.
 *
 * @param <E> the entity
 */
public abstract class EntityPersister<E> {
    private @Nullable JsonFormat json;

    /** The catalogue that has this persister says how JSON is written, before anybody sees either. */
    final void use(JsonFormat format) {
        json = format;
    }

    /** How JSON is written. */
    protected final JsonFormat json() {
        return Objects.requireNonNull(json, "a persister needs a catalogue to write JSON");
    }

    // Snapshot

    /** A new entry of the generated class, which has the snapshot's fields. */
    public abstract EntityEntry<E> newEntry();

    /**
     * A new entry for a session that only reads: without a snapshot, if {@link EntityLoader#read} keeps what it makes out
     * of one in the instance.
     */
    public EntityEntry<E> newReadOnlyEntry() {
        return newEntry();
    }

    /**
     * Copies the instance's state into the snapshot: what the database now has, after an INSERT or UPDATE. (Reading a row
     * fills the snapshot by itself.)
     */
    public abstract void takeSnapshot(EntityEntry<E> entry, References references);

    /** Copies the snapshot of one entry into another one's; of the other one's nothing else changes. */
    public abstract void copySnapshot(EntityEntry<E> from, EntityEntry<E> to);

    /**
     * Compares instance and snapshot by what would be written, and adds the slots of the columns that differ; {@link
     * #synchronise} comes first.
     */
    public abstract void diff(EntityEntry<E> entry, Changes changes, References references);

    /**
     * Brings attributes in line whose column is also a relationship's join column: a relationship with a net change gives
     * the attribute its value, otherwise the attribute's own change stands (SYN-9).
     */
    public void synchronise(EntityEntry<E> entry, References references) {}

    /** Sets the instance's basic and embedded attributes and references back to the snapshot. */
    public abstract void restore(EntityEntry<E> entry);

    // Insert

    /** {@code insert into … (…{+columns}) values {rows n}}, with {@code {returning …}} for identity keys. */
    public abstract String insert();

    /** The number of parameters of one row. */
    public abstract int insertWidth();

    /** Binds one row from {@code at} on and returns the next free parameter. */
    public abstract int bindInsert(ParameterBinder out, int at, EntityEntry<E> entry, References references)
            throws SQLException;

    /**
     * Before INSERT: gives basic attributes that share a relationship's join column, and identifiers that are derived
     * from relationships, the values of their targets; computes the first version.
     */
    public abstract void prepareInsert(EntityEntry<E> entry, References references);

    /** Sets a generated integral identifier on the instance and in the entry. */
    public void assignKey(EntityEntry<E> entry, long value) {
        throw new UnsupportedOperationException("the identifier is not generated");
    }

    /** Takes a generated integral identifier from an instance whose row was never committed; others stay. */
    public void forgetKey(E entity) {}

    /** Sets an identifier that the JVM generates (a UUID) on the instance and in the entry. */
    public void generateKey(EntityEntry<E> entry) {
        throw new UnsupportedOperationException("the identifier is not generated");
    }

    /**
     * Gives the instance the identifier that its entry has, as far as basic attributes hold it; for identifiers that users
     * assign.
     */
    public void restoreKey(EntityEntry<E> entry) {}

    // Columns whose values the database makes

    /**
     * Their names, as {@code created_at, total}; empty for none. {@link #insert} returns them in this order, behind the
     * identifier if that is one number.
     */
    public String generatedColumns() {
        return "";
    }

    /** Their attributes. */
    public List<String> generatedAttributes() {
        return List.of();
    }

    /** Whether an UPDATE may make one of them anew. */
    public boolean regeneratesByUpdate() {
        return false;
    }

    /** Whether one of them may be made by a trigger: an UPDATE makes it, and its definition computes nothing. */
    public boolean madeByTriggers() {
        return false;
    }

    /** The place of the version among them; -1 where the database does not make it. */
    public int generatedVersion() {
        return -1;
    }

    /** Reads them from column {@code at} on into the snapshot of an entry, which needs no instance. */
    public void readGenerated(EntityEntry<E> entry, RowReader row, int at) throws SQLException {}

    /** Gives an instance what {@link #readGenerated} read. */
    public void giveGenerated(EntityEntry<E> from, E entity) {}

    /** Takes them from an instance whose row was never committed. */
    public void forgetGenerated(E entity) {}

    // Update

    /** {@code update … set {set} where} key and version. */
    public abstract String update();

    /**
     * For each slot the assignment: {@code name = ?}, or {@code a = ?, b = ?}. Those of the main table stand first, then
     * those of each secondary table.
     */
    public abstract List<String> updateColumns();

    /** Binds the changed slots of the main table in ascending order from {@code at} on; the next version if there is one. */
    public abstract int bindUpdate(
            ParameterBinder out, int at, EntityEntry<E> entry, Changes changes, References references)
            throws SQLException;

    /** Binds key and version as the snapshot has them, from {@code at} on. */
    public abstract int bindCondition(ParameterBinder out, int at, EntityEntry<E> entry) throws SQLException;

    /** Adds the version's slot and computes the next version into the entry, if there is one. */
    public void nextVersion(EntityEntry<E> entry, Changes changes) {}

    /**
     * The INSERT or UPDATE was verified: gives the instance the version that was written. Until then the instance keeps
     * its own, so that a failed flush leaves it as it was.
     */
    public void acceptVersion(EntityEntry<E> entry) {}

    /** Whether there is a version. */
    public boolean isVersioned() {
        return false;
    }

    /** The version of an instance, boxed; null if there is none. */
    public @Nullable Object version(E entity) {
        return null;
    }

    // Delete

    /** {@code delete from … where} key and version. */
    public abstract String delete();

    /** {@code delete from … where {keys …}}, for rows without a version; and which rows those of a list of keys are. */
    public abstract String deleteByKeys();

    // Secondary tables

    /** Who writes the rows of secondary tables, in their order; none for most entities. */
    public List<SecondaryRows<E>> secondaryRows() {
        return List.of();
    }

    // State

    /** The value of an association's attribute. */
    public @Nullable Object association(E entity, int association) {
        throw noSuchAssociation(association);
    }

    /**
     * Sets an association's attribute: a {@code Ref} or an instance for a to-one, a collection or map for a to-many.
     *
     * @throws dev.tenon.TenonException if the attribute is final; names it
     */
    public void setAssociation(E entity, int association, @Nullable Object value) {
        throw noSuchAssociation(association);
    }

    /** The snapshot's target of a to-one association. */
    public @Nullable Ref<?> snapshotTarget(EntityEntry<E> entry, int association) {
        throw noSuchAssociation(association);
    }

    /**
     * What a column holds according to the instance, in the column's form: the attribute's value after its converter, an
     * enum by its name or ordinal.
     *
     * @param column {@code name}; {@code 2.name} for one of the second table
     */
    public abstract @Nullable Object columnValue(EntityEntry<E> entry, String column, References references);

    /** Foreign key columns that collections of other entities may write, and that basic attributes map. */
    public Set<String> contributedColumns() {
        return Set.of();
    }

    /** Gives the basic attribute of such a column what a collection of another entity writes into that (SYN-1). */
    public void contribute(EntityEntry<E> entry, String column, @Nullable Object value) {
        throw new IllegalArgumentException("no basic attribute of a foreign key " + column);
    }

    /** The value of an attribute that maps are keyed by, or that association keys refer to; path dotted. */
    public abstract @Nullable Object attribute(E entity, String path);

    /** The key of a map's element, where a method of the element computes it. */
    public @Nullable Object mapKey(int association, Object element) {
        throw new UnsupportedOperationException("association " + association + " has no computed keys");
    }

    /**
     * The parts of a value of an embedded attribute, as attributes hold them: one for each column, in declaration order,
     * those of nested values in their place.
     *
     * @param path the embedded attribute, dotted
     */
    public @Nullable Object[] parts(String path, Object embedded) {
        throw new IllegalArgumentException("no embedded attribute " + path);
    }

    /**
     * Copies basic, embedded and version attributes (not identifiers, not associations) from one instance to another that
     * has no row. What neither INSERT nor UPDATE writes stays as it is.
     */
    public abstract void copy(E from, E to);

    /** The same to an instance that has a row: what UPDATE does not write stays as it is. */
    public void copyOnto(E from, E to) {
        copy(from, to);
    }

    /** A new instance with the identifier of the given one, for {@code merge}. */
    public abstract E newInstance(E like);

    /**
     * Puts the live views into the attributes that are association proxies, after the relationships that they go through
     * have their collections.
     */
    public void showProxies(E entity, Takeover takeover) {}

    /** Calls the callback methods that the mapping has; null if there are none. */
    public @Nullable EntityCallbacks<E> callbacks(ListenerInstances listeners) {
        return null;
    }

    // Deferred attributes

    /** What a deferred attribute holds; null where it has no holder. */
    public @Nullable Deferred<?> deferred(E entity, int deferred) {
        throw noSuchDeferred(deferred);
    }

    /** What it held when its column was read or written; if that is not loaded, the column's value is not known. */
    public @Nullable Deferred<?> snapshotDeferred(EntityEntry<E> entry, int deferred) {
        throw noSuchDeferred(deferred);
    }

    /** Gives the attribute, and the snapshot, a holder that reads the value when it is asked for. */
    public void defer(EntityEntry<E> entry, int deferred, DeferredValue<?> holder) {
        throw noSuchDeferred(deferred);
    }

    // Collections of values

    /** Binds an element of an element collection from {@code at} on and returns the next free parameter. */
    public int bindElement(int association, ParameterBinder out, int at, @Nullable Object element) throws SQLException {
        throw noSuchAssociation(association);
    }

    /** Binds the key of a map entry from {@code at} on and returns the next free parameter. */
    public int bindElementKey(int association, ParameterBinder out, int at, @Nullable Object key) throws SQLException {
        throw noSuchAssociation(association);
    }

    /**
     * A copy of an element that later changes do not touch, to compare against at flush; the element itself where it
     * cannot change.
     */
    public @Nullable Object copyElement(int association, @Nullable Object element) {
        return element;
    }

    /** Whether two elements would be written alike. */
    public boolean sameElement(int association, @Nullable Object one, @Nullable Object other) {
        return java.util.Objects.equals(one, other);
    }

    private static IllegalArgumentException noSuchDeferred(int deferred) {
        return new IllegalArgumentException("no deferred attribute " + deferred);
    }

    private static IllegalArgumentException noSuchAssociation(int association) {
        return new IllegalArgumentException("no association " + association);
    }
}
