package dev.tenon.session.flush;

import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.jdbc.StatementBatch;
import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.AttributeType.Elements;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.context.ValueOrder;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of collections of values. What was only added is inserted; elements of sets and entries of maps come
 * and go one by one; a list that changed in another way is written anew, because its rows cannot be told apart. Without an
 * order column it has no order, and one that only differs in that has not changed (COL-2).
 */
final class ElementRows {
    private static final Comparator<Row> BY_VALUES =
            Comparator.comparing(Row::key, ValueOrder::compare).thenComparing(Row::element, ValueOrder::compare);

    private final UnitOfWork session;
    private final SqlSyntax syntax;
    private final ForeignColumns foreign;

    /** A row: an element with its map key or place, which others than maps and ordered lists leave alone. */
    record Row(@Nullable Object key, @Nullable Object element, int position) {}

    /**
     * What becomes of the rows of one collection.
     *
     * @param leaving null if all of them go
     */
    private record Change<E>(
            EntityModel<E> model,
            Elements elements,
            EntityEntry<?> owner,
            @Nullable List<Row> leaving,
            List<Row> coming) {}

    ElementRows(UnitOfWork session, ForeignColumns foreign) {
        this.session = session;
        this.syntax = session.models().dialect().syntax();
        this.foreign = foreign;
    }

    /** Writes changed collections: what goes before what comes, because an element may go from one to another. */
    void write(List<TrackedContents> collections) {
        List<Change<?>> changes = new ArrayList<>(collections.size());
        for (TrackedContents contents : collections) {
            changes.add(change(session.models().of(contents.owner().entityClass()), contents));
        }
        changes.forEach(this::delete);
        changes.forEach(this::insert);
    }

    private <E> Change<E> change(EntityModel<E> model, TrackedContents contents) {
        Elements elements = (Elements) contents.attribute();
        EntityEntry<?> owner = contents.owner();
        List<Row> before = rows(contents.original(), contents.originalKeys());
        List<Row> now = rows(contents.current(), contents.currentKeys());
        boolean single = elements.key() != null || Set.class.isAssignableFrom(elements.container());
        if (single) {
            List<Row> leaving = inOrder(contents, missing(model, elements, before, now));
            List<Row> coming = inOrder(contents, missing(model, elements, now, before));
            return new Change<>(model, elements, owner, leaving, coming);
        }
        if (!contents.isScattered() && isPrefix(model, elements, before, now)) {
            return new Change<>(model, elements, owner, List.of(), now.subList(before.size(), now.size()));
        }
        List<Row> more = elements.orderColumn() == null ? more(model, elements, before, now) : null;
        return new Change<>(model, elements, owner, more == null ? null : List.of(), more == null ? now : more);
    }

    private <E> void delete(Change<E> change) {
        List<Row> leaving = change.leaving();
        if (leaving == null) {
            deleteOf(change.model(), change.elements(), List.of(change.owner()));
        } else {
            deleteEach(change.model(), change.elements(), change.owner(), leaving);
        }
    }

    private <E> void insert(Change<E> change) {
        insert(change.model(), change.elements(), change.owner(), change.coming());
    }

    /** What a list in no order has more of; null if it has less of something; equal ones count. */
    private static <E> @Nullable List<Row> more(
            EntityModel<E> model, Elements elements, List<Row> before, List<Row> now) {
        ElementIndex<E> more = new ElementIndex<>(model, elements, now);
        return before.stream().allMatch(more::take) ? more.left() : null;
    }

    /** Constants of enums have another order in each run's hash tables (JAV-7). */
    private static List<Row> inOrder(TrackedContents contents, List<Row> rows) {
        if (!contents.isOrdered()) {
            rows.sort(BY_VALUES);
        }
        return rows;
    }

    /** Deletes the rows of owners that are going to be deleted. */
    <E> void deleteOf(EntityModel<E> model, List<EntityEntry<E>> owners) {
        int most = session.models().dialect().capabilities().keysPerStatement();
        for (Elements elements : model.elements()) {
            for (int from = 0; from < owners.size(); from += most) {
                deleteOf(model, elements, owners.subList(from, Math.min(owners.size(), from + most)));
            }
        }
    }

    private static List<Row> rows(List<@Nullable Object> elements, List<@Nullable Object> keys) {
        List<Row> rows = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            rows.add(new Row(keys.isEmpty() ? null : keys.get(i), elements.get(i), i));
        }
        return rows;
    }

    private <E> boolean isPrefix(EntityModel<E> model, Elements elements, List<Row> before, List<Row> now) {
        if (before.size() > now.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(model, elements, before.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private <E> List<Row> missing(EntityModel<E> model, Elements elements, List<Row> from, List<Row> in) {
        ElementIndex<E> there = new ElementIndex<>(model, elements, in);
        List<Row> missing = new ArrayList<>();
        for (Row row : from) {
            if (there.find(row) == null) {
                missing.add(row);
            }
        }
        return missing;
    }

    /** Whether two rows are written alike, but for their places. */
    static <E> boolean same(EntityModel<E> model, Elements elements, Row one, Row other) {
        return Objects.equals(one.key(), other.key())
                && model.persister().sameElement(elements.index(), one.element(), other.element());
    }

    private <E> void insert(EntityModel<E> model, Elements elements, EntityEntry<?> owner, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = names(elements.ownerColumns());
        if (elements.key() != null) {
            columns.addAll(names(columns(elements.key())));
        }
        if (elements.orderColumn() != null) {
            columns.add(syntax.identifier(elements.orderColumn()));
        }
        columns.addAll(names(columns(elements.element())));
        String sql = "insert into " + syntax.table(elements.table().name()) + " (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (StatementBatch batch = session.statements().batch(sql, "insert " + display(model, elements))) {
            batch.addAll(rows, (out, row) -> bindInsert(out, model, elements, owner, row));
            batch.execute();
        }
    }

    private <E> void bindInsert(
            ParameterBinder out, EntityModel<E> model, Elements elements, EntityEntry<?> owner, Row row)
            throws SQLException {
        int next = ForeignColumns.bindKey(out, 1, model, owner);
        if (elements.key() != null) {
            next = model.persister().bindElementKey(elements.index(), out, next, row.key());
        }
        if (elements.orderColumn() != null) {
            out.setInt(next++, row.position());
        }
        model.persister().bindElement(elements.index(), out, next, row.element());
    }

    /** Deletes rows of sets by their element, rows of maps by their key. */
    private <E> void deleteEach(EntityModel<E> model, Elements elements, EntityEntry<?> owner, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        AttributeType identifying = elements.key() != null ? elements.key() : elements.element();
        List<String> conditions = new ArrayList<>();
        names(elements.ownerColumns()).forEach(column -> conditions.add(column + " = ?"));
        names(columns(identifying)).forEach(column -> conditions.add(syntax.same(column, "?")));
        String sql =
                "delete from " + syntax.table(elements.table().name()) + " where " + String.join(" and ", conditions);
        try (StatementBatch batch = session.statements().batch(sql, "delete " + display(model, elements))) {
            batch.addAll(rows, (out, row) -> {
                int next = ForeignColumns.bindKey(out, 1, model, owner);
                if (elements.key() != null) {
                    model.persister().bindElementKey(elements.index(), out, next, row.key());
                } else {
                    model.persister().bindElement(elements.index(), out, next, row.element());
                }
            });
            batch.execute();
        }
    }

    private void deleteOf(EntityModel<?> model, Elements elements, List<? extends EntityEntry<?>> owners) {
        List<Identifier> referenced = model.type().keyColumns();
        List<KeyColumn> columns = new ArrayList<>();
        for (int i = 0; i < referenced.size(); i++) {
            columns.add(new KeyColumn(
                    syntax.identifier(elements.ownerColumns().get(i)),
                    Relationship.kind(model.type().table(), referenced.get(i))));
        }
        String sql = "delete from " + syntax.table(elements.table().name()) + " where "
                + syntax.keys(columns, syntax.keyBucket(owners.size()));
        session.statements()
                .update(
                        sql,
                        "delete " + display(model, elements),
                        out -> out.setKeys(1, foreign.keys(model, referenced, owners)));
    }

    private static String display(EntityModel<?> model, Elements elements) {
        return model.type().display(elements.name());
    }

    private List<String> names(List<Identifier> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(syntax.identifier(column)));
        return names;
    }

    private static List<Identifier> columns(AttributeType attribute) {
        if (attribute instanceof AttributeType.Basic basic) {
            return List.of(basic.column());
        }
        List<Identifier> columns = new ArrayList<>();
        if (attribute instanceof AttributeType.Embedded embedded) {
            embedded.parts().forEach(part -> columns.addAll(columns(part)));
        }
        return columns;
    }
}
