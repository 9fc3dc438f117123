package dev.tenon.session.context;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.SecondaryRows;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements that write the rows that one entity has in a secondary table, rendered once for the database. Thread-safe.
 *
 * @param <E> the entity
 */
public final class SecondaryStatements<E> {
    private final SecondaryRows<E> rows;
    private final List<String> assignments;
    private final String insert;
    private final RenderedTemplate update;
    private final RenderedTemplate deleteByKeys;
    private final Map<Changes, String> updates = new ConcurrentHashMap<>();

    private SecondaryStatements(SecondaryRows<E> rows, List<String> assignments, SqlSyntax syntax) {
        this.rows = rows;
        this.assignments = assignments;
        this.insert = RenderedTemplate.of(rows.insert(), syntax).forRows(1);
        this.update = RenderedTemplate.of(rows.update(), syntax);
        this.deleteByKeys = RenderedTemplate.of(rows.deleteByKeys(), syntax);
    }

    static <E> List<SecondaryStatements<E>> of(EntityPersister<E> persister, SqlSyntax syntax) {
        return persister.secondaryRows().stream()
                .map(rows -> new SecondaryStatements<>(rows, persister.updateColumns(), syntax))
                .toList();
    }

    /** Who binds the rows. */
    public SecondaryRows<E> rows() {
        return rows;
    }

    /** INSERT of one row. */
    public String insert() {
        return insert;
    }

    /** UPDATE of the changed columns of this table. */
    public String update(Changes changes) {
        Changes own = changes.part(rows.firstSlot(), rows.slots());
        return updates.computeIfAbsent(own, slots -> update.forAssignments(text(slots)));
    }

    private String text(Changes slots) {
        StringBuilder text = new StringBuilder();
        for (int slot = rows.firstSlot(); slot < rows.firstSlot() + rows.slots(); slot++) {
            if (slots.has(slot)) {
                text.append(text.isEmpty() ? "" : ", ").append(assignments.get(slot));
            }
        }
        return text.toString();
    }

    /** UPDATE of a column to what a row has in it for a moment. */
    public String update(InterimValue interim) {
        return update.forAssignments(interim.assignment());
    }

    /** DELETE of rows by a list of keys. */
    public RenderedTemplate deleteByKeys() {
        return deleteByKeys;
    }
}
