package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What removed rows refer to in the database: the targets of their own references, and the owners of collections that wrote
 * foreign keys into them. Collections that are not loaded are those that leave this to the database.
 */
final class FormerLinks implements RowOrder.Links {
    private final UnitOfWork session;
    private final LinkChanges changes;

    /** Made with the first question: in most flushes nobody asks. */
    private @Nullable IdentityHashMap<EntityEntry<?>, List<Contribution>> contributions;

    FormerLinks(UnitOfWork session) {
        this.session = session;
        this.changes = new LinkChanges(session);
    }

    private IdentityHashMap<EntityEntry<?>, List<Contribution>> contributions() {
        IdentityHashMap<EntityEntry<?>, List<Contribution>> known = contributions;
        if (known == null) {
            known = new IdentityHashMap<>();
            contributions = known;
            session.removed().forEach(this::addContributionsOf);
        }
        return known;
    }

    private void addContributionsOf(EntityEntry<?> owner) {
        for (Relationship relationship :
                session.models().of(owner.entityClass()).relationships()) {
            if (relationship.role() == Role.CONTRIBUTION) {
                TrackedContents contents = session.loading().contents(owner, relationship.index());
                if (contents.isLoaded()) {
                    contents.original().forEach(element -> add(owner, relationship, Objects.requireNonNull(element)));
                }
            }
        }
    }

    private void add(EntityEntry<?> owner, Relationship relationship, Object element) {
        EntityEntry<?> row = session.entryOf(element);
        if (row != null) {
            contributions()
                    .computeIfAbsent(row, each -> new ArrayList<>(1))
                    .add(new Contribution(relationship, owner, row, null));
        }
    }

    @Override
    public @Nullable EntityEntry<?> target(EntityEntry<?> row, Relationship reference) {
        return changes.before(row, reference);
    }

    @Override
    public List<Contribution> contributionsTo(EntityEntry<?> row) {
        return contributions().getOrDefault(row, List.of());
    }
}
