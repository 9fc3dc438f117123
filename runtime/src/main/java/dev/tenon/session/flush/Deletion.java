package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The deletes of a flush, or some of them: link rows and values of those that go, then rows that refer to others, then those
 * others (FLS-5, FLS-7).
 */
final class Deletion {
    private final UnitOfWork session;
    private final FlushWork work;
    private final List<DependencySort.Group<EntityModel<?>>> order;
    private final RowOrders rows;
    private final UpdateRows updates;
    private final DeleteRows deletes;
    private final LinkRows linkRows;
    private final ElementRows elementRows;
    private final ContributionRows contributionRows;

    Deletion(
            UnitOfWork session,
            FlushWork work,
            List<DependencySort.Group<EntityModel<?>>> order,
            RowOrders rows,
            UpdateRows updates) {
        ForeignColumns foreign = new ForeignColumns(session);
        this.session = session;
        this.work = work;
        this.order = order;
        this.rows = rows;
        this.updates = updates;
        this.deletes = new DeleteRows(session);
        this.linkRows = new LinkRows(session, foreign);
        this.elementRows = new ElementRows(session, foreign);
        this.contributionRows = new ContributionRows(session, foreign);
    }

    /** Deletes link rows and values. */
    void deleteDependents(Predicate<EntityEntry<?>> which) {
        for (DependencySort.Group<EntityModel<?>> group : order) {
            group.members().forEach(model -> deleteDependents(work.of(model), which));
        }
    }

    private <E> void deleteDependents(TypeWork<E> type, Predicate<EntityEntry<?>> which) {
        List<EntityEntry<E>> rows = type.deletes().stream().filter(which).toList();
        if (!rows.isEmpty()) {
            linkRows.deleteOf(type.model(), rows, work);
            elementRows.deleteOf(type.model(), rows);
        }
    }

    /** Deletes rows. */
    void delete(Predicate<EntityEntry<?>> which) {
        for (int at = order.size() - 1; at >= 0; at--) {
            DependencySort.Group<EntityModel<?>> group = order.get(at);
            if (group.cyclic()) {
                deleteByRow(group, which);
            } else {
                delete(work.of(group.members().get(0)), which);
            }
        }
    }

    private <E> void delete(TypeWork<E> type, Predicate<EntityEntry<?>> which) {
        List<EntityEntry<E>> rows = type.deletes().stream().filter(which).toList();
        if (!rows.isEmpty()) {
            deletes.delete(type.model(), rows);
        }
    }

    private void deleteByRow(DependencySort.Group<EntityModel<?>> group, Predicate<EntityEntry<?>> which) {
        RowOrder rowOrder = rows.ofRemoved(group);
        openCycles(group, rowOrder, which);
        List<List<EntityEntry<?>>> levels = new ArrayList<>(rowOrder.levels());
        Collections.reverse(levels);
        for (List<EntityEntry<?>> level : levels) {
            rowsOf(group, level, which).write(deletes::delete);
        }
    }

    private void openCycles(
            DependencySort.Group<EntityModel<?>> group, RowOrder rowOrder, Predicate<EntityEntry<?>> which) {
        rowOrder.defer();
        rowsOf(group, rowOrder.deferring(), which).write(this::clearDeferred);
        session.targets().resume();
        contributionRows.update(rowOrder.later().stream()
                .filter(contribution -> which.test(contribution.child()))
                .map(contribution -> new Contribution(contribution.relationship(), null, contribution.child(), null))
                .toList());
    }

    private static RowsOfModels rowsOf(
            DependencySort.Group<EntityModel<?>> group,
            Collection<EntityEntry<?>> rows,
            Predicate<EntityEntry<?>> which) {
        return new RowsOfModels(group.members(), rows.stream().filter(which).toList());
    }

    /** Deferred references count as null, and so does what is written of them. */
    private <E> void clearDeferred(EntityModel<E> model, List<EntityEntry<E>> rows) {
        List<RowUpdate<E>> decided = new ArrayList<>();
        for (EntityEntry<E> row : rows) {
            Changes changes = new Changes();
            model.persister().diff(row, changes, session.references());
            decided.add(new RowUpdate<>(row, changes));
        }
        updates.update(model, decided);
    }
}
