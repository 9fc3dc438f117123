package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one flush writes to the table of one entity.
 *
 * @param <E> the entity
 */
final class TypeWork<E> {

    /** A row to be updated, and the columns that changed. */
    record RowUpdate<E>(EntityEntry<E> entry, Changes changes) {
        /** Whether it writes a column of a unique key. */
        boolean writes(UniqueKey key) {
            return changes.meets(key.slots());
        }
    }

    /** A row that gets an interim value of a unique key, so that another row can have its own (FLS-6). */
    record Release<E>(EntityEntry<E> row, UniqueKey key) {
        @Override
        @SuppressWarnings("ReferenceEquality") // there is one entry for a row, and one description of a key
        public boolean equals(@Nullable Object other) {
            return other instanceof Release<?> that && row == that.row && key == that.key;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(row) * 31 + System.identityHashCode(key);
        }
    }

    private final EntityModel<E> model;

    /** New rows in the order of their coming. */
    private final List<EntityEntry<E>> inserts = new ArrayList<>();

    private final List<RowUpdate<E>> updates = new ArrayList<>();

    /** Managed objects that came to refer to new ones: what changed is known once those are inserted. */
    private final List<EntityEntry<E>> undecided = new ArrayList<>();

    private final List<EntityEntry<E>> deletes = new ArrayList<>();

    private final List<Release<E>> releases = new ArrayList<>(0);

    TypeWork(EntityModel<E> model) {
        this.model = model;
    }

    EntityModel<E> model() {
        return model;
    }

    List<EntityEntry<E>> inserts() {
        return inserts;
    }

    List<RowUpdate<E>> updates() {
        return updates;
    }

    List<EntityEntry<E>> undecided() {
        return undecided;
    }

    List<EntityEntry<E>> deletes() {
        return deletes;
    }

    /** What rows give up before anything else is written. */
    List<Release<E>> releases() {
        return releases;
    }
}
