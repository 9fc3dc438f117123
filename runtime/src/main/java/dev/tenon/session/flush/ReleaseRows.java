package dev.tenon.session.flush;

import dev.tenon.jdbc.Binding;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.InterimValue;
import dev.tenon.session.context.SecondaryStatements;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.Release;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The first of two steps (FLS-6): gives rows an interim value of a unique key. The row is written again, or deleted, in the
 * same flush, so neither its object nor a version that Tenon counts hears of it.
 */
final class ReleaseRows {
    private final UnitOfWork session;
    private final GeneratedColumns generated;
    private final Set<Release<?>> released = new HashSet<>();

    ReleaseRows(UnitOfWork session) {
        this.session = session;
        this.generated = new GeneratedColumns(session);
    }

    /** What was released in this flush. */
    Set<Release<?>> released() {
        return released;
    }

    <E> void release(EntityModel<E> model, List<Release<E>> releases) {
        for (Release<E> release : releases) {
            write(model, release);
            released.add(release);
        }
    }

    /** Rows that gave something up write that column, too, whether it changed or not. */
    <E> List<RowUpdate<E>> takenBack(List<RowUpdate<E>> rows) {
        if (released.isEmpty()) {
            return rows;
        }
        IdentityHashMap<EntityEntry<?>, Changes> slots = new IdentityHashMap<>();
        for (Release<?> release : released) {
            InterimValue interim = Objects.requireNonNull(release.key().interim(), "released");
            slots.merge(release.row(), interim.slot(), Changes::and);
        }
        return rows.stream()
                .map(row -> {
                    Changes more = slots.get(row.entry());
                    return more == null
                            ? row
                            : new RowUpdate<>(row.entry(), row.changes().and(more));
                })
                .toList();
    }

    private <E> void write(EntityModel<E> model, Release<E> release) {
        InterimValue interim = Objects.requireNonNull(release.key().interim(), "planned");
        EntityEntry<E> row = release.row();
        if (release.key().table() > 0) {
            writeSecondary(
                    model,
                    row,
                    interim,
                    model.secondaryTables().get(release.key().table() - 1));
            return;
        }
        String sql = model.statements().update(interim);
        Binding binding = out -> model.persister().bindCondition(out, interim.bind(out, 1), row);
        long count = model.persister().generatedVersion() >= 0
                ? generated.updateMeanwhile(model, row, sql, binding)
                : session.statements().update(sql, model.updateOrigin(), binding);
        RowCounts.mustBeOne("update", model, row, count);
    }

    private <E> void writeSecondary(
            EntityModel<E> model, EntityEntry<E> row, InterimValue interim, SecondaryStatements<E> table) {
        String sql = table.update(interim);
        Binding binding = out -> model.loader().bindKey(out, interim.bind(out, 1), row);
        RowCounts.mustBeOne("update", model, row, session.statements().update(sql, model.updateOrigin(), binding));
    }
}
