package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
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
    private final Undo undo;
    private final IdentityHashMap<EntityEntry<E>, EntityEntry<E>> stored = new IdentityHashMap<>();

    UniqueValues(UnitOfWork session, EntityModel<E> model) {
        this.session = session;
        this.model = model;
        this.undo = new Undo(session);
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

    /** The object of a row that goes may have let go of its parent already; the row has not. */
    private EntityEntry<E> asStored(EntityEntry<E> row) {
        EntityEntry<E> before = undo.remember(row);
        return before == null ? row : before;
    }

    private @Nullable List<Object> value(EntityEntry<E> row, UniqueKey key) {
        List<Object> value = new ArrayList<>(key.columns().size());
        for (Identifier column : key.columns()) {
            Object part = model.persister().columnValue(row, column.text(), session.references());
            if (part == null) {
                return null;
            }
            value.add(normalised(part));
        }
        return value;
    }

    /** Equal for values that are one to the column: attributes of different Java types may write it. */
    private static Object normalised(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            return new BigDecimal(value.toString()).stripTrailingZeros();
        }
        boolean integral = value instanceof Integer || value instanceof Short || value instanceof Byte;
        return integral ? (Object) ((Number) value).longValue() : value;
    }
}
