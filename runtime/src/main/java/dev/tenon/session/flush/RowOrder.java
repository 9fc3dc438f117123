package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of single rows, where their entities refer to each other or to themselves (FLS-7). A cycle of rows is broken
 * at a reference that may be null: it is written by an UPDATE of its own (FLS-8). Found before anything is sent, because
 * there may be none; {@link #defer} puts it into effect.
 */
@SuppressWarnings("ReferenceEquality") // there is one entry for a row
final class RowOrder {
    private final UnitOfWork session;
    private final Links links;
    private final Set<EntityEntry<?>> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<EntityEntry<?>, Set<Relationship>> deferred = new IdentityHashMap<>(0);
    private final Set<Contribution> later = new LinkedHashSet<>(0);
    private final List<List<EntityEntry<?>>> levels;

    /** What rows refer to: by the objects for rows to insert, by the database for rows to delete. */
    interface Links {
        /** The target of a to-one attribute. */
        @Nullable
        EntityEntry<?> target(EntityEntry<?> row, Relationship reference);

        /** The collections that write foreign keys into a row. */
        List<Contribution> contributionsTo(EntityEntry<?> row);
    }

    /**
     * Finds an order of rows.
     *
     * @throws FlushException if there is none
     */
    RowOrder(UnitOfWork session, Links links, List<EntityEntry<?>> inOrder) {
        this.session = session;
        this.links = links;
        this.rows.addAll(inOrder);
        this.levels = sorted(inOrder);
    }

    /** The rows in levels: each level refers to earlier ones only, when the order is in effect. */
    List<List<EntityEntry<?>>> levels() {
        return levels;
    }

    /** Rows of which a reference is deferred; they need an UPDATE of it. */
    Set<EntityEntry<?>> deferring() {
        return deferred.keySet();
    }

    /** Lets the references where cycles are broken count as null, until the session's targets are resumed. */
    void defer() {
        deferred.forEach((row, references) ->
                references.forEach(reference -> session.targets().defer(row, reference.index())));
    }

    /** What collections write into such rows by an UPDATE of its own. */
    Set<Contribution> later() {
        return later;
    }

    private List<List<EntityEntry<?>>> sorted(List<EntityEntry<?>> inOrder) {
        while (true) {
            List<List<DependencySort.Group<EntityEntry<?>>>> sorted = DependencySort.levels(inOrder, needs(inOrder));
            boolean broken = false;
            for (List<DependencySort.Group<EntityEntry<?>>> level : sorted) {
                for (DependencySort.Group<EntityEntry<?>> group : level) {
                    if (group.cyclic()) {
                        breakCycle(group.members());
                        broken = true;
                    }
                }
            }
            if (!broken) {
                return sorted.stream().map(RowOrder::rows).toList();
            }
        }
    }

    private static List<EntityEntry<?>> rows(List<DependencySort.Group<EntityEntry<?>>> level) {
        List<EntityEntry<?>> rows = new ArrayList<>(level.size());
        level.forEach(group -> rows.addAll(group.members()));
        return rows;
    }

    private IdentityHashMap<EntityEntry<?>, List<EntityEntry<?>>> needs(List<EntityEntry<?>> inOrder) {
        IdentityHashMap<EntityEntry<?>, List<EntityEntry<?>>> needs = new IdentityHashMap<>();
        for (EntityEntry<?> row : inOrder) {
            List<EntityEntry<?>> of = new ArrayList<>();
            for (Relationship relationship : references(row)) {
                EntityEntry<?> target = neededTarget(row, relationship);
                if (target != null) {
                    of.add(target);
                }
            }
            for (Contribution contribution : links.contributionsTo(row)) {
                EntityEntry<?> parent = neededParent(contribution);
                if (parent != null) {
                    of.add(parent);
                }
            }
            needs.put(row, of);
        }
        return needs;
    }

    private List<Relationship> references(EntityEntry<?> row) {
        List<Relationship> found = new ArrayList<>();
        for (Relationship relationship : session.models().of(row.entityClass()).relationships()) {
            if (relationship.role() == Role.REFERENCE) {
                found.add(relationship);
            }
        }
        return found;
    }

    /** A row may refer to itself if its key is known before it is written. */
    private @Nullable EntityEntry<?> neededTarget(EntityEntry<?> row, Relationship relationship) {
        if (deferred.getOrDefault(row, Set.of()).contains(relationship)) {
            return null;
        }
        return needed(row, links.target(row, relationship));
    }

    /** A collection that gives its elements nothing but their places or keys is in nobody's way. */
    private @Nullable EntityEntry<?> neededParent(Contribution contribution) {
        return contribution.relationship().role() == Role.CONTRIBUTION && !later.contains(contribution)
                ? needed(contribution.child(), contribution.parent())
                : null;
    }

    private @Nullable EntityEntry<?> needed(EntityEntry<?> row, @Nullable EntityEntry<?> target) {
        boolean itself = target == row && row.id(Object.class) != null;
        return target != null && rows.contains(target) && !itself ? target : null;
    }

    /** Defers the foreign keys of the first row that may have nulls; if that is not enough, the next round defers more. */
    private void breakCycle(List<EntityEntry<?>> members) {
        for (EntityEntry<?> row : members) {
            boolean broken = false;
            for (Relationship relationship : references(row)) {
                EntityEntry<?> target = neededTarget(row, relationship);
                if (target != null && members.contains(target) && relationship.isNullable()) {
                    deferred.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(relationship);
                    broken = true;
                }
            }
            if (deferContributions(row, members) || broken) {
                return;
            }
        }
        throw unbreakable(members);
    }

    private boolean deferContributions(EntityEntry<?> row, List<EntityEntry<?>> members) {
        boolean broken = false;
        for (Contribution contribution : links.contributionsTo(row)) {
            EntityEntry<?> parent = neededParent(contribution);
            if (parent != null
                    && members.contains(parent)
                    && contribution.relationship().isNullable()) {
                later.add(contribution);
                broken = true;
            }
        }
        return broken;
    }

    private static FlushException unbreakable(List<EntityEntry<?>> members) {
        return new FlushException(
                "TN648",
                "rows refer to each other in a cycle, and none of the references may be null\n"
                        + "found:  "
                        + members.stream().limit(8).map(EntityEntry::toString).collect(Collectors.joining(", "))
                        + "\nhelp:   let one of the foreign keys be null; it is then written by a second statement");
    }
}
