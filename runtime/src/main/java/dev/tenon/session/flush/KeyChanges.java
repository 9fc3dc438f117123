package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyOrder;
import dev.tenon.session.context.Rekeying;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The managed objects whose identifiers were changed, and to what (PKC-1). What is generated cannot change, and two rows
 * cannot exchange their identifiers: no order of statements could do that.
 */
final class KeyChanges {
    private final UnitOfWork session;
    private final References references;

    /** Entries of no row that have the new keys. */
    private @Nullable IdentityHashMap<EntityEntry<?>, EntityEntry<?>> changes;

    private List<EntityEntry<?>> inOrder = List.of();

    KeyChanges(UnitOfWork session) {
        this.session = session;
        this.references = session.targets().lenient();
    }

    /**
     * Looks for objects that are not found by their identifiers any more: others may refer to them. What targets give is
     * settled by {@link #look}, when both sides of relationships are in step.
     */
    void find(List<IdentityMap<?>> maps) {
        for (IdentityMap<?> map : maps) {
            find(map);
        }
        session.removed().forEach(this::findRemoved);
    }

    /** The row goes under its own identifier; others may refer to the object. */
    private <E> void findRemoved(EntityEntry<E> entry) {
        EntityModel<E> model = session.models().of(entry);
        if (model.isRekeyable() && !model.hasItsIdentifier(entry, references)) {
            session.changedIdentifiers().add(entry);
        }
    }

    private <E> void find(IdentityMap<E> map) {
        EntityModel<E> model = session.models().of(map.unit().loader().entityClass());
        if (model.isRekeyable()) {
            EntityEntry<E> probe = map.probe();
            map.forEach(entry -> {
                if (entry.state == EntryState.MANAGED && differs(model, entry, probe)) {
                    session.changedIdentifiers().add(entry);
                }
            });
        }
    }

    private <E> boolean differs(EntityModel<E> model, EntityEntry<E> entry, EntityEntry<E> probe) {
        return model.isIdentifierAssigned()
                ? look(model, entry, probe)
                : !model.loader().takeKey(probe, entry.instance(), references) || !model.haveSameKey(entry, probe);
    }

    /**
     * Whether a managed object has another identifier than its row.
     *
     * @throws FlushException if it must not
     */
    <E> boolean look(EntityModel<E> model, EntityEntry<E> entry, EntityEntry<E> probe) {
        boolean complete = model.loader().takeKey(probe, entry.instance(), references);
        if (complete && model.haveSameKey(entry, probe)) {
            return false;
        }
        if (!complete || !model.isRekeyable() || !model.keepsGeneratedPart(entry, probe)) {
            throw cannotChange(entry, complete ? probe.id(Object.class) : null);
        }
        IdentityHashMap<EntityEntry<?>, EntityEntry<?>> known = changes;
        if (known == null) {
            known = new IdentityHashMap<>();
            changes = known;
            inOrder = new ArrayList<>();
        }
        if (known.put(entry, Rekeying.copyOfKey(model, probe)) == null) {
            inOrder.add(entry);
            session.changedIdentifiers().add(entry);
        }
        return true;
    }

    /** What an object's identifier was changed to, as an entry of no row; null if it was not. */
    @SuppressWarnings("unchecked") // both are of one entity
    <E> @Nullable EntityEntry<E> to(EntityEntry<E> entry) {
        return changes == null ? null : (EntityEntry<E>) changes.get(entry);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** Whether the update of a row writes a column of a unique key, which may be one of its identifier. */
    boolean write(RowUpdate<?> row, UniqueKey key) {
        return row.writes(key) || (key.identifying() && to(row.entry()) != null);
    }

    /** By identifier, rows that get other ones first: those that refer to them then refer to what they are. */
    <E> List<RowUpdate<E>> inOrder(List<RowUpdate<E>> rows) {
        List<RowUpdate<E>> sorted = new ArrayList<>(rows);
        sorted.sort((one, other) -> {
            int byChange = Boolean.compare(to(one.entry()) == null, to(other.entry()) == null);
            return byChange != 0 ? byChange : KeyOrder.compare(one.entry(), other.entry());
        });
        return sorted;
    }

    /** Whether a removed object has an identifier that another one gets: then its row has to go first. */
    boolean succeedRemoved() {
        return inOrder.stream().anyMatch(this::succeedsRemoved);
    }

    private <E> boolean succeedsRemoved(EntityEntry<E> entry) {
        EntityEntry<E> holder = holderOf(entry);
        return holder != null && holder.state == EntryState.REMOVED;
    }

    /** The object that has an identifier before it gives that up, or goes; null for none. */
    <E> @Nullable EntityEntry<E> holderOf(EntityEntry<E> entry) {
        return holder(entry, Objects.requireNonNull(to(entry)));
    }

    /**
     * Refuses identifiers of removed rows that cannot go first: others refer to them until they are written, which may be
     * after the row that gets the identifier.
     */
    void checkGoneBefore(Predicate<EntityEntry<?>> isDeletedEarly) {
        for (EntityEntry<?> entry : inOrder) {
            EntityEntry<?> holder = holderOf(entry);
            if (holder != null && holder.state == EntryState.REMOVED && !isDeletedEarly.test(holder)) {
                throw isLeftLate(entry, holder);
            }
        }
    }

    /** Refuses what no order of statements could write. */
    void check() {
        for (EntityEntry<?> entry : inOrder) {
            checkFree(entry);
            checkIdentifyingTargets(entry);
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private <E> void checkFree(EntityEntry<E> entry) {
        EntityEntry<E> to = Objects.requireNonNull(to(entry));
        EntityEntry<E> there = holder(entry, to);
        List<EntityEntry<E>> chain = new ArrayList<>(List.of(entry));
        while (there != null && to(there) != null && !chain.contains(there)) {
            chain.add(there);
            there = holder(entry, Objects.requireNonNull(to(there)));
        }
        if (there == entry) {
            throw exchanged(chain);
        }
        if (there != null
                && to(there) == null
                && (there.state == EntryState.MANAGED || there.state == EntryState.NEW)) {
            throw isTaken(chain.get(chain.size() - 1), there);
        }
    }

    private static <E> @Nullable EntityEntry<E> holder(EntityEntry<E> entry, EntityEntry<E> key) {
        return Objects.requireNonNull(entry.map, "map").sameKey(key);
    }

    private <E> void checkIdentifyingTargets(EntityEntry<E> entry) {
        EntityModel<E> model = session.models().of(entry);
        for (Relationship relationship : model.relationships()) {
            if (relationship.isIdentifying()) {
                int index = relationship.index();
                checkKeepsIdentifier(entry, model.persister().snapshotTarget(entry, index));
                Object now = model.persister().association(entry.instance(), index);
                checkKeepsIdentifier(
                        entry, now == null ? null : session.targets().find(now));
            }
        }
    }

    private void checkKeepsIdentifier(EntityEntry<?> entry, @Nullable Object target) {
        if (target instanceof EntityEntry<?> identifying && to(identifying) != null) {
            throw new FlushException(
                    "TN697",
                    entry + " and " + target + ", which identifies it, got other identifiers in one flush\n"
                            + "help:   flush after the change of " + target + "; then change the other one");
        }
    }

    private static FlushException cannotChange(EntityEntry<?> entry, @Nullable Object now) {
        return new FlushException(
                "TN646",
                "the identifier of " + entry + " was changed to " + now + "\n"
                        + "help:   "
                        + (now == null
                                ? "a row cannot be without; remove the object instead: session.remove(…)"
                                : "a generated identifier stays with its row; persist a new object, and remove this"
                                        + " one"));
    }

    private FlushException isTaken(EntityEntry<?> entry, EntityEntry<?> there) {
        return new FlushException(
                "TN697",
                "the identifier of " + entry + " was changed to that of " + there + "\n"
                        + "help:   another object of the session has it; remove that one, or choose another identifier");
    }

    private static FlushException isLeftLate(EntityEntry<?> entry, EntityEntry<?> holder) {
        return new FlushException(
                "TN697",
                "the identifier of " + entry + " was changed to that of " + holder
                        + ", which is removed, and to which rows refer until this flush\n"
                        + "help:   flush after the removal; then change the identifier");
    }

    private static <E> FlushException exchanged(List<EntityEntry<E>> chain) {
        return new FlushException(
                "TN697",
                chain.get(0) + " and " + chain.get(chain.size() - 1) + " exchanged their identifiers\n"
                        + "help:   no order of statements can write that; give one of them a free identifier, flush,"
                        + " and go on");
    }
}
