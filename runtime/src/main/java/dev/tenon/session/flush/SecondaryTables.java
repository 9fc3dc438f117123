package dev.tenon.session.flush;

import dev.tenon.jdbc.StatementBatch;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.SecondaryStatements;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what objects have in secondary tables: rows are inserted behind those of the main table and deleted before them
 * (MAP-4). An optional row is inserted when it first has values (MAP-5).
 */
final class SecondaryTables {
    private final UnitOfWork session;
    private final References references;

    SecondaryTables(UnitOfWork session) {
        this.session = session;
        this.references = session.references();
    }

    /** The main table has rows of these objects now. */
    <E> void insert(EntityModel<E> model, List<EntityEntry<E>> entries) {
        for (SecondaryStatements<E> table : model.secondaryTables()) {
            List<EntityEntry<E>> needed = new ArrayList<>(entries.size());
            for (EntityEntry<E> entry : entries) {
                boolean isNeeded = table.rows().isNeeded(entry.instance());
                table.rows().setExists(entry, isNeeded);
                if (isNeeded) {
                    needed.add(entry);
                }
            }
            insert(model, table, needed);
        }
    }

    private <E> void insert(EntityModel<E> model, SecondaryStatements<E> table, List<EntityEntry<E>> entries) {
        if (entries.size() == 1) {
            session.statements()
                    .update(table.insert(), model.insertOrigin(), out -> bindInsert(model, table, out, entries.get(0)));
        } else if (!entries.isEmpty()) {
            try (StatementBatch batch = session.statements().batch(table.insert(), model.insertOrigin())) {
                batch.addAll(entries, (out, entry) -> bindInsert(model, table, out, entry));
                batch.execute();
            }
        }
    }

    private <E> void bindInsert(
            EntityModel<E> model, SecondaryStatements<E> table, ParameterBinder out, EntityEntry<E> entry)
            throws SQLException {
        int next = model.loader().bindKey(out, 1, entry);
        table.rows().bindInsert(out, next, entry, references);
    }

    /** Writes what is in secondary tables of rows with the same changes; the main table has been written. */
    <E> void update(EntityModel<E> model, List<RowUpdate<E>> rows) {
        Changes changes = rows.get(0).changes();
        for (SecondaryStatements<E> table : model.secondaryTables()) {
            if (changes.meets(table.rows().firstSlot(), table.rows().slots())) {
                update(model, table, rows);
            }
        }
    }

    private <E> void update(EntityModel<E> model, SecondaryStatements<E> table, List<RowUpdate<E>> rows) {
        List<EntityEntry<E>> missing = new ArrayList<>();
        List<RowUpdate<E>> there = new ArrayList<>(rows.size());
        for (RowUpdate<E> row : rows) {
            if (table.rows().exists(row.entry())) {
                there.add(row);
            } else {
                missing.add(row.entry());
            }
        }
        updateThere(model, table, there);
        insert(model, table, missing);
        missing.forEach(entry -> table.rows().setExists(entry, true));
    }

    private <E> void updateThere(EntityModel<E> model, SecondaryStatements<E> table, List<RowUpdate<E>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = table.update(rows.get(0).changes());
        if (rows.size() == 1) {
            RowUpdate<E> row = rows.get(0);
            RowCounts.mustBeOne(
                    "update",
                    model,
                    row.entry(),
                    session.statements().update(sql, model.updateOrigin(), out -> bindUpdate(model, table, out, row)));
            return;
        }
        int[] counts;
        try (StatementBatch batch = session.statements().batch(sql, model.updateOrigin())) {
            batch.addAll(rows, (out, row) -> bindUpdate(model, table, out, row));
            counts = batch.execute();
        }
        for (int i = 0; i < counts.length; i++) {
            RowCounts.mustBeOne("update", model, rows.get(i).entry(), counts[i]);
        }
    }

    private <E> void bindUpdate(
            EntityModel<E> model, SecondaryStatements<E> table, ParameterBinder out, RowUpdate<E> row)
            throws SQLException {
        int next = table.rows().bindUpdate(out, 1, row.entry(), row.changes(), references);
        model.loader().bindKey(out, next, row.entry());
    }

    /** The main table's rows of these objects are about to go. */
    <E> void delete(EntityModel<E> model, List<EntityEntry<E>> entries) {
        List<SecondaryStatements<E>> tables = model.secondaryTables();
        int most = session.models().dialect().capabilities().keysPerStatement();
        for (int table = tables.size() - 1; table >= 0; table--) {
            for (int from = 0; from < entries.size(); from += most) {
                delete(model, tables.get(table), entries.subList(from, Math.min(entries.size(), from + most)));
            }
        }
    }

    private <E> void delete(EntityModel<E> model, SecondaryStatements<E> table, List<EntityEntry<E>> entries) {
        KeyList keys = model.loader().newKeys();
        for (EntityEntry<E> entry : entries) {
            if (table.rows().exists(entry)) {
                model.loader().addKey(keys, entry);
            }
        }
        if (keys.size() > 0) {
            String sql = table.deleteByKeys().forKeys(keys.size());
            session.statements().update(sql, model.deleteOrigin(), out -> out.setKeys(1, keys));
        }
    }
}
