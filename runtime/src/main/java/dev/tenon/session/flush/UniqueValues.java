package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that hold a unique value which another row is going to get: they have to go, or to give it up, first (FLS-6).
 * The mapping knows what is unique.
 */
final class UniqueValues {
    private final UnitOfWork session;
    private final Undo undo;

    UniqueValues(UnitOfWork session) {
        this.session = session;
        this.undo = new Undo(session);
    }

    /** Whether a deleted row is in the way of an inserted or updated one. */
    <E> boolean collide(TypeWork<E> type) {
        boolean possible = !type.deletes().isEmpty()
                && !(type.inserts().isEmpty() && type.updates().isEmpty());
        if (possible) {
            for (List<Identifier> columns : type.model().uniqueColumns()) {
                if (collide(type, columns)) {
                    return true;
                }
            }
        }
        return false;
    }

    private <E> boolean collide(TypeWork<E> type, List<Identifier> columns) {
        Set<List<Object>> leaving = new HashSet<>();
        for (EntityEntry<E> row : type.deletes()) {
            List<Object> value = value(type.model(), asStored(row), columns);
            if (value != null) {
                leaving.add(value);
            }
        }
        for (EntityEntry<E> row : type.inserts()) {
            if (leaving.contains(value(type.model(), row, columns))) {
                return true;
            }
        }
        for (RowUpdate<E> row : type.updates()) {
            if (leaving.contains(value(type.model(), row.entry(), columns))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Updated rows, each after the one that gives up what it gets. A group of several is a cycle: they exchange what they
     * have.
     */
    <E> List<DependencySort.Group<RowUpdate<E>>> inOrder(EntityModel<E> model, List<RowUpdate<E>> rows) {
        IdentityHashMap<RowUpdate<E>, List<RowUpdate<E>>> needs = new IdentityHashMap<>();
        for (List<Identifier> columns : model.uniqueColumns()) {
            addNeeds(model, rows, columns, needs);
        }
        List<DependencySort.Group<RowUpdate<E>>> order = new ArrayList<>();
        DependencySort.levels(rows, needs).forEach(order::addAll);
        return order;
    }

    private <E> void addNeeds(
            EntityModel<E> model,
            List<RowUpdate<E>> rows,
            List<Identifier> columns,
            Map<RowUpdate<E>, List<RowUpdate<E>>> needs) {
        Map<List<Object>, RowUpdate<E>> holders = new HashMap<>();
        for (RowUpdate<E> row : rows) {
            List<Object> held = value(model, asStored(row.entry()), columns);
            if (held != null && !held.equals(value(model, row.entry(), columns))) {
                holders.put(held, row);
            }
        }
        for (RowUpdate<E> row : holders.isEmpty() ? List.<RowUpdate<E>>of() : rows) {
            RowUpdate<E> holder = holders.get(value(model, row.entry(), columns));
            if (holder != null) {
                needs.computeIfAbsent(row, each -> new ArrayList<>()).add(holder);
            }
        }
    }

    /** Whether a foreign key has a part in what is unique. */
    boolean concerns(Relationship relationship) {
        return relationship.owner().uniqueColumns().stream()
                .flatMap(List::stream)
                .anyMatch(column -> relationship.foreignKey().pairs().stream()
                        .anyMatch(pair -> pair.local().equals(column)));
    }

    /** The object of a row that goes may have let go of its parent already; the row has not. */
    private <E> EntityEntry<E> asStored(EntityEntry<E> row) {
        EntityEntry<E> stored = undo.remember(row);
        return stored == null ? row : stored;
    }

    /** Null if a part is null: nulls collide with nothing. */
    private <E> @Nullable List<Object> value(EntityModel<E> model, EntityEntry<E> row, List<Identifier> columns) {
        List<Object> value = new ArrayList<>(columns.size());
        for (Identifier column : columns) {
            Object part = model.persister().columnValue(row, column.text(), session.references());
            if (part == null) {
                return null;
            }
            value.add(part);
        }
        return value;
    }
}
