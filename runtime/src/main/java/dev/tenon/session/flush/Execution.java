package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The second half of a flush: sends the statements. Saves go from what is referred to, to what refers to it; then foreign
 * keys of unidirectional collections, link rows and values; deletes last, the other way (FLS-4, FLS-5). Within an entity
 * updates come before inserts (FLS-10).
 */
final class Execution {
    private final UnitOfWork session;
    private final FlushWork work;
    private final RowOrders rows;
    private final InsertRows inserts;
    private final UpdateRows updates;
    private final DeleteRows deletes;
    private final LinkRows linkRows;
    private final ElementRows elementRows;
    private final ContributionRows contributionRows;
    private final ReleaseRows releases;

    Execution(UnitOfWork session, KeyReserve keys, FlushWork work, RowOrders rows) {
        ForeignColumns foreign = new ForeignColumns(session);
        this.session = session;
        this.work = work;
        this.rows = rows;
        this.inserts = new InsertRows(session, keys, work, foreign);
        this.releases = new ReleaseRows(session);
        this.updates = new UpdateRows(session, work.keys(), releases);
        this.deletes = new DeleteRows(session);
        this.linkRows = new LinkRows(session, foreign);
        this.elementRows = new ElementRows(session, foreign);
        this.contributionRows = new ContributionRows(session, foreign);
    }

    void execute(List<DependencySort.Group<EntityModel<?>>> order) {
        order.forEach(group -> group.members().forEach(model -> release(work.of(model))));
        if (work.deletesFirst()) {
            delete(order);
        }
        for (DependencySort.Group<EntityModel<?>> group : order) {
            if (group.cyclic()) {
                saveByRow(group);
            } else {
                save(work.of(group.members().get(0)));
            }
        }
        contributionRows.update(work.updatedContributions());
        linkRows.delete(work.deletedLinks());
        linkRows.move(work.movedLinks());
        linkRows.insert(work.insertedLinks());
        linkRows.rewrite(work.rewrittenLinks());
        work.elements().forEach(elementRows::write);
        if (!work.deletesFirst()) {
            delete(order);
        }
    }

    private void delete(List<DependencySort.Group<EntityModel<?>>> order) {
        for (DependencySort.Group<EntityModel<?>> group : order) {
            group.members().forEach(model -> deleteDependents(work.of(model)));
        }
        for (int at = order.size() - 1; at >= 0; at--) {
            DependencySort.Group<EntityModel<?>> group = order.get(at);
            if (group.cyclic()) {
                deleteByRow(group);
            } else {
                delete(work.of(group.members().get(0)));
            }
        }
    }

    private <E> void release(TypeWork<E> type) {
        releases.release(type.model(), type.releases());
    }

    // Entities that depend on others only

    private <E> void save(TypeWork<E> type) {
        List<RowUpdate<E>> rows = new ArrayList<>(type.updates());
        updates.decide(type.model(), type.undecided(), rows);
        updates.update(type.model(), rows);
        inserts.insert(type.model(), type.inserts());
    }

    private <E> void deleteDependents(TypeWork<E> type) {
        if (!type.deletes().isEmpty()) {
            linkRows.deleteOf(type.model(), type.deletes());
            elementRows.deleteOf(type.model(), type.deletes());
        }
    }

    private <E> void delete(TypeWork<E> type) {
        if (!type.deletes().isEmpty()) {
            deletes.delete(type.model(), type.deletes());
        }
    }

    // Entities that depend on each other, or on themselves

    private void saveByRow(DependencySort.Group<EntityModel<?>> group) {
        List<EntityModel<?>> models = group.members();
        models.forEach(model -> updateDecided(work.of(model)));
        RowOrder order = rows.ofNew(group);
        order.defer();
        for (List<EntityEntry<?>> level : order.levels()) {
            byModel(models, level, this::insertLevel);
        }
        session.targets().resume();
        byModel(models, new ArrayList<>(order.deferring()), this::updateDeferred);
        models.forEach(model -> updateUndecided(work.of(model)));
    }

    private <E> void updateDecided(TypeWork<E> type) {
        updates.update(type.model(), type.updates());
    }

    private <E> void insertLevel(EntityModel<E> model, List<EntityEntry<E>> rows) {
        inserts.insert(model, rows);
    }

    private <E> void updateDeferred(EntityModel<E> model, List<EntityEntry<E>> rows) {
        List<RowUpdate<E>> decided = new ArrayList<>();
        updates.decide(model, rows, decided);
        updates.update(model, decided);
    }

    private <E> void updateUndecided(TypeWork<E> type) {
        updateDeferred(type.model(), type.undecided());
    }

    private void deleteByRow(DependencySort.Group<EntityModel<?>> group) {
        List<EntityModel<?>> models = group.members();
        RowOrder order = rows.ofRemoved(group);
        order.defer();
        byModel(models, new ArrayList<>(order.deferring()), this::clearDeferred);
        session.targets().resume();
        List<List<EntityEntry<?>>> levels = new ArrayList<>(order.levels());
        Collections.reverse(levels);
        for (List<EntityEntry<?>> level : levels) {
            byModel(models, level, deletes::delete);
        }
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

    private interface Writing {
        <E> void write(EntityModel<E> model, List<EntityEntry<E>> rows);
    }

    private static void byModel(List<EntityModel<?>> models, List<EntityEntry<?>> rows, Writing writing) {
        for (EntityModel<?> model : models) {
            writeOf(model, rows, writing);
        }
    }

    @SuppressWarnings("unchecked") // the rows of the model's class are of its entity
    private static <E> void writeOf(EntityModel<E> model, List<EntityEntry<?>> rows, Writing writing) {
        List<EntityEntry<E>> own = new ArrayList<>();
        for (EntityEntry<?> row : rows) {
            if (row.entityClass() == model.javaType()) {
                own.add((EntityEntry<E>) row);
            }
        }
        if (!own.isEmpty()) {
            writing.write(model, own);
        }
    }
}
