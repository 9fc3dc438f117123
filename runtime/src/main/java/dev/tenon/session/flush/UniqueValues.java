package dev.tenon.session.flush;

import dev.tenon.TenonException;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Rekeying;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of unique keys that rows of one entity have, and those that they get.
 *
 * @param <E> the entity
 */
final class UniqueValues<E> {
    private final UnitOfWork session;
    private final EntityModel<E> model;
    private final IdentityHashMap<EntityEntry<E>, EntityEntry<E>> stored = new IdentityHashMap<>();

    UniqueValues(UnitOfWork session, EntityModel<E> model) {
        this.session = session;
        this.model = model;
    }

    /** What the database has; null if a part is null: nulls are like nothing. */
    @Nullable
    List<Object> held(EntityEntry<E> row, UniqueKey key) {
        return value(stored.computeIfAbsent(row, this::asStored), key);
    }

    /** What the object has; null if a part is null, or comes from a row that has no key yet. */
    @Nullable
    List<Object> next(EntityEntry<E> row, UniqueKey key) {
        return value(row, key);
    }

    /**
     * An object of nobody with what the row has: the row's own object may have changed. An object with final attributes has
     * what the row has, unless it took that over from another one.
     */
    private EntityEntry<E> asStored(EntityEntry<E> row) {
        EntityPersister<E> persister = model.persister();
        EntityEntry<E> before = Rekeying.copyOfKey(model, row);
        persister.copySnapshot(row, before);
        before.entity = persister.newInstance(row.instance());
        try {
            persister.restore(before);
            persister.restoreKey(before);
        } catch (TenonException isFinal) {
            return row;
        }
        return before;
    }

    private @Nullable List<Object> value(EntityEntry<E> row, UniqueKey key) {
        List<Object> value = new ArrayList<>(key.columns().size());
        for (String column : key.columnNames()) {
            Object part = model.persister().columnValue(row, column, session.references());
            if (part == null) {
                return null;
            }
            value.add(Values.inColumn(part));
        }
        return value;
    }
}
