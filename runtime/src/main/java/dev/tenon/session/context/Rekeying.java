package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the entries of rows other identifiers when the rows have got them, and takes that back (PKC-1). References need
 * nothing: they are to entries, not to values. Objects that are identified by their targets follow them (PKC-3).
 */
public final class Rekeying {
    private final UnitOfWork session;

    /** Rekeying in a session. */
    public Rekeying(UnitOfWork session) {
        this.session = session;
    }

    /** An entry of no row that has the key of another one. */
    public static <E> EntityEntry<E> copyOfKey(EntityModel<E> model, EntityEntry<E> entry) {
        EntityEntry<E> copy = model.persister().newEntry();
        takeKey(copy, entry);
        return copy;
    }

    private static <E> void takeKey(EntityEntry<E> entry, EntityEntry<E> from) {
        entry.longKey = from.longKey;
        entry.key = from.key;
        entry.keyed = from.keyed;
    }

    private static <E> IdentityMap<E> map(EntityEntry<E> entry) {
        return Objects.requireNonNull(entry.map, "map");
    }

    /**
     * The row of an entry has the identifier of another one now, and so have the rows that it identifies.
     *
     * @return an entry of no row that has the former identifier
     */
    public <E> EntityEntry<E> move(EntityModel<E> model, EntityEntry<E> entry, EntityEntry<E> to) {
        EntityEntry<E> former = copyOfKey(model, entry);
        put(entry, to);
        session.journal().add(new Journal.Step.Rekeyed<>(entry, former));
        for (IdentityMap<?> map : session.identityMaps()) {
            follow(entry, map);
        }
        return former;
    }

    /**
     * Whether a new object has another identifier than it came with, and is known by that from now on: it has no row that
     * had to follow. What another object has cannot be taken, unless that is new too and gives it up in turn.
     */
    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    public static <E> boolean renamed(EntityModel<E> model, EntityEntry<E> entry, References references) {
        if (!model.isIdentifierAssigned()) {
            return false;
        }
        List<EntityEntry<E>> giving = new ArrayList<>(1);
        List<EntityEntry<E>> keys = new ArrayList<>(1);
        EntityEntry<E> holder = entry;
        do {
            EntityEntry<E> now = giving.contains(holder) ? null : changedKey(model, holder, references);
            if (now == null) {
                return false;
            }
            giving.add(holder);
            keys.add(now);
            holder = map(entry).sameKey(now);
        } while (holder != null && holder.entity != null && holder != entry);
        giving.forEach(map(entry)::remove);
        for (int at = 0; at < giving.size(); at++) {
            put(giving.get(at), keys.get(at));
        }
        return true;
    }

    /** The identifier that a new object has, as an entry of no row; null if it is the one that it came with. */
    private static <E> @Nullable EntityEntry<E> changedKey(
            EntityModel<E> model, EntityEntry<E> entry, References references) {
        EntityEntry<E> now = map(entry).probe();
        return entry.state == EntryState.NEW
                        && model.loader().takeKey(now, entry.instance(), references)
                        && !model.haveSameKey(now, entry)
                ? copyOfKey(model, now)
                : null;
    }

    /** Gives an object the identifier of its row back, if it was changed and can be set. */
    public <E> void restore(EntityEntry<E> entry) {
        EntityModel<E> model = session.models().of(map(entry).unit().loader().entityClass());
        if (!model.hasItsIdentifier(entry, session.targets().lenient())) {
            model.restoreKey(entry);
        }
    }

    /** A move is undone: the row has its former identifier. */
    <E> void takeBack(EntityEntry<E> entry, EntityEntry<E> former) {
        if (entry.map != null) {
            put(entry, former);
        }
    }

    /** A mere reference that somebody made to the new identifier gives way. */
    private static <E> void put(EntityEntry<E> entry, EntityEntry<E> to) {
        IdentityMap<E> map = map(entry);
        map.remove(entry);
        EntityEntry<E> there = map.sameKey(to);
        if (there != null) {
            map.remove(there);
            there.map = null;
        }
        takeKey(entry, to);
        map.add(entry);
    }

    private <E> void follow(EntityEntry<?> moved, IdentityMap<E> map) {
        EntityModel<E> model = session.models().of(map.unit().loader().entityClass());
        if (!model.isIdentifiedByTarget()) {
            return;
        }
        List<EntityEntry<E>> identified = new ArrayList<>();
        map.forEach(entry -> {
            if (isIdentifiedBy(moved, model, entry)) {
                identified.add(entry);
            }
        });
        EntityEntry<E> now = model.persister().newEntry();
        for (EntityEntry<E> entry : identified) {
            model.persister().synchronise(entry, session.targets().renamed(moved));
            if (model.loader().takeKey(now, entry.instance(), session.targets().lenient())) {
                move(model, entry, now);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private static <E> boolean isIdentifiedBy(EntityEntry<?> target, EntityModel<E> model, EntityEntry<E> entry) {
        if (entry.state != EntryState.MANAGED && entry.state != EntryState.REMOVED) {
            return false;
        }
        for (Relationship relationship : model.relationships()) {
            if (relationship.isIdentifying()
                    && model.persister().snapshotTarget(entry, relationship.index()) == target) {
                return true;
            }
        }
        return false;
    }
}
