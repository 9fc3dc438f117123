package dev.tenon.example.cookbook;

import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.util.List;

/** The writing half that entities have no use for in tests of loading. */
abstract class ReadPersister<E> extends EntityPersister<E> {
    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("only read");
    }

    @Override
    public void takeSnapshot(EntityEntry<E> entry, References references) {
        throw readOnly();
    }

    @Override
    public void copySnapshot(EntityEntry<E> from, EntityEntry<E> to) {
        throw readOnly();
    }

    @Override
    public void diff(EntityEntry<E> entry, Changes changes, References references) {
        throw readOnly();
    }

    @Override
    public void restore(EntityEntry<E> entry) {
        throw readOnly();
    }

    @Override
    public String insert() {
        throw readOnly();
    }

    @Override
    public int insertWidth() {
        throw readOnly();
    }

    @Override
    public int bindInsert(ParameterBinder out, int at, EntityEntry<E> entry, References references) {
        throw readOnly();
    }

    @Override
    public void prepareInsert(EntityEntry<E> entry, References references) {
        throw readOnly();
    }

    @Override
    public String update() {
        throw readOnly();
    }

    @Override
    public List<String> updateColumns() {
        throw readOnly();
    }

    @Override
    public int bindUpdate(ParameterBinder out, int at, EntityEntry<E> entry, Changes changes, References references) {
        throw readOnly();
    }

    @Override
    public int bindCondition(ParameterBinder out, int at, EntityEntry<E> entry) {
        throw readOnly();
    }

    @Override
    public String delete() {
        throw readOnly();
    }

    @Override
    public String deleteByKeys() {
        throw readOnly();
    }

    @Override
    public Object columnValue(EntityEntry<E> entry, String column, References references) {
        throw readOnly();
    }

    @Override
    public void copy(E from, E to) {
        throw readOnly();
    }

    @Override
    public E newInstance(E like) {
        throw readOnly();
    }
}
