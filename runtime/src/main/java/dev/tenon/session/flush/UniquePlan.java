package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.Release;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans how unique values pass from row to row in one flush (FLS-6, BRF-13), before anything is sent. Updates come before
 * inserts anyway, and in an order of their own ({@link UniqueOrder}). A row that goes has to go first; where it cannot,
 * because rows refer to it until they are updated, it gives its value up first. So does a row that is updated after
 * inserts, because it comes to refer to one of the new rows.
 */
final class UniquePlan {
    private final UnitOfWork session;
    private final FlushWork work;
    private final FormerLinks former;

    UniquePlan(UnitOfWork session, FlushWork work, FormerLinks former) {
        this.session = session;
        this.work = work;
        this.former = former;
    }

    /**
     * Plans.
     *
     * @param places how collections exchange the places of their elements
     * @throws FlushException if a row has to give up a value, and there is nothing that it could have instead
     */
    void plan(List<DependencySort.Group<EntityModel<?>>> order, PlacePlan places) {
        List<Release<?>> departing = new ArrayList<>();
        for (DependencySort.Group<EntityModel<?>> group : order) {
            group.members().forEach(model -> departing.addAll(taken(work.of(model))));
        }
        if (!departing.isEmpty() || work.keys().succeedRemoved() || places.wantRemoved()) {
            work.deleteEarly(EarlyDeletes.of(session, former, work.late()));
            work.keys().checkGoneBefore(work::isDeletedEarly);
        }
        departing.stream()
                .filter(release -> !work.isDeletedEarly(release.row()))
                .forEach(this::release);
        places.plan();
        for (DependencySort.Group<EntityModel<?>> group : order) {
            group.members().forEach(model -> check(work.of(model), group.cyclic()));
        }
    }

    /** Deleted rows that hold what an inserted or updated one gets. */
    private <E> List<Release<E>> taken(TypeWork<E> type) {
        boolean possible = !type.deletes().isEmpty()
                && !(type.inserts().isEmpty()
                        && type.updates().isEmpty()
                        && type.undecided().isEmpty());
        if (!possible) {
            return List.of();
        }
        List<EntityEntry<E>> takers = new ArrayList<>(type.inserts());
        type.updates().forEach(row -> takers.add(row.entry()));
        takers.addAll(type.undecided());
        return taken(type.model(), type.deletes(), takers);
    }

    private <E> List<Release<E>> taken(
            EntityModel<E> model, Collection<EntityEntry<E>> holders, Collection<EntityEntry<E>> takers) {
        UniqueValues<E> values = new UniqueValues<>(session, model);
        List<Release<E>> found = new ArrayList<>();
        for (UniqueKey key : model.uniqueKeys()) {
            Map<List<Object>, EntityEntry<E>> held = new HashMap<>();
            for (EntityEntry<E> row : holders) {
                List<Object> value = values.held(row, key);
                if (value != null && (row.state == EntryState.REMOVED || changes(row, key, value, values))) {
                    held.put(value, row);
                }
            }
            Set<EntityEntry<E>> once = new HashSet<>();
            for (EntityEntry<E> row : held.isEmpty() ? List.<EntityEntry<E>>of() : takers) {
                EntityEntry<E> holder = held.get(values.next(row, key));
                if (holder != null && !holder.equals(row) && once.add(holder)) {
                    found.add(new Release<>(holder, key));
                }
            }
        }
        return found;
    }

    private static <E> boolean changes(EntityEntry<E> row, UniqueKey key, List<Object> held, UniqueValues<E> values) {
        return (key.identifying() || !key.slots().isEmpty()) && !held.equals(values.next(row, key));
    }

    @SuppressWarnings("unchecked") // the row is of its model's entity
    private <E> void release(Release<E> release) {
        TypeWork<E> type =
                work.of((EntityModel<E>) session.models().of(release.row().entityClass()));
        UniqueKey key = release.key();
        boolean goes = release.row().state == EntryState.REMOVED;
        if (goes ? key.interim() == null : !key.isExchangeable()) {
            throw UniqueOrder.refusal(
                    type.model(),
                    key,
                    "a row gives up a value of a unique key later than another one gets it, and cannot be without it",
                    List.of(release.row()));
        }
        type.releases().add(release);
    }

    /** Whether the updates have an order; it is found again when they are sent. */
    private <E> void check(TypeWork<E> type, boolean byRow) {
        if (type.model().uniqueKeys().isEmpty()) {
            return;
        }
        List<RowUpdate<E>> undecided = new ArrayList<>();
        type.undecided().forEach(row -> undecided.add(new RowUpdate<>(row, everything(type.model()))));
        if (byRow) {
            List<EntityEntry<E>> earlier = new ArrayList<>(type.inserts());
            type.updates().forEach(row -> earlier.add(row.entry()));
            taken(type.model(), type.undecided(), earlier).forEach(this::release);
            order(type, type.updates());
            order(type, undecided);
        } else {
            List<RowUpdate<E>> all = new ArrayList<>(type.updates());
            all.addAll(undecided);
            order(type, all);
        }
    }

    private <E> void order(TypeWork<E> type, List<RowUpdate<E>> rows) {
        if (UniqueOrder.matters(type.model(), rows, work.keys())) {
            List<RowUpdate<E>> sorted = work.keys().inOrder(rows);
            UniqueOrder.of(session, type.model(), sorted, Set.copyOf(type.releases()), work.keys());
        }
    }

    private static Changes everything(EntityModel<?> model) {
        Changes all = new Changes();
        for (int slot = model.persister().updateColumns().size() - 1; slot >= 0; slot--) {
            all.add(slot);
        }
        return all;
    }
}
