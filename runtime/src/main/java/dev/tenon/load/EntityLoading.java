package dev.tenon.load;

import dev.tenon.SessionException;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entity in the loading of one session: its plan and identity map, and what collections of an attribute share.
 *
 * @param <E> the entity
 */
final class EntityLoading<E> {
    private final LoadContext context;
    private final EntityPlan<E> plan;
    private final IdentityMap<E> map;
    private @Nullable TrackedAttribute @Nullable [] roles;
    private @Nullable EntityLoading<?> @Nullable [] targets;
    private @Nullable DeferredAttribute @Nullable [] deferredAttributes;
    private final @Nullable IdentityMap<E> managed;
    private final boolean readOnly;

    /** The snapshot of the row that is being read, in a session that keeps none. */
    private @Nullable EntityEntry<E> passing;

    private @Nullable RowScope<E> locator;
    private @Nullable Singles singles;

    /**
     * Loading into an identity map.
     *
     * @param managed another one, whose loaded objects are found as well; null for none
     */
    EntityLoading(LoadContext context, EntityPlan<E> plan, IdentityMap<E> map, @Nullable IdentityMap<E> managed) {
        this.context = context;
        this.plan = plan;
        this.map = map;
        this.managed = managed;
        this.readOnly = context.session().isReadOnly();
    }

    LoadContext context() {
        return context;
    }

    EntityPlan<E> plan() {
        return plan;
    }

    IdentityMap<E> map() {
        return map;
    }

    /** What all collections of an attribute share. */
    TrackedAttribute role(int association) {
        @Nullable TrackedAttribute[] all = roles;
        if (all == null) {
            all = new TrackedAttribute[plan.associationCount()];
            roles = all;
        }
        TrackedAttribute known = all[association];
        if (known == null) {
            known = new TrackedAttribute(context, plan, association);
            all[association] = known;
        }
        return known;
    }

    /** What reads a deferred attribute. */
    DeferredAttribute deferred(int deferred) {
        @Nullable DeferredAttribute[] all = deferredAttributes;
        if (all == null) {
            all = new DeferredAttribute[plan.type().deferred().size()];
            deferredAttributes = all;
        }
        DeferredAttribute known = all[deferred];
        if (known == null) {
            known = new DeferredAttribute(context, plan, deferred);
            all[deferred] = known;
        }
        return known;
    }

    /** The target of an association. */
    EntityLoading<?> target(int association) {
        @Nullable EntityLoading<?>[] all = targets;
        if (all == null) {
            all = new EntityLoading<?>[plan.associationCount()];
            targets = all;
        }
        EntityLoading<?> known = all[association];
        if (known == null) {
            known = context.loading(plan.target(association));
            all[association] = known;
        }
        return known;
    }

    /** What comes into the session one by one. */
    Singles singles() {
        Singles known = singles;
        if (known == null) {
            known = new Singles(context, plan);
            singles = known;
        }
        return known;
    }

    /** Everything leaves the session. */
    void clear() {
        singles = null;
    }

    /** Finds or makes entries by the keys of rows; reads nothing else. */
    RowScope<E> locator() {
        RowScope<E> known = locator;
        if (known == null) {
            known = new Load(context).scope(this);
            locator = known;
        }
        return known;
    }

    /** An entry of no row as yet, with a snapshot if the session writes. */
    EntityEntry<E> newEntry() {
        return readOnly ? plan.persister().newReadOnlyEntry() : plan.persister().newEntry();
    }

    /** An entry of no row as yet with the key of an identifier that a user gave. */
    EntityEntry<E> key(Object id) {
        EntityEntry<E> entry = newEntry();
        if (!plan.loader().takeIdentifier(entry, Objects.requireNonNull(id, "id"))) {
            String type = plan.loader().identifierClass().getSimpleName();
            throw new SessionException(
                    "TN650",
                    "an identifier of " + plan.javaType().getSimpleName() + " is of type " + type + ", not "
                            + id.getClass().getSimpleName() + "\nfound:  " + id
                            + "\nhelp:   give an identifier of type "
                            + type);
        }
        return entry;
    }

    /** Where the columns of a row are kept until its instance has them. */
    EntityEntry<E> snapshotOf(EntityEntry<E> entry) {
        return readOnly ? passing() : entry;
    }

    private EntityEntry<E> passing() {
        EntityEntry<E> known = passing;
        if (known == null) {
            known = plan.persister().newEntry();
            passing = known;
        }
        return known;
    }

    /** The entry of an integral key; a new one, known by its key only, if there is none. */
    EntityEntry<E> entry(long key) {
        EntityEntry<E> known = map.get(key);
        if (known != null) {
            return known;
        }
        EntityEntry<E> there = managed == null ? null : managed.get(key);
        if (there != null && there.isLoaded()) {
            return there;
        }
        EntityEntry<E> made = newEntry();
        made.longKey = key;
        made.keyed = true;
        map.add(made);
        return made;
    }

    /** The entry of another key; a new one, known by its key only, if there is none. */
    EntityEntry<E> entry(Object key) {
        EntityEntry<E> known = map.get(key);
        if (known != null) {
            return known;
        }
        EntityEntry<E> there = managed == null ? null : managed.get(key);
        if (there != null && there.isLoaded()) {
            return there;
        }
        EntityEntry<E> made = newEntry();
        made.key = key;
        made.keyed = true;
        map.add(made);
        return made;
    }
}
