package dev.tenon.example;

import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.Members;
import dev.tenon.spi.References;
import dev.tenon.spi.Values;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueTypes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.SQLException;

/** Loads {@link Address}: turns rows of table address into objects. */
public final class Address_Loader extends EntityLoader<Address> {
    private static final VarHandle ID = Members.field(MethodHandles.lookup(), Address.class, "id");
    private static final VarHandle STREET = Members.field(MethodHandles.lookup(), Address.class, "street");
    private static final VarHandle CITY = Members.field(MethodHandles.lookup(), Address.class, "city");

    private static final String SELECT_BY_KEY = """
            select a.id, a.street, a.city
            from address a
            where a.id = ?""";

    private static final String SELECT_BY_KEYS = """
            select a.id, a.street, a.city
            from address a
            where {keys a.id BIGINT}""";

    Address_Loader() {}

    /** The generated classes of {@link Address}. */
    public static EntityUnit<?> unit() {
        return new EntityUnit<>(new Address_Loader(), new Address_Persister());
    }

    @Override
    public Class<Address> entityClass() {
        return Address.class;
    }

    @Override
    public EntityType<Address> describe() {
        return EntityType.of(Address.class, "Address")
                .table(table())
                .selection("id", "street", "city")
                .identifier("id")
                .generator(new Generator.Identity())
                .attribute(AttributeType.Basic.of("id", ValueTypes.LONG_OBJECT, "id")
                        .notNull())
                .attribute(AttributeType.Basic.of("street", ValueTypes.STRING, "street"))
                .attribute(AttributeType.Basic.of("city", ValueTypes.STRING, "city"))
                .build();
    }

    private static Table table() {
        return Table.named("address")
                .column(Column.of("id", DataType.of(DataType.Kind.BIGINT)).asIdentity())
                .column(Column.of("street", DataType.varchar(255)))
                .column(Column.of("city", DataType.varchar(255)))
                .primaryKey("id")
                .build();
    }

    @Override
    public boolean hasIntegralKey() {
        return true;
    }

    @Override
    public boolean takeKey(EntityEntry<Address> entry, Address address, References references) {
        Long id = getId(address);
        if (id == null) {
            return false;
        }
        entry.longKey = id;
        entry.keyed = true;
        return true;
    }

    @Override
    public boolean takeIdentifier(EntityEntry<Address> entry, Object identifier) {
        if (!Values.isIntegral(identifier, Long.MIN_VALUE, Long.MAX_VALUE)) {
            return false;
        }
        entry.longKey = ((Number) identifier).longValue();
        entry.keyed = true;
        return true;
    }

    @Override
    public Class<?> identifierClass() {
        return Long.class;
    }

    @Override
    public int bindKey(ParameterBinder out, int at, EntityEntry<Address> entry) throws SQLException {
        out.setLong(at, entry.longKey);
        return at + 1;
    }

    @Override
    public KeyList newKeys() {
        return KeyList.ofLongs(DataType.Kind.BIGINT);
    }

    @Override
    public void addKey(KeyList keys, EntityEntry<Address> entry) {
        keys.add(entry.longKey);
    }

    @Override
    public String selectByKey() {
        return SELECT_BY_KEY;
    }

    @Override
    public String selectByKeys() {
        return SELECT_BY_KEYS;
    }

    @Override
    public String selectAssociation(int association) {
        return "";
    }

    @Override
    public int width() {
        return 3;
    }

    @Override
    public EntityEntry<Address> locate(RowReader row, int at, LoadScope<Address> scope) throws SQLException {
        long id = row.getLong(at);
        return id == 0 && row.wasNull() ? null : scope.entry(id);
    }

    @Override
    public EntityEntry<Address> read(RowReader row, int at, LoadScope<Address> scope) throws SQLException {
        EntityEntry<Address> entry = locate(row, at, scope);
        if (entry != null && scope.fills(entry)) {
            entry.filling = true;
            fill((Address_Persister.Snapshot) entry, row, at);
            entry.filling = false;
            scope.filled(entry);
        }
        return entry;
    }

    private static void fill(Address_Persister.Snapshot snapshot, RowReader row, int at) throws SQLException {
        Address address = snapshot.entity == null ? new Address() : snapshot.entity;
        snapshot.entity = address;
        setId(address, snapshot.longKey);
        snapshot.street = row.getString(at + 1);
        setStreet(address, snapshot.street);
        snapshot.city = row.getString(at + 2);
        setCity(address, snapshot.city);
    }

    @Override
    public Address newSelfFilling(EntityEntry<Address> entry) {
        Address address = new Address_Lazy(entry);
        setId(address, entry.longKey);
        return address;
    }

    private static Long getId(Address address) {
        return (Long) ID.get(address);
    }

    private static void setId(Address address, Long value) {
        ID.set(address, value);
    }

    private static void setStreet(Address address, String value) {
        STREET.set(address, value);
    }

    private static void setCity(Address address, String value) {
        CITY.set(address, value);
    }
}
