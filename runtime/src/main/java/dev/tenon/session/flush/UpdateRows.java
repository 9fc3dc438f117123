package dev.tenon.session.flush;

import dev.tenon.jdbc.Binding;
import dev.tenon.jdbc.StatementBatch;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Updates changed columns of rows, by primary key (FLS-11); rows with the same changed columns that follow each other are
 * one batch. Every row must be there, with the version that was loaded (ROW-1, VER-1).
 */
final class UpdateRows {
    private final UnitOfWork session;
    private final References references;
    private final GeneratedColumns generated;
    private final Undo undo;
    private final ReleaseRows releases;
    private final KeyChanges keys;
    private final SecondaryTables secondaryTables;
    private final RekeyedRows rekeyed;

    UpdateRows(UnitOfWork session, KeyChanges keys, ReleaseRows releases) {
        this.session = session;
        this.keys = keys;
        this.rekeyed = new RekeyedRows(session, keys, this);
        this.references = session.references();
        this.generated = new GeneratedColumns(session);
        this.undo = new Undo(session);
        this.releases = releases;
        this.secondaryTables = new SecondaryTables(session);
    }

    <E> void update(EntityModel<E> model, List<RowUpdate<E>> rows) {
        List<RowUpdate<E>> sorted = keys.inOrder(rows);
        List<RowUpdate<E>> ordered =
                UniqueOrder.matters(model, sorted, keys) ? withoutCollisions(model, sorted) : sorted;
        ordered = releases.takenBack(ordered);
        if (model.persister().isVersioned()) {
            ordered.forEach(row -> model.persister().nextVersion(row.entry(), row.changes()));
        }
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1;
            if (isRekeyed(ordered.get(from))) {
                rekeyed.write(model, ordered.get(from));
            } else {
                while (to < ordered.size() && isAlike(ordered.get(from), ordered.get(to))) {
                    to++;
                }
                write(model, ordered.subList(from, to));
            }
            from = to;
        }
    }

    private boolean isRekeyed(RowUpdate<?> row) {
        return keys.to(row.entry()) != null;
    }

    private <E> boolean isAlike(RowUpdate<E> one, RowUpdate<E> other) {
        return !isRekeyed(other) && other.changes().equals(one.changes());
    }

    private <E> List<RowUpdate<E>> withoutCollisions(EntityModel<E> model, List<RowUpdate<E>> rows) {
        UniqueOrder<E> order = UniqueOrder.of(session, model, rows, releases.released(), keys);
        releases.release(model, order.releases());
        return order.rows();
    }

    /** Compares managed objects with their rows, which could not be done before, and updates what differs. */
    <E> void decide(EntityModel<E> model, List<EntityEntry<E>> entries, List<RowUpdate<E>> decided) {
        for (EntityEntry<E> entry : entries) {
            Changes changes = new Changes();
            model.persister().diff(entry, changes, references);
            boolean otherKey = model.isIdentifiedByTarget()
                    && keys.look(
                            model,
                            entry,
                            Objects.requireNonNull(entry.map, "map").probe());
            if (!changes.isEmpty() || otherKey) {
                RequiredValues.check(model, entry);
                decided.add(new RowUpdate<>(entry, changes));
            }
        }
    }

    /** Writes what a row whose identifier was changed has in secondary tables. */
    <E> void writeSecondaryTables(EntityModel<E> model, RowUpdate<E> row) {
        if (!model.secondaryTables().isEmpty()) {
            secondaryTables.update(model, List.of(row));
            model.persister().takeSnapshot(row.entry(), references);
        }
    }

    /** Updates a row of the main table and its identifier. The entry still has the former one. */
    <E> void writeWithKey(EntityModel<E> model, RowUpdate<E> row, EntityEntry<E> to) {
        String sql = model.statements().updateWithKey(model.inMainTable(row.changes()));
        send(model, row.entry(), to, sql, out -> {
            int next = model.persister().bindUpdate(out, 1, row.entry(), row.changes(), references);
            next = model.loader().bindKey(out, next, to);
            model.persister().bindCondition(out, next, row.entry());
        });
        undo.remember(row.entry());
        model.persister().acceptVersion(row.entry());
        if (model.secondaryTables().isEmpty()) {
            model.persister().takeSnapshot(row.entry(), references);
        }
    }

    private <E> void write(EntityModel<E> model, List<RowUpdate<E>> rows) {
        boolean readsAgain = model.changesMainTable(rows.get(0).changes()) && writeMainTable(model, rows);
        rows.forEach(row -> undo.remember(row.entry()));
        secondaryTables.update(model, rows);
        for (RowUpdate<E> row : rows) {
            model.persister().acceptVersion(row.entry());
            model.persister().takeSnapshot(row.entry(), references);
        }
        if (readsAgain) {
            generated.read(model, rows.stream().map(RowUpdate::entry).toList(), model.updateOrigin());
        }
    }

    /** Returns whether what triggers made is still to be read. */
    private <E> boolean writeMainTable(EntityModel<E> model, List<RowUpdate<E>> rows) {
        String sql = model.statements().update(model.inMainTable(rows.get(0).changes()));
        boolean triggered = generated.isTriggered(model);
        boolean batched = rows.size() > 1 && (triggered || !model.persister().regeneratesByUpdate());
        if (batched) {
            writeBatch(model, rows, sql);
        } else {
            rows.forEach(row -> send(model, row.entry(), row.entry(), sql, out -> bind(model, out, row)));
        }
        return batched && triggered;
    }

    private <E> void send(
            EntityModel<E> model, EntityEntry<E> row, EntityEntry<E> afterwards, String sql, Binding binding) {
        long count = model.persister().regeneratesByUpdate()
                ? generated.update(model, row, afterwards, sql, binding)
                : session.statements().update(sql, model.updateOrigin(), binding);
        RowCounts.mustBeOne("update", model, row, count);
    }

    private <E> void writeBatch(EntityModel<E> model, List<RowUpdate<E>> rows, String sql) {
        int[] counts;
        try (StatementBatch batch = session.statements().batch(sql, model.updateOrigin())) {
            batch.addAll(rows, (out, row) -> bind(model, out, row));
            counts = batch.execute();
        }
        for (int i = 0; i < counts.length; i++) {
            RowCounts.mustBeOne("update", model, rows.get(i).entry(), counts[i]);
        }
    }

    private <E> void bind(EntityModel<E> model, ParameterBinder out, RowUpdate<E> row) throws SQLException {
        EntityPersister<E> persister = model.persister();
        int next = persister.bindUpdate(out, 1, row.entry(), row.changes(), references);
        persister.bindCondition(out, next, row.entry());
    }
}
