package dev.tenon.example;

import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.Members;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Persists {@link Address}: writes objects to table address. */
public final class Address_Persister extends EntityPersister<Address> {
    private static final VarHandle ID = Members.field(MethodHandles.lookup(), Address.class, "id");
    private static final VarHandle STREET = Members.field(MethodHandles.lookup(), Address.class, "street");
    private static final VarHandle CITY = Members.field(MethodHandles.lookup(), Address.class, "city");

    private static final int STREET_SLOT = 0;
    private static final int CITY_SLOT = 1;

    private static final List<String> UPDATE_COLUMNS = List.of("street = ?", "city = ?");

    private static final String INSERT = """
            insert into address (street, city{+columns})
            values {rows 2} {returning id}""";

    private static final String UPDATE = """
            update address
            set {set}
            where id = ?""";

    private static final String DELETE = """
            delete from address
            where id = ?""";

    private static final String DELETE_BY_KEYS = """
            delete from address
            where {keys id BIGINT}""";

    Address_Persister() {}

    /** A row of table address as the database has it. */
    static final class Snapshot extends EntityEntry<Address> {
        String street;
        String city;

        @Override
        public Class<Address> entityClass() {
            return Address.class;
        }

        @Override
        protected Object identifier() {
            return keyed ? longKey : null;
        }
    }

    @Override
    public EntityEntry<Address> newEntry() {
        return new Snapshot();
    }

    @Override
    public void takeSnapshot(EntityEntry<Address> entry, References references) {
        takeColumns(entry.instance(), (Snapshot) entry);
    }

    private static void takeColumns(Address address, Snapshot snapshot) {
        snapshot.street = getStreet(address);
        snapshot.city = getCity(address);
    }

    @Override
    public void copySnapshot(EntityEntry<Address> from, EntityEntry<Address> to) {
        Snapshot source = (Snapshot) from;
        Snapshot target = (Snapshot) to;
        target.street = source.street;
        target.city = source.city;
    }

    @Override
    public void diff(EntityEntry<Address> entry, Changes changes, References references) {
        Snapshot snapshot = (Snapshot) entry;
        Address address = entry.instance();
        if (!Objects.equals(getStreet(address), snapshot.street)) {
            changes.add(STREET_SLOT);
        }
        if (!Objects.equals(getCity(address), snapshot.city)) {
            changes.add(CITY_SLOT);
        }
    }

    @Override
    public void restore(EntityEntry<Address> entry) {
        putColumns((Snapshot) entry, entry.instance());
    }

    private static void putColumns(Snapshot snapshot, Address address) {
        setStreet(address, snapshot.street);
        setCity(address, snapshot.city);
    }

    @Override
    public String insert() {
        return INSERT;
    }

    @Override
    public int insertWidth() {
        return 2;
    }

    @Override
    public void prepareInsert(EntityEntry<Address> entry, References references) {}

    @Override
    public int bindInsert(ParameterBinder out, int at, EntityEntry<Address> entry, References references)
            throws SQLException {
        Address address = entry.instance();
        int next = at;
        out.setString(next++, getStreet(address));
        out.setString(next++, getCity(address));
        return next;
    }

    @Override
    public void assignKey(EntityEntry<Address> entry, long value) {
        entry.longKey = value;
        entry.keyed = true;
        setId(entry.instance(), value);
    }

    @Override
    public String update() {
        return UPDATE;
    }

    @Override
    public List<String> updateColumns() {
        return UPDATE_COLUMNS;
    }

    @Override
    public int bindUpdate(
            ParameterBinder out, int at, EntityEntry<Address> entry, Changes changes, References references)
            throws SQLException {
        Address address = entry.instance();
        int next = at;
        if (changes.has(STREET_SLOT)) {
            out.setString(next++, getStreet(address));
        }
        if (changes.has(CITY_SLOT)) {
            out.setString(next++, getCity(address));
        }
        return next;
    }

    @Override
    public int bindCondition(ParameterBinder out, int at, EntityEntry<Address> entry) throws SQLException {
        out.setLong(at, entry.longKey);
        return at + 1;
    }

    @Override
    public String delete() {
        return DELETE;
    }

    @Override
    public String deleteByKeys() {
        return DELETE_BY_KEYS;
    }

    @Override
    public Object columnValue(EntityEntry<Address> entry, String column, References references) {
        Address address = entry.instance();
        return switch (column) {
            case "id" -> getId(address);
            case "street" -> getStreet(address);
            case "city" -> getCity(address);
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    @Override
    public Object attribute(Address address, String path) {
        return switch (path) {
            case "id" -> getId(address);
            case "street" -> getStreet(address);
            case "city" -> getCity(address);
            default -> throw new IllegalArgumentException("no basic attribute " + path);
        };
    }

    @Override
    public void copy(Address from, Address to) {
        Snapshot state = new Snapshot();
        takeColumns(from, state);
        putColumns(state, to);
    }

    @Override
    public Address newInstance(Address like) {
        Address address = new Address();
        setId(address, getId(like));
        return address;
    }

    private static Long getId(Address address) {
        return (Long) ID.get(address);
    }

    private static void setId(Address address, Long value) {
        ID.set(address, value);
    }

    private static String getStreet(Address address) {
        return (String) STREET.get(address);
    }

    private static void setStreet(Address address, String value) {
        STREET.set(address, value);
    }

    private static String getCity(Address address) {
        return (String) CITY.get(address);
    }

    private static void setCity(Address address, String value) {
        CITY.set(address, value);
    }
}
