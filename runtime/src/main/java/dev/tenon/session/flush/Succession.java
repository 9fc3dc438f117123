package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Removed objects whose rows others took over leave what is loaded of the attributes that lead to them, as if their rows were
 * deleted (ROW-1). Their successors come to their places where they say so themselves: an attribute of theirs is the other
 * side.
 */
@SuppressWarnings("ReferenceEquality") // there is one entry for a row
final class Succession {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final Verdicts verdicts;

    Succession(UnitOfWork session, LinkChanges changes, Verdicts verdicts) {
        this.session = session;
        this.changes = changes;
        this.verdicts = verdicts;
    }

    void settle() {
        List.copyOf(session.successors().rows()).forEach(this::removeOrphans);
        Set<Class<?>> concerned = new HashSet<>();
        session.successors().rows().forEach(row -> concerned.add(row.entityClass()));
        for (IdentityMap<?> map : session.identityMaps()) {
            List<Relationship> leading = Arrays.stream(session.models()
                            .of(map.unit().loader().entityClass())
                            .relationships())
                    .filter(each -> each.role() != Role.REFERENCE
                            && !each.association().isWriteOnly()
                            && concerned.contains(each.association().target()))
                    .toList();
            if (!leading.isEmpty()) {
                List<EntityEntry<?>> owners = new ArrayList<>();
                map.forEach(owners::add);
                owners.forEach(owner -> settle(owner, leading));
            }
        }
    }

    /** Children that the former object had let go of, or that still refer to it, go with that: nobody else has them. */
    private void removeOrphans(EntityEntry<?> row) {
        if (row.state == EntryState.MANAGED) {
            session.loading().track(row);
        }
        for (Relationship relationship : session.models().of(row.entityClass()).relationships()) {
            Relationship foreign = relationship.foreignSide();
            if (foreign == null || relationship.isToOne() || !relationship.removesOrphans()) {
                continue;
            }
            TrackedContents contents = session.loading().contents(row, relationship.index());
            for (Object element : contents.isLoaded() ? LinkChanges.removed(contents) : List.of()) {
                EntityEntry<?> child = session.entryOf(element);
                Object parent = child == null ? null : changes.value(child, foreign);
                if (parent != null && session.successors().rowOf(parent) == row) {
                    verdicts.removeOrphan(element);
                }
            }
        }
    }

    private void settle(EntityEntry<?> owner, List<Relationship> leading) {
        if (owner.state != EntryState.MANAGED) {
            return;
        }
        session.loading().track(owner);
        for (Relationship relationship : leading) {
            if (relationship.isToOne()) {
                settleReference(owner, relationship);
            } else {
                settleCollection(owner, relationship, session.loading().contents(owner, relationship.index()));
            }
        }
    }

    private void settleReference(EntityEntry<?> owner, Relationship relationship) {
        Object held = changes.value(owner, relationship);
        EntityEntry<?> row = held == null ? null : session.successors().rowOf(held);
        if (row != null) {
            changes.setTarget(owner, relationship, leadsTo(row, relationship.partner(), owner) ? row : null);
        }
    }

    private void settleCollection(EntityEntry<?> owner, Relationship relationship, TrackedContents contents) {
        if (!contents.isLoaded()) {
            return;
        }
        for (@Nullable Object element : contents.current()) {
            EntityEntry<?> row = element == null ? null : session.successors().rowOf(element);
            if (element == null || row == null) {
                continue;
            }
            if (leadsTo(row, relationship.partner(), owner) && !isIn(contents, row.instance())) {
                changes.replace(contents, element, row.instance());
            } else {
                changes.remove(contents, element);
            }
        }
    }

    /** Whether a successor, by its own side, leads to the owner. */
    private boolean leadsTo(EntityEntry<?> row, @Nullable Relationship partner, EntityEntry<?> owner) {
        if (partner == null || row.state != EntryState.MANAGED) {
            return false;
        }
        if (partner.isToOne()) {
            return changes.target(row, partner) == owner;
        }
        session.loading().track(row);
        TrackedContents contents = session.loading().contents(row, partner.index());
        return contents.isLoaded() && isIn(contents, owner.instance());
    }

    private static boolean isIn(TrackedContents contents, Object element) {
        return contents.current().stream().anyMatch(each -> each == element);
    }
}
