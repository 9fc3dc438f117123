package dev.tenon.session.flush;

import dev.tenon.jdbc.StatementBatch;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyOrder;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.KeyList;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes rows: by lists of keys, or one by one where a version has to match (ROW-1, VER-1). */
final class DeleteRows {
    private static final Logger LOGGER = LoggerFactory.getLogger("dev.tenon.session");

    private final UnitOfWork session;
    private final SecondaryTables secondaryTables;

    DeleteRows(UnitOfWork session) {
        this.session = session;
        this.secondaryTables = new SecondaryTables(session);
    }

    <E> void delete(EntityModel<E> model, List<EntityEntry<E>> rows) {
        List<EntityEntry<E>> sorted = new ArrayList<>(rows);
        sorted.sort(KeyOrder::compare);
        secondaryTables.delete(model, sorted);
        if (model.persister().isVersioned()) {
            deleteVersioned(model, sorted);
        } else {
            int most = session.models().dialect().capabilities().keysPerStatement();
            for (int from = 0; from < sorted.size(); from += most) {
                deleteByKeys(model, sorted.subList(from, Math.min(sorted.size(), from + most)));
            }
        }
        sorted.forEach(session::deleted);
    }

    private <E> void deleteByKeys(EntityModel<E> model, List<EntityEntry<E>> rows) {
        KeyList keys = model.loader().newKeys();
        for (EntityEntry<E> row : rows) {
            model.loader().addKey(keys, row);
        }
        String sql = model.statements().deleteByKeys().forKeys(rows.size());
        long count = session.statements().update(sql, model.deleteOrigin(), out -> out.setKeys(1, keys));
        if (count >= 0 && count != rows.size()) {
            LOGGER.warn(
                    "delete {}: {} rows were to go, {} were there; somebody else deleted the others",
                    model.type().name(),
                    rows.size(),
                    count);
        }
    }

    private <E> void deleteVersioned(EntityModel<E> model, List<EntityEntry<E>> rows) {
        String sql = model.statements().delete();
        if (rows.size() == 1) {
            EntityEntry<E> row = rows.get(0);
            long count = session.statements()
                    .update(sql, model.deleteOrigin(), out -> model.persister().bindCondition(out, 1, row));
            RowCounts.mustBeOne("delete", model, row, count);
            return;
        }
        int[] counts;
        try (StatementBatch batch = session.statements().batch(sql, model.deleteOrigin())) {
            batch.addAll(rows, (out, row) -> model.persister().bindCondition(out, 1, row));
            counts = batch.execute();
        }
        for (int i = 0; i < counts.length; i++) {
            RowCounts.mustBeOne("delete", model, rows.get(i), counts[i]);
        }
    }
}
