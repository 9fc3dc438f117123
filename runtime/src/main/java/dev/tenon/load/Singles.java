package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/**
 * The peers of what comes into a session one by one: objects that were found by their identifiers, the targets that they
 * refer to, and references that were made by hand. So a loop of {@code find} does not make N+1 statements of what is touched
 * afterwards. A group takes as many as a chunk holds; then another one begins.
 *
 * <p>A session that finds one object pays for no group.
 */
final class Singles {
    private final LoadContext context;
    private final EntityPlan<?> plan;
    private @Nullable EntityEntry<?> lonely;
    private @Nullable EntryPeers objects;
    private @Nullable EntryPeers references;
    private @Nullable EntryPeers @Nullable [] targets;

    Singles(LoadContext context, EntityPlan<?> plan) {
        this.context = context;
        this.plan = plan;
    }

    /** An object that no other row came with. */
    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    void addObject(EntityEntry<?> entry) {
        EntryPeers group = objects;
        if (group != null && entry.peers == group) {
            return;
        }
        if (group != null && !group.isFull()) {
            group.add(entry);
            return;
        }
        EntityEntry<?> first = lonely;
        entry.peers = null;
        if (first == null || first == entry || first.peers != null || first.map == null) {
            objects = null;
            lonely = entry;
        } else {
            EntryPeers made = new EntryPeers(context, plan, null);
            made.add(first);
            made.add(entry);
            objects = made;
            lonely = null;
        }
    }

    /** A reference that was made by its identifier. */
    void addReference(EntityEntry<?> entry) {
        EntryPeers group = references;
        if (group == null || group.isFull()) {
            group = new EntryPeers(context, plan, null);
            references = group;
        }
        group.add(entry);
    }

    /** Where unloaded targets of an association belong, whose owner came alone. */
    EntryPeers targets(int association) {
        @Nullable EntryPeers[] groups = targets;
        if (groups == null) {
            groups = new EntryPeers[plan.associationCount()];
            targets = groups;
        }
        EntryPeers group = groups[association];
        if (group == null || group.isFull()) {
            group = new EntryPeers(context, plan.target(association), plan.display(association));
            groups[association] = group;
        }
        return group;
    }
}
