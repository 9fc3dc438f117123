package dev.tenon.load;

import dev.tenon.Deferred;
import dev.tenon.EntityNotFoundException;
import dev.tenon.NotLoadedException;
import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.DeferredSource;
import dev.tenon.spi.DeferredValue;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deferred attribute in the loading of one session: reads it with its group, for the entity that was touched and for
 * those of its peers in its chunk that lack it too (LOD-31).
 */
final class DeferredAttribute extends DeferredSource {
    private final LoadContext context;
    private final EntityPlan<?> plan;
    private final AttributeType.Basic attribute;
    private final AttributeType.Deferral deferral;

    /** The numbers of the attributes in its group, which one statement reads. */
    private final int[] group;

    DeferredAttribute(LoadContext context, EntityPlan<?> plan, int index) {
        this.context = context;
        this.plan = plan;
        this.attribute = plan.type().deferred().get(index);
        this.deferral = deferral(attribute);
        this.group = plan.type().deferred().stream()
                .map(DeferredAttribute::deferral)
                .filter(each -> each.index() == index
                        || (!each.group().isEmpty() && each.group().equals(deferral.group())))
                .mapToInt(AttributeType.Deferral::index)
                .toArray();
    }

    private static AttributeType.Deferral deferral(AttributeType.Basic attribute) {
        return Objects.requireNonNull(attribute.deferral(), attribute.name());
    }

    int index() {
        return deferral.index();
    }

    EntityPlan<?> plan() {
        return plan;
    }

    int[] group() {
        return group;
    }

    /** {@code Article.photo}, as messages name it. */
    String display() {
        return plan.javaType().getSimpleName() + "." + attribute.name();
    }

    @Override
    @SuppressWarnings("unchecked") // both holders are of this attribute
    public <T> void load(DeferredValue<T> touched) {
        Deferred<?> current = current(plan, touched.owner());
        if (current != touched) {
            // the row was read again since; the value that it has now is asked for there
            touched.arrive(current == null ? null : (T) current.get());
            return;
        }
        checkLoadable(touched.owner());
        context.session().checkUsable();
        context.session().autoflush();
        if (!touched.isLoaded()) {
            context.rows().loadDeferred(this, withPeers(touched.owner()));
        }
        if (!touched.isLoaded()) {
            throw new EntityNotFoundException(touched.owner().toString(), "load " + display());
        }
    }

    /** Reads it for all these entities that lack it. */
    void loadAll(List<EntityEntry<?>> owners) {
        List<EntityEntry<?>> unread = owners.stream().filter(this::lacks).toList();
        if (!unread.isEmpty()) {
            context.rows().loadDeferred(this, unread);
        }
    }

    private List<EntityEntry<?>> withPeers(EntityEntry<?> owner) {
        if (!deferral.alone() && owner.peers instanceof EntryPeers peers) {
            List<EntityEntry<?>> found = new ArrayList<>(peers.chunk(owner.position, this::lacks));
            if (found.contains(owner)) {
                return found;
            }
        }
        return List.of(owner);
    }

    private boolean lacks(EntityEntry<?> entry) {
        return entry.entity != null
                && (entry.state == EntryState.MANAGED || entry.state == EntryState.REMOVED)
                && current(plan, entry) instanceof DeferredValue<?> holder
                && !holder.isLoaded();
    }

    /** The holder that the snapshot of an entity has. */
    @SuppressWarnings("unchecked") // the entry is of the plan's entity
    private <E> @Nullable Deferred<?> current(EntityPlan<E> owners, EntityEntry<?> entry) {
        return owners.persister().snapshotDeferred((EntityEntry<E>) entry, deferral.index());
    }

    private void checkLoadable(EntityEntry<?> owner) {
        String reason = null;
        if (!context.isOpen()) {
            reason = "the session is closed";
        } else if (owner.map == null) {
            reason = "the session no longer holds its owner";
        } else if (LoadContext.raisedOf(owner).contains(attribute)) {
            reason = "the query forbids to load it ("
                    + LoadContext.raisedOf(owner).mode(attribute) + ")";
        }
        if (reason != null) {
            throw new NotLoadedException(display(), owner.toString(), reason, EntryPeers.fetchCall(display()));
        }
    }
}
