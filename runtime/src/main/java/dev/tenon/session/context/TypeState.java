package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;

/**
 * One entity in one session: the entries of its rows, and one entry that only serves to look others up.
 *
 * @param <E> the entity
 */
final class TypeState<E> {
    private final EntityModel<E> model;
    private final IdentityMap<E> map;
    private final EntityEntry<E> probe;

    TypeState(EntityModel<E> model, UnitOfWork session) {
        this.model = model;
        this.map = new IdentityMap<>(model.unit(), session);
        this.probe = model.persister().newEntry();
    }

    EntityModel<E> model() {
        return model;
    }

    IdentityMap<E> map() {
        return map;
    }

    EntityEntry<E> probe() {
        return probe;
    }
}
