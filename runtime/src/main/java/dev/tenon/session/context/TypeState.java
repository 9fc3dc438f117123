package dev.tenon.session.context;

import dev.tenon.spi.IdentityMap;

/**
 * One entity in one session: the entries of its rows.
 *
 * @param <E> the entity
 */
final class TypeState<E> {
    private final EntityModel<E> model;
    private final IdentityMap<E> map;

    TypeState(EntityModel<E> model, UnitOfWork session) {
        this.model = model;
        this.map = new IdentityMap<>(model.unit(), session);
    }

    EntityModel<E> model() {
        return model;
    }

    IdentityMap<E> map() {
        return map;
    }
}
