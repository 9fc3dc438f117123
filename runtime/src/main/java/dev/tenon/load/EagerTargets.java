package dev.tenon.load;

import dev.tenon.EntityNotFoundException;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.List;

/** The targets of one association that have to be there before a query returns, and the attributes that wait for them. */
final class EagerTargets {
    private final EntityPlan<?> owner;
    private final int association;
    private final EntityPlan<?> target;
    private final EntryPeers unloaded;
    private final List<EntityEntry<?>> owners = new ArrayList<>();
    private final List<EntityEntry<?>> targets = new ArrayList<>();

    EagerTargets(LoadContext context, EntityPlan<?> owner, int association) {
        this.owner = owner;
        this.association = association;
        this.target = owner.target(association);
        this.unloaded = new EntryPeers(context, target, owner.display(association));
    }

    boolean isOf(EntityPlan<?> plan, int index) {
        return owner == plan && association == index;
    }

    void add(EntityEntry<?> waiting, EntityEntry<?> wanted) {
        owners.add(waiting);
        targets.add(wanted);
        if (wanted.peers != unloaded) {
            unloaded.add(wanted);
        }
    }

    /** Loads those that are not loaded meanwhile. */
    void load(Load load) {
        load.context().rows().loadByKeys(unloaded, load);
    }

    /** Sets the attributes. */
    void assign() {
        for (int i = 0; i < owners.size(); i++) {
            assign(owner, owners.get(i), targets.get(i));
        }
    }

    @SuppressWarnings("unchecked") // the plan is the owner's
    private <O> void assign(EntityPlan<O> plan, EntityEntry<?> waiting, EntityEntry<?> wanted) {
        if (!wanted.isLoaded() || !plan.association(association).mayHold(wanted.instance())) {
            throw new EntityNotFoundException(
                    plan.association(association).targetType().getSimpleName() + "#" + wanted.id(Object.class),
                    "load " + plan.display(association) + " of " + waiting);
        }
        plan.persister().setAssociation((O) waiting.instance(), association, wanted.instance());
    }

    /** The query fails: what would lack a target is as if it had not been read. */
    void abandon() {
        for (EntityEntry<?> waiting : owners) {
            Load.forgetRow(waiting);
        }
    }
}
