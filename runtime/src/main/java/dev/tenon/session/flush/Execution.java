package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * The second half of a flush: sends the statements. Saves go from what is referred to, to what refers to it; then foreign
 * keys of unidirectional collections, link rows and values; deletes last, the other way (FLS-4, FLS-5). Within an entity
 * updates come before inserts (FLS-10). Rows of link tables and values that go, go before others come, which may be alike.
 */
final class Execution {
    private final UnitOfWork session;
    private final FlushWork work;
    private final RowOrders rows;
    private final InsertRows inserts;
    private final UpdateRows updates;
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
        this.linkRows = new LinkRows(session, foreign);
        this.elementRows = new ElementRows(session, foreign);
        this.contributionRows = new ContributionRows(session, foreign);
    }

    void execute(List<DependencySort.Group<EntityModel<?>>> order) {
        Deletion deletion = session.removed().isEmpty() ? null : new Deletion(session, work, order, rows, updates);
        order.forEach(group -> group.members().forEach(model -> release(work.of(model))));
        if (!work.vacancies().isEmpty()) {
            new VacatedPlaces(session).write(work.vacancies());
        }
        if (deletion != null && work.deletesEarly()) {
            deletion.deleteDependents(work::isDeletedEarly);
            deletion.delete(work::isDeletedEarly);
        }
        save(order);
        contributionRows.update(work.updatedContributions());
        linkRows.delete(work.deletedLinks());
        if (deletion != null) {
            deletion.deleteDependents(row -> !work.isDeletedEarly(row));
        }
        writeCollections();
        if (deletion != null) {
            deletion.delete(row -> !work.isDeletedEarly(row));
        }
    }

    private void save(List<DependencySort.Group<EntityModel<?>>> order) {
        for (DependencySort.Group<EntityModel<?>> group : order) {
            if (group.cyclic()) {
                saveByRow(group);
            } else {
                save(work.of(group.members().get(0)));
            }
        }
    }

    private void writeCollections() {
        linkRows.clear(work.rewrittenLinks());
        linkRows.move(work.movedLinks());
        linkRows.insert(work.insertedLinks());
        linkRows.fill(work.rewrittenLinks());
        elementRows.write(work.elements());
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

    // Entities that depend on each other, or on themselves

    private void saveByRow(DependencySort.Group<EntityModel<?>> group) {
        group.members().forEach(model -> updateDecided(work.of(model)));
        RowOrder order = rows.ofNew(group);
        order.defer();
        order.later().forEach(work::contributeLater);
        for (List<EntityEntry<?>> level : order.levels()) {
            new RowsOfModels(group.members(), level).write(inserts::insert);
        }
        session.targets().resume();
        new RowsOfModels(group.members(), order.deferring()).write(this::updateDeferred);
        group.members().forEach(model -> updateUndecided(work.of(model)));
    }

    private <E> void updateDecided(TypeWork<E> type) {
        updates.update(type.model(), type.updates());
    }

    private <E> void updateDeferred(EntityModel<E> model, List<EntityEntry<E>> rows) {
        List<RowUpdate<E>> decided = new ArrayList<>();
        updates.decide(model, rows, decided);
        updates.update(model, decided);
    }

    private <E> void updateUndecided(TypeWork<E> type) {
        updateDeferred(type.model(), type.undecided());
    }
}
