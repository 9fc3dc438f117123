package dev.tenon.example.cookbook;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.References;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import java.sql.SQLException;

/** Loads entities whose identifier is a name. */
abstract class NamedLoader<E> extends EntityLoader<E> {
    abstract String nameOf(E entity);

    @Override
    public boolean hasIntegralKey() {
        return false;
    }

    @Override
    public boolean takeKey(EntityEntry<E> entry, E entity, References references) {
        entry.key = nameOf(entity);
        entry.keyed = true;
        return true;
    }

    @Override
    public boolean takeIdentifier(EntityEntry<E> entry, Object identifier) {
        entry.key = identifier;
        entry.keyed = true;
        return identifier instanceof String;
    }

    @Override
    public Class<?> identifierClass() {
        return String.class;
    }

    @Override
    public int bindKey(ParameterBinder out, int at, EntityEntry<E> entry) throws SQLException {
        out.setString(at, (String) entry.key);
        return at + 1;
    }

    @Override
    public KeyList newKeys() {
        return KeyList.ofColumns(DataType.Kind.VARCHAR);
    }

    @Override
    public void addKey(KeyList keys, EntityEntry<E> entry) {
        keys.add(entry.key);
    }

    @Override
    public EntityEntry<E> locate(RowReader row, int at, LoadScope<E> scope) throws SQLException {
        String name = row.getString(at);
        return name == null ? null : scope.entry(name);
    }
}
