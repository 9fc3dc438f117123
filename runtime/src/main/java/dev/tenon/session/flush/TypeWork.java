package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What one flush writes to the table of one entity.
 *
 * @param <E> the entity
 */
final class TypeWork<E> {

    /** A row to be updated, and the columns that changed. */
    record RowUpdate<E>(EntityEntry<E> entry, Changes changes) {}

    private final EntityModel<E> model;

    /** New rows in the order of their coming. */
    private final List<EntityEntry<E>> inserts = new ArrayList<>();

    private final List<RowUpdate<E>> updates = new ArrayList<>();

    /** Managed objects that came to refer to new ones: what changed is known once those are inserted. */
    private final List<EntityEntry<E>> undecided = new ArrayList<>();

    private final List<EntityEntry<E>> deletes = new ArrayList<>();

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
}
