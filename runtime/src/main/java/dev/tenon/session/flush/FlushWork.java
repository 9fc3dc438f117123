package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.InterimValue;
import dev.tenon.session.context.Relationship;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A row that gets an interim value for its place in a collection, so that another row can have that (FLS-6). */
    record Vacancy(Relationship relationship, EntityEntry<?> row, InterimValue interim) {}

    /** A row of a link table whose element gets another key in its map. */
    record MovedLink(LinkRow row, Object from) {}

    private final Map<EntityModel<?>, TypeWork<?>> types = new LinkedHashMap<>();
    private final IdentityHashMap<EntityEntry<?>, List<Contribution>> contributions = new IdentityHashMap<>(0);
    private final List<Contribution> updatedContributions = new ArrayList<>();
    private final List<Vacancy> vacancies = new ArrayList<>(0);
    private final List<LinkRow> insertedLinks = new ArrayList<>();
    private final List<LinkRow> deletedLinks = new ArrayList<>();
    private final List<MovedLink> movedLinks = new ArrayList<>();
    private final List<TrackedContents> elements = new ArrayList<>();
    private final List<TrackedContents> rewrittenLinks = new ArrayList<>();
    private final KeyChanges keys;
    private final Set<EntityEntry<?>> late = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private Set<EntityEntry<?>> early = Set.of();

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

    /** Gives those of one relationship another order. */
    void reorder(Relationship relationship, List<Contribution> ordered) {
        Iterator<Contribution> next = ordered.iterator();
        updatedContributions.replaceAll(each -> each.relationship().equals(relationship) ? next.next() : each);
    }

    /** What rows give up of their places before anything else is written. */
    List<Vacancy> vacancies() {
        return vacancies;
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

    /** Rows that stay refer to a row that goes, until they are written: its delete has to wait for that. */
    void deleteLate(EntityEntry<?> row) {
        late.add(row);
    }

    /** Removed rows that have to wait. */
    Set<EntityEntry<?>> late() {
        return late;
    }

    /** These removed rows go before everything else: some of them hold unique values that other rows get. */
    void deleteEarly(Set<EntityEntry<?>> rows) {
        early = rows;
    }

    /** Whether a removed row goes before everything else. */
    boolean isDeletedEarly(EntityEntry<?> row) {
        return early.contains(row);
    }

    /** Whether some do. */
    boolean deletesEarly() {
        return !early.isEmpty();
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
