package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses a second owner of a target that may have one only (BRF-14), judged by the final links. Owners that are not in
 * the session are not seen: for those there are unique constraints.
 */
@SuppressWarnings("ReferenceEquality") // there is one entry for a row
final class SingleParents {
    private final UnitOfWork session;
    private final LinkChanges changes;

    SingleParents(UnitOfWork session, LinkChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    void check() {
        for (ReferenceChange change : changes.references()) {
            if (isConcerned(change.relationship(), change.owner()) && change.after() != null) {
                checkReference(change, change.after());
            }
        }
        for (CollectionChange change : changes.collections()) {
            if (isConcerned(change.relationship(), change.owner())) {
                LinkChanges.added(change.contents()).forEach(element -> checkElement(change, element));
            }
        }
    }

    private static boolean isConcerned(Relationship relationship, EntityEntry<?> owner) {
        boolean writes = relationship.role() == Role.REFERENCE || relationship.role() == Role.LINK;
        return relationship.isSingleParent() && writes && stays(owner);
    }

    private static boolean stays(EntityEntry<?> owner) {
        return owner.state == EntryState.NEW || owner.state == EntryState.MANAGED;
    }

    private void checkReference(ReferenceChange change, EntityEntry<?> target) {
        for (EntityEntry<?> other : owners(change.relationship())) {
            if (other != change.owner() && changes.target(other, change.relationship()) == target) {
                throw second(change.relationship(), change.owner(), other, target);
            }
        }
    }

    private void checkElement(CollectionChange change, Object element) {
        Relationship relationship = change.relationship();
        for (EntityEntry<?> other : owners(relationship)) {
            TrackedContents contents = session.loading().contents(other, relationship.index());
            if (other != change.owner()
                    && contents.isLoaded()
                    && contents.current().stream().anyMatch(each -> each == element)) {
                throw second(relationship, change.owner(), other, element);
            }
        }
    }

    private List<EntityEntry<?>> owners(Relationship relationship) {
        List<EntityEntry<?>> owners = new ArrayList<>();
        session.pending().forEach(entry -> addOwner(entry, relationship, owners));
        for (IdentityMap<?> map : session.identityMaps()) {
            map.forEach(entry -> addOwner(entry, relationship, owners));
        }
        return owners;
    }

    private static void addOwner(EntityEntry<?> entry, Relationship relationship, List<EntityEntry<?>> owners) {
        if (stays(entry) && entry.entityClass() == relationship.owner().javaType()) {
            owners.add(entry);
        }
    }

    private static FlushException second(
            Relationship relationship, EntityEntry<?> owner, EntityEntry<?> other, Object target) {
        return new FlushException(
                "TN664",
                relationship + " of " + owner + " refers to " + target + ", which " + other + " has already\n"
                        + "help:   take it from the other first; @SingleParent allows one owner");
    }
}
