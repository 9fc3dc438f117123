package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.session.context.UniquePlaces;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.session.flush.FlushWork.Vacancy;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the elements of one relationship get their places where those are unique: each after the one that has
 * the place in the database. One that would leave it too late, or that is in a ring of elements, leaves it before anything
 * else is written.
 */
@SuppressWarnings("ReferenceEquality") // there is one entry for a row, and one description of a relationship
final class PlaceOrder {
    private final UnitOfWork session;
    private final FlushWork work;
    private final Relationship relationship;
    private final UniquePlaces places;
    private final LinkChanges links;

    /** What INSERTs write. */
    private final List<Contribution> inserted;

    /** What is written into rows that are there. */
    private final List<Contribution> updated;

    /** The same by those rows. */
    private final IdentityHashMap<EntityEntry<?>, Contribution> updatedRows = new IdentityHashMap<>();

    /** The elements of each owner in the database, by their places. */
    private final IdentityHashMap<EntityEntry<?>, Map<Object, EntityEntry<?>>> holders = new IdentityHashMap<>();

    /** Those of lists with gaps, whose places are not known, and those that may be in the way of others' elements. */
    private final List<EntityEntry<?>> unsure = new ArrayList<>();

    private final Set<EntityEntry<?>> vacating = Collections.newSetFromMap(new IdentityHashMap<>());

    PlaceOrder(UnitOfWork session, FlushWork work, Relationship relationship, UniquePlaces places) {
        this.session = session;
        this.work = work;
        this.relationship = relationship;
        this.places = places;
        this.links = new LinkChanges(session);
        this.inserted = session.pending().stream()
                .flatMap(row -> own(work.contributionsTo(row)).stream())
                .toList();
        this.updated = own(work.updatedContributions());
        updated.forEach(contribution -> updatedRows.put(contribution.child(), contribution));
    }

    private List<Contribution> own(List<Contribution> contributions) {
        return contributions.stream()
                .filter(contribution -> contribution.relationship() == relationship)
                .toList();
    }

    void add(CollectionChange change) {
        TrackedContents contents = change.contents();
        List<@Nullable Object> original = contents.original();
        List<@Nullable Object> keys = contents.originalKeys();
        Map<Object, EntityEntry<?>> byPlace = new HashMap<>();
        for (int at = 0; at < original.size(); at++) {
            EntityEntry<?> entry = session.entryOf(Objects.requireNonNull(original.get(at)));
            if (entry != null) {
                byPlace.put(keys.isEmpty() ? (Object) at : Objects.requireNonNull(keys.get(at)), entry);
                if (contents.isScattered() || !places.withinOwner()) {
                    unsure.add(entry);
                }
            }
        }
        holders.put(change.owner(), byPlace);
    }

    /** Whether removed rows have places that others get. */
    boolean wantsRemoved() {
        return !isNothing()
                && (Stream.concat(inserted.stream(), updated.stream())
                                .map(this::holder)
                                .anyMatch(PlaceOrder::isRemoved)
                        || unsure.stream().anyMatch(PlaceOrder::isRemoved));
    }

    private boolean isNothing() {
        return inserted.isEmpty() && updated.isEmpty();
    }

    private static boolean isRemoved(@Nullable EntityEntry<?> row) {
        return row != null && row.state == EntryState.REMOVED;
    }

    /**
     * Finds the order, and who has to leave a place first.
     *
     * @throws dev.tenon.FlushException if there is nothing that a row could have instead
     */
    void plan() {
        if (!isNothing()) {
            unsure.stream()
                    .filter(row -> isRemoved(row) || updatedRows.containsKey(row))
                    .forEach(this::leaveBefore);
            updated.stream().filter(this::comesWithPlace).forEach(contribution -> vacate(contribution.child()));
            inserted.forEach(contribution -> leaveBefore(holder(contribution)));
            work.reorder(relationship, inOrder());
        }
    }

    /** Whether the row's own UPDATE gives it another owner, with the place that it has had in the former one's list. */
    private boolean comesWithPlace(Contribution contribution) {
        Relationship reference = relationship.partner();
        return relationship.role() == Role.INVERSE
                && reference != null
                && contribution.child().state == EntryState.MANAGED
                && links.before(contribution.child(), reference) != contribution.parent();
    }

    /** The row that has the place in the database, and has not left it; null if nobody has. */
    private @Nullable EntityEntry<?> holder(Contribution contribution) {
        Map<Object, EntityEntry<?>> byPlace = contribution.parent() == null ? null : holders.get(contribution.parent());
        EntityEntry<?> holder =
                byPlace == null || contribution.place() == null ? null : byPlace.get(contribution.place());
        return holder == contribution.child() || vacating.contains(holder) ? null : holder;
    }

    /** Unless the row is deleted first, or given another owner. */
    private void leaveBefore(@Nullable EntityEntry<?> row) {
        if (row != null && !work.isDeletedEarly(row) && !isUpdatedBefore(row)) {
            vacate(row);
        }
    }

    /** Whether the row lets go of its owner by an UPDATE of its own, which comes before. */
    private boolean isUpdatedBefore(EntityEntry<?> row) {
        return places.withinOwner()
                && relationship.role() == Role.INVERSE
                && row.state == EntryState.MANAGED
                && !updatedRows.containsKey(row)
                && !work.of(session.models().of(row.entityClass())).undecided().contains(row);
    }

    private void vacate(EntityEntry<?> row) {
        if (vacating.add(row)) {
            UniqueKey key = places.key();
            if (key.interim() == null) {
                throw UniqueOrder.refusal(
                        relationship.target(),
                        key,
                        "elements of " + relationship + " change places, and none of them can be without its own for a"
                                + " moment",
                        List.of(row));
            }
            work.vacancies().add(new Vacancy(relationship, row, key.interim()));
        }
    }

    private List<Contribution> inOrder() {
        while (true) {
            List<DependencySort.Group<Contribution>> groups = DependencySort.levels(updated, needs()).stream()
                    .flatMap(Collection::stream)
                    .toList();
            List<DependencySort.Group<Contribution>> rings =
                    groups.stream().filter(DependencySort.Group::cyclic).toList();
            if (rings.isEmpty()) {
                return groups.stream()
                        .flatMap(group -> group.members().stream())
                        .toList();
            }
            rings.forEach(ring -> vacate(ring.members().get(0).child()));
        }
    }

    private Map<Contribution, List<Contribution>> needs() {
        Map<Contribution, List<Contribution>> needs = new HashMap<>();
        for (Contribution contribution : updated) {
            EntityEntry<?> holder = holder(contribution);
            Contribution leaving = holder == null ? null : updatedRows.get(holder);
            if (leaving != null) {
                needs.put(contribution, List.of(leaving));
            } else {
                leaveBefore(holder);
            }
        }
        return needs;
    }
}
