package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that one flush is going to write. Made by {@link Preparation}. */
final class FlushWork {

    /**
     * A foreign key that a unidirectional relationship writes into its target's row.
     *
     * @param parent null to clear it
     * @param place the position in a list that keeps its order, or the key in a map that keeps its keys; null for others
     */
    record Contribution(
            Relationship relationship,
            @Nullable EntityEntry<?> parent,
            EntityEntry<?> child,
            @Nullable Object place) {}

    /**
     * A row of a link table; the owner is on the side that declares the table.
     *
     * @param place the position in a list that keeps its order, or the key in a map that keeps its keys; null for others,
     *     and where all rows of the pair are meant
     */
    record LinkRow(
            Relationship relationship,
            EntityEntry<?> owner,
            EntityEntry<?> target,
            @Nullable Object place) {}

    /** A row of a link table whose element gets another key in its map. */
    record MovedLink(LinkRow row, Object from) {}

    private final Map<EntityModel<?>, TypeWork<?>> types = new LinkedHashMap<>();
    private final IdentityHashMap<EntityEntry<?>, List<Contribution>> contributions = new IdentityHashMap<>(0);
    private final List<Contribution> updatedContributions = new ArrayList<>();
    private final List<LinkRow> insertedLinks = new ArrayList<>();
    private final List<LinkRow> deletedLinks = new ArrayList<>();
    private final List<MovedLink> movedLinks = new ArrayList<>();
    private final List<TrackedContents> elements = new ArrayList<>();
    private final List<TrackedContents> rewrittenLinks = new ArrayList<>();
    private final KeyChanges keys;
    private boolean deletesWait;
    private boolean deletesFirst;

    FlushWork(KeyChanges keys) {
        this.keys = keys;
    }

    /** The identifiers that were changed. */
    KeyChanges keys() {
        return keys;
    }

    @SuppressWarnings("unchecked") // the key is the value's model
    <E> TypeWork<E> of(EntityModel<E> model) {
        TypeWork<?> known = types.get(model);
        if (known == null) {
            known = new TypeWork<>(model);
            types.put(model, known);
        }
        return (TypeWork<E>) known;
    }

    Collection<TypeWork<?>> types() {
        return types.values();
    }

    /** A contribution that is part of the INSERT of a new row. */
    void contributeToInsert(Contribution contribution) {
        contributions
                .computeIfAbsent(contribution.child(), child -> new ArrayList<>())
                .add(contribution);
    }

    /** The same, by an UPDATE of its own after all: the parent's row comes later. */
    void contributeLater(Contribution contribution) {
        contributionsTo(contribution.child()).remove(contribution);
        updatedContributions.add(contribution);
    }

    /** What incoming relationships add to the row of a new object. */
    List<Contribution> contributionsTo(EntityEntry<?> child) {
        List<Contribution> found = contributions.isEmpty() ? null : contributions.get(child);
        return found == null ? List.of() : found;
    }

    /** Contributions to rows that exist by then. */
    List<Contribution> updatedContributions() {
        return updatedContributions;
    }

    List<LinkRow> insertedLinks() {
        return insertedLinks;
    }

    List<LinkRow> deletedLinks() {
        return deletedLinks;
    }

    List<MovedLink> movedLinks() {
        return movedLinks;
    }

    /** Collections of values that changed. */
    List<TrackedContents> elements() {
        return elements;
    }

    /** Ordered lists over link tables, whose rows are written anew. */
    List<TrackedContents> rewrittenLinks() {
        return rewrittenLinks;
    }

    /** Rows that stay refer to rows that go, until they are updated: deletes have to wait for that. */
    void deletesWait() {
        deletesWait = true;
    }

    /** Whether deletes may come before everything else. */
    boolean canDeleteFirst() {
        return !deletesWait;
    }

    /** Deleted rows hold unique values that other rows get: they go before everything else. */
    void deleteFirst() {
        deletesFirst = true;
    }

    /** Whether deletes come before everything else. */
    boolean deletesFirst() {
        return deletesFirst;
    }

    boolean isEmpty() {
        return types.isEmpty()
                && updatedContributions.isEmpty()
                && insertedLinks.isEmpty()
                && deletedLinks.isEmpty()
                && movedLinks.isEmpty()
                && rewrittenLinks.isEmpty()
                && elements.isEmpty();
    }
}
