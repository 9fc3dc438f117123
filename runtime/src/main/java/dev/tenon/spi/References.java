package dev.tenon.spi;

import dev.tenon.Ref;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the session knows of the targets that to-one attributes hold: the bridge from attribute values to keys. */
public interface References {

    /**
     * The entry of the target that an attribute holds ({@code Ref} or plain); null for null.
     *
     * @throws dev.tenon.TenonException if the target is not in the session (SYN-7); names owner, attribute and remedies
     */
    @Nullable
    EntityEntry<?> target(EntityEntry<?> owner, int association, @Nullable Object value);

    /** Whether an attribute's value means another target than the snapshot's. */
    boolean changed(EntityEntry<?> owner, int association, @Nullable Object value, @Nullable Ref<?> snapshot);

    /**
     * Binds the columns of the association's foreign key, in the order of its pairs, from {@code at} on: the target's
     * values, or nulls. Returns the next free parameter.
     */
    int bindTarget(ParameterBinder out, int at, EntityEntry<?> owner, int association, @Nullable Object value)
            throws SQLException;

    /**
     * The value of one foreign key column: what the target's referenced column holds; null for a null value.
     *
     * @param pair the number of the column pair
     */
    @Nullable
    Object targetColumn(EntityEntry<?> owner, int association, int pair, @Nullable Object value);
}
