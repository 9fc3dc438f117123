package dev.tenon.example.cookbook;

import dev.tenon.spi.EntityEntry;

/** An entry of an entity whose identifier is a name. */
abstract class NamedEntry<E> extends EntityEntry<E> {
    private final Class<E> entityClass;

    NamedEntry(Class<E> entityClass) {
        this.entityClass = entityClass;
    }

    @Override
    public Class<E> entityClass() {
        return entityClass;
    }

    @Override
    protected Object identifier() {
        return key;
    }
}
