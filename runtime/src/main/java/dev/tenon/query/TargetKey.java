package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.NoSessionReferences;
import dev.tenon.type.Keys;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of an entity or reference that a query mentions, read each time the query runs.
 *
 * @param <T> the entity
 */
record TargetKey<T>(EntityUnit<T> unit, Object target) {

    static <T> List<TargetKey<?>> all(EntityUnit<T> unit, List<Object> targets) {
        return targets.stream()
                .<TargetKey<?>>map(target -> new TargetKey<>(unit, target))
                .toList();
    }

    /** The identifiers of several targets of one entity. */
    static Keys list(List<TargetKey<?>> targets) {
        KeyList keys = targets.get(0).unit.loader().newKeys();
        targets.forEach(target -> target.addTo(keys));
        return keys;
    }

    int bind(ParameterBinder out, int at) throws SQLException {
        return unit.loader().bindKey(out, at, entry());
    }

    /** What an attribute of the entity holds, of which this is no reference. */
    @Nullable
    Object held(int association) {
        return unit.persister().association(unit.loader().entityClass().cast(target), association);
    }

    private void addTo(KeyList keys) {
        unit.loader().addKey(keys, entry());
    }

    private EntityEntry<T> entry() {
        EntityEntry<T> entry = unit.persister().newEntry();
        if (!takeKey(entry)) {
            throw new QueryException(
                    "TN519",
                    "a query compares with " + target
                            + ", which has no identifier yet\nhelp:   persist and flush the new " + name() + " first");
        }
        return entry;
    }

    private boolean takeKey(EntityEntry<T> entry) {
        if (target instanceof Ref<?> ref) {
            Object id = ref.id(Object.class);
            return id == null ? takeKeyOf(entry, ref.get()) : unit.loader().takeIdentifier(entry, id);
        }
        return takeKeyOf(entry, target);
    }

    private boolean takeKeyOf(EntityEntry<T> entry, Object entity) {
        Class<T> type = unit.loader().entityClass();
        if (!type.isInstance(entity)) {
            throw new QueryException(
                    "TN519",
                    "a query compares a " + name() + " with a "
                            + entity.getClass().getName());
        }
        return unit.loader().takeKey(entry, type.cast(entity), new NoSessionReferences());
    }

    private String name() {
        return unit.loader().entityClass().getSimpleName();
    }
}
