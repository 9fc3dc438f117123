package dev.tenon.load;

import dev.tenon.Ref;
import dev.tenon.metamodel.Fetch;
import dev.tenon.query.PlannedFetch;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.SelfFilling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a query fetches by statements of their own, hop by hop: one statement for each association and chunk
 * (LOD-16). What is loaded already stays (LOD-21), and is gone on from.
 */
final class Fetching {
    private final LoadContext context;

    /** The load that the owners came by. */
    private final Load before;

    /** What the hops' owners came from, for the subquery strategy; null where it cannot be repeated. */
    private final @Nullable OwnersQuery source;

    private Fetching(Load before, @Nullable OwnersQuery source) {
        this.context = before.context();
        this.before = before;
        this.source = source;
    }

    /** Loads what hops say of the entities that a statement gave. */
    static void fetch(RowScope<?> scope, List<PlannedFetch> hops, @Nullable OwnersQuery source) {
        if (hops.isEmpty()) {
            return;
        }
        EntryPeers read = scope.peers();
        List<EntityEntry<?>> owners = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            EntityEntry<?> owner = read.at(i);
            if (owner != null && owner.isLoaded()) {
                owners.add(owner);
            }
        }
        new Fetching(scope.load(), source).fetch(scope.plan(), owners, hops);
    }

    private void fetch(EntityPlan<?> plan, List<EntityEntry<?>> owners, List<PlannedFetch> hops) {
        for (PlannedFetch hop : hops) {
            if (hop.isDeferred()) {
                fetchDeferred(plan, owners, hop);
            } else if (hop.strategy() == Fetch.Strategy.SELECT_IN || hop.strategy() == Fetch.Strategy.SUBQUERY) {
                fetch(plan, owners, hop);
            }
        }
    }

    private void fetchDeferred(EntityPlan<?> plan, List<EntityEntry<?>> owners, PlannedFetch hop) {
        if (!hop.isJoined() && !hop.strategy().raises()) {
            context.loading(plan).deferred(hop.index()).loadAll(owners);
        }
    }

    /** The targets, and then theirs, as often as the hop says or until there are none that were not owners (LOD-30). */
    private void fetch(EntityPlan<?> plan, List<EntityEntry<?>> owners, PlannedFetch hop) {
        List<EntityEntry<?>> targets = load(plan, owners, hop);
        if (!hop.way().isRecursive()) {
            return;
        }
        Set<EntityEntry<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(owners);
        Fetching further = new Fetching(before, null);
        for (int left = hop.way().levels(); left != 0; left--) {
            targets.removeIf(target -> !seen.add(target));
            if (targets.isEmpty()) {
                return;
            }
            targets = further.load(plan, targets, hop);
        }
    }

    private List<EntityEntry<?>> load(EntityPlan<?> plan, List<EntityEntry<?>> owners, PlannedFetch hop) {
        Load load = before.further(Raised.of(hop, before.raisesOthers()));
        List<EntityEntry<?>> targets = plan.isCollection(hop.index())
                ? collections(plan, owners, hop, load)
                : references(plan, owners, hop, load);
        if (!hop.next().isEmpty()) {
            new Fetching(load, null).fetch(plan.target(hop.index()), targets, hop.next());
        }
        return targets;
    }

    private List<EntityEntry<?>> collections(
            EntityPlan<?> plan, List<EntityEntry<?>> owners, PlannedFetch hop, Load load) {
        List<TrackedContents> all = new ArrayList<>(owners.size());
        List<LoadableContents> unloaded = new ArrayList<>(owners.size());
        for (EntityEntry<?> owner : owners) {
            if (Chain.find(owner, hop.index()) instanceof LoadableContents contents) {
                all.add(contents);
                if (!contents.isLoaded()) {
                    unloaded.add(contents);
                }
            }
        }
        OwnersQuery query = hop.strategy() == Fetch.Strategy.SUBQUERY ? source : null;
        if (query != null && OwnersQuery.fits(plan.loader().selectAssociation(hop.index())) && !unloaded.isEmpty()) {
            TrackedAttribute role = unloaded.get(0).role();
            load.run(() -> context.rows().loadContents(role, unloaded, query, load));
        } else {
            load.run(() -> context.rows().loadContents(unloaded, chunk(hop), load));
        }
        load.complete();
        return hop.next().isEmpty() && !hop.way().isRecursive() ? List.of() : elements(all);
    }

    private static int chunk(PlannedFetch hop) {
        return hop.way().chunk() == 0 ? EntryPeers.CHUNK : hop.way().chunk();
    }

    private List<EntityEntry<?>> elements(List<TrackedContents> collections) {
        List<EntityEntry<?>> found = new ArrayList<>();
        for (TrackedContents contents : collections) {
            contents.current().forEach(element -> add(found, element));
        }
        return found;
    }

    private List<EntityEntry<?>> references(
            EntityPlan<?> plan, List<EntityEntry<?>> owners, PlannedFetch hop, Load load) {
        EntryPeers unloaded = new EntryPeers(context, plan.target(hop.index()), plan.display(hop.index()));
        List<Object> targets = new ArrayList<>(owners.size());
        for (EntityEntry<?> owner : owners) {
            Object held = RaisedReference.target(entryOfStandIn(held(plan, owner, hop.index())));
            if (held instanceof UnresolvedReference<?> reference && !reference.isResolved()) {
                // the first one asks for all peers
                context.loadReference(reference);
            }
            if (held instanceof EntityEntry<?> target && isWanted(target, load) && target.peers != unloaded) {
                unloaded.add(target);
            }
            if (held != null) {
                targets.add(held);
            }
        }
        load.run(() -> context.rows().loadByKeys(unloaded, chunk(hop), load));
        load.complete();
        List<EntityEntry<?>> found = new ArrayList<>();
        targets.forEach(target -> add(found, target));
        return found;
    }

    /** Where rows overwrite, those of targets that are loaded are read again. */
    private static boolean isWanted(EntityEntry<?> target, Load load) {
        return target.state == EntryState.REFERENCE
                || (load.overwrites() && target.state == EntryState.MANAGED && target.map != null);
    }

    /** A lazy plain reference holds an instance that may have to be filled. */
    private static @Nullable Object entryOfStandIn(@Nullable Object held) {
        return held instanceof SelfFilling standIn ? standIn.tenon_entry() : held;
    }

    @SuppressWarnings("unchecked") // the plan is the owner's
    private static <O> @Nullable Object held(EntityPlan<O> plan, EntityEntry<?> owner, int association) {
        return plan.persister().association((O) owner.instance(), association);
    }

    /** Goes on from an object, or from what a reference refers to; not from new objects, which have no rows. */
    private void add(List<EntityEntry<?>> entries, @Nullable Object target) {
        Object object = target instanceof Ref<?> ref && !(target instanceof EntityEntry<?>)
                ? ref.isLoaded() ? ref.get() : null
                : target;
        EntityEntry<?> entry = object instanceof EntityEntry<?> known
                ? known
                : object == null ? null : context.session().entryOf(object);
        if (entry != null && entry.isLoaded()) {
            entries.add(entry);
        }
    }
}
