package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.load.TrackedContents;
import dev.tenon.session.cascade.Targets;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import jakarta.persistence.CascadeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else goes, or must let go, because objects left their parents or are removed: orphans, judged by the final links
 * (BRF-16, BRF-18), and children that stay when their parent is deleted (CAS-12).
 */
@SuppressWarnings("ReferenceEquality") // there is one entry for a row
final class Departures {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final Verdicts verdicts;
    private final Targets targets;
    private final GainedTargets gained;

    /** What departs by those changes, which are complete: who takes a target has it before anything departs. */
    Departures(UnitOfWork session, LinkChanges changes, Verdicts verdicts) {
        this.session = session;
        this.changes = changes;
        this.verdicts = verdicts;
        this.targets = new Targets(session);
        this.gained = new GainedTargets(session, changes);
    }

    void settle() {
        new NewOrphans(session, changes, gained).removeBy(verdicts);
        for (CollectionChange change : changes.collections()) {
            if (change.relationship().removesOrphans()) {
                removeOrphans(change.relationship(), change.owner(), change.contents());
            }
        }
        for (ReferenceChange change : List.copyOf(changes.references())) {
            settleReference(change);
        }
        List<EntityEntry<?>> removed = session.removed();
        for (int at = 0; at < removed.size(); at++) {
            removeFormerTargets(removed.get(at));
            releaseChildren(removed.get(at));
            leaveLists(removed.get(at));
        }
        if (!removed.isEmpty()) {
            new RemovedElements(session, changes).leaveLists();
        }
        changes.references().forEach(this::checkTarget);
    }

    private void removeOrphans(Relationship relationship, EntityEntry<?> owner, TrackedContents contents) {
        for (Object element : LinkChanges.removed(contents)) {
            EntityEntry<?> child = session.entryOf(element);
            if (child != null && child.state != EntryState.REMOVED && !isAdopted(relationship, owner, child)) {
                verdicts.removeOrphan(element);
            }
        }
    }

    private boolean isAdopted(Relationship relationship, EntityEntry<?> former, EntityEntry<?> child) {
        Relationship foreign = relationship.foreignSide();
        if (foreign == null) {
            return gained.contains(relationship, child);
        }
        EntityEntry<?> parent = changes.target(child, foreign);
        return parent != null && parent != former;
    }

    /** Whom a removed object had let go of, without a flush since, is as much of an orphan (CAS-8). */
    private void removeFormerTargets(EntityEntry<?> owner) {
        EntityModel<?> model = session.models().of(owner.entityClass());
        for (Relationship relationship : model.relationships()) {
            if (!relationship.removesOrphans()) {
                continue;
            }
            if (relationship.isToOne()) {
                removeFormerTarget(owner, relationship);
            } else {
                TrackedContents contents = session.loading().contents(owner, relationship.index());
                if (contents.isLoaded() && contents.isChanged()) {
                    removeOrphans(relationship, owner, contents);
                }
            }
        }
    }

    private void removeFormerTarget(EntityEntry<?> owner, Relationship relationship) {
        EntityEntry<?> before = changes.before(owner, relationship);
        if (before == null || before == changes.target(owner, relationship)) {
            return;
        }
        Object former = before.get();
        if (!isAdopted(relationship, owner, before)) {
            verdicts.removeOrphan(former);
        }
    }

    private void settleReference(ReferenceChange change) {
        Relationship relationship = change.relationship();
        EntityEntry<?> before = change.before();
        if (before == null) {
            return;
        }
        if (relationship.removesOrphans() && !gained.contains(relationship, before)) {
            verdicts.removeOrphan(before.get());
        }
        Relationship inverse = relationship.inverseSide();
        if (inverse != null
                && inverse.removesOrphans()
                && change.after() == null
                && before.isLoaded()
                && inverse.mayConnect(before.instance(), change.owner().instance())
                && changes.target(change.owner(), relationship) == null) {
            verdicts.removeOrphan(change.owner().instance());
        }
    }

    /** Children that are not deleted with their parent lose their foreign key, and are loaded for it (CAS-12). */
    private void releaseChildren(EntityEntry<?> parent) {
        for (Relationship relationship :
                session.models().of(parent.entityClass()).relationships()) {
            Relationship foreign = relationship.foreignSide();
            if (foreign != null && !relationship.cascades(CascadeType.REMOVE) && !relationship.removesOrphans()) {
                for (Object child : targets.ofDeleted(parent, relationship)) {
                    release(parent, foreign, session.entryOf(child));
                }
            }
        }
    }

    /** The others in a list that keeps its order move up. */
    private void leaveLists(EntityEntry<?> child) {
        for (Relationship relationship :
                session.models().of(child.entityClass()).relationships()) {
            Relationship inverse = relationship.inverseSide();
            if (inverse != null && LinkChanges.keepsOrder(inverse)) {
                EntityEntry<?> parent = changes.before(child, relationship);
                if (parent != null && parent.state == EntryState.REFERENCE) {
                    session.loading().load(parent); // its row may be gone, and its list with it
                }
                if (parent != null
                        && parent.state == EntryState.MANAGED
                        && inverse.mayConnect(parent.instance(), child.instance())) {
                    changes.remove(changes.touch(parent, inverse), child.instance());
                }
            }
        }
    }

    private void release(EntityEntry<?> parent, Relationship foreign, @Nullable EntityEntry<?> child) {
        if (child == null || child.state != EntryState.MANAGED || changes.target(child, foreign) != parent) {
            return;
        }
        if (!foreign.isNullable()) {
            throw new FlushException(
                    "TN643",
                    parent + " is removed, but " + child + " refers to it by " + foreign + ", which must not be null\n"
                            + "help:   remove those objects too, give them another target, or let the other side do so:"
                            + " cascade = CascadeType.REMOVE");
        }
        changes.setTarget(child, foreign, null);
        changes.add(new ReferenceChange(child, foreign, parent, null));
    }

    private void checkTarget(ReferenceChange change) {
        EntityEntry<?> after = change.after();
        boolean stays = change.owner().state == EntryState.NEW || change.owner().state == EntryState.MANAGED;
        if (after != null
                && stays
                && change.relationship().role() == Role.REFERENCE
                && after.state == EntryState.REMOVED
                && changes.target(change.owner(), change.relationship()) == after) {
            throw new FlushException(
                    "TN644",
                    change.relationship() + " of " + change.owner() + " refers to " + after + ", which is removed\n"
                            + "help:   give it another target, or take the removal back: session.persist(…)");
        }
    }
}
