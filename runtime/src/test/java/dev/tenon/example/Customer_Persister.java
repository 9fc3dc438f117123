package dev.tenon.example;

import dev.tenon.Ref;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.References;
import dev.tenon.spi.Versions;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Persists {@link Customer}: writes objects to table customer. */
public final class Customer_Persister extends EntityPersister<Customer> {
    private static final int BILLING_ADDRESS = 0;
    private static final int SHIPPING_ADDRESS = 1;
    private static final int ORDERS = 2;

    private static final int NAME_SLOT = 0;
    private static final int VERSION_SLOT = 1;
    private static final int BILLING_ADDRESS_SLOT = 2;
    private static final int SHIPPING_ADDRESS_SLOT = 3;

    private static final List<String> UPDATE_COLUMNS =
            List.of("name = ?", "version = ?", "billing_address_id = ?", "shipping_address_id = ?");

    private static final String INSERT = """
            insert into customer (name, version, billing_address_id, shipping_address_id{+columns})
            values {rows 4} {returning id}""";

    private static final String UPDATE = """
            update customer
            set {set}
            where id = ? and version = ?""";

    private static final String DELETE = """
            delete from customer
            where id = ? and version = ?""";

    private static final String DELETE_BY_KEYS = """
            delete from customer
            where {keys id BIGINT}""";

    Customer_Persister() {}

    /** A row of table customer as the database has it. */
    static final class Snapshot extends EntityEntry<Customer> {
        String name;
        int version;
        int nextVersion;
        Ref<?> billingAddress;
        Ref<?> shippingAddress;

        @Override
        public Class<Customer> entityClass() {
            return Customer.class;
        }

        @Override
        protected Object identifier() {
            return keyed ? longKey : null;
        }
    }

    @Override
    public EntityEntry<Customer> newEntry() {
        return new Snapshot();
    }

    @Override
    public void takeSnapshot(EntityEntry<Customer> entry, References references) {
        Snapshot snapshot = (Snapshot) entry;
        Customer customer = entry.instance();
        takeColumns(customer, snapshot);
        snapshot.billingAddress = references.target(entry, BILLING_ADDRESS, customer.billingAddress);
        snapshot.shippingAddress = references.target(entry, SHIPPING_ADDRESS, customer.shippingAddress);
    }

    private static void takeColumns(Customer customer, Snapshot snapshot) {
        snapshot.name = customer.name;
        snapshot.version = customer.version;
    }

    @Override
    public void copySnapshot(EntityEntry<Customer> from, EntityEntry<Customer> to) {
        Snapshot source = (Snapshot) from;
        Snapshot target = (Snapshot) to;
        target.name = source.name;
        target.version = source.version;
        target.nextVersion = source.nextVersion;
        target.billingAddress = source.billingAddress;
        target.shippingAddress = source.shippingAddress;
    }

    @Override
    public void diff(EntityEntry<Customer> entry, Changes changes, References references) {
        Snapshot snapshot = (Snapshot) entry;
        Customer customer = entry.instance();
        if (!Objects.equals(customer.name, snapshot.name)) {
            changes.add(NAME_SLOT);
        }
        if (references.changed(entry, BILLING_ADDRESS, customer.billingAddress, snapshot.billingAddress)) {
            changes.add(BILLING_ADDRESS_SLOT);
        }
        if (references.changed(entry, SHIPPING_ADDRESS, customer.shippingAddress, snapshot.shippingAddress)) {
            changes.add(SHIPPING_ADDRESS_SLOT);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the snapshot's references came from these attributes
    public void restore(EntityEntry<Customer> entry) {
        Snapshot snapshot = (Snapshot) entry;
        Customer customer = entry.instance();
        putColumns(snapshot, customer);
        customer.billingAddress = (Ref<Address>) snapshot.billingAddress;
        customer.shippingAddress = (Ref<Address>) snapshot.shippingAddress;
    }

    private static void putColumns(Snapshot snapshot, Customer customer) {
        customer.name = snapshot.name;
        customer.version = snapshot.version;
    }

    @Override
    public String insert() {
        return INSERT;
    }

    @Override
    public int insertWidth() {
        return 4;
    }

    @Override
    public void prepareInsert(EntityEntry<Customer> entry, References references) {
        ((Snapshot) entry).nextVersion = 1;
    }

    @Override
    public int bindInsert(ParameterBinder out, int at, EntityEntry<Customer> entry, References references)
            throws SQLException {
        Snapshot snapshot = (Snapshot) entry;
        Customer customer = entry.instance();
        int next = at;
        out.setString(next++, customer.name);
        out.setInt(next++, snapshot.nextVersion);
        next = references.bindTarget(out, next, entry, BILLING_ADDRESS, customer.billingAddress);
        next = references.bindTarget(out, next, entry, SHIPPING_ADDRESS, customer.shippingAddress);
        return next;
    }

    @Override
    public void assignKey(EntityEntry<Customer> entry, long value) {
        entry.longKey = value;
        entry.keyed = true;
        entry.instance().id = value;
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
            ParameterBinder out, int at, EntityEntry<Customer> entry, Changes changes, References references)
            throws SQLException {
        Snapshot snapshot = (Snapshot) entry;
        Customer customer = entry.instance();
        int next = at;
        if (changes.has(NAME_SLOT)) {
            out.setString(next++, customer.name);
        }
        if (changes.has(VERSION_SLOT)) {
            out.setInt(next++, snapshot.nextVersion);
        }
        if (changes.has(BILLING_ADDRESS_SLOT)) {
            next = references.bindTarget(out, next, entry, BILLING_ADDRESS, customer.billingAddress);
        }
        if (changes.has(SHIPPING_ADDRESS_SLOT)) {
            next = references.bindTarget(out, next, entry, SHIPPING_ADDRESS, customer.shippingAddress);
        }
        return next;
    }

    @Override
    public int bindCondition(ParameterBinder out, int at, EntityEntry<Customer> entry) throws SQLException {
        out.setLong(at, entry.longKey);
        out.setInt(at + 1, ((Snapshot) entry).version);
        return at + 2;
    }

    @Override
    public void nextVersion(EntityEntry<Customer> entry, Changes changes) {
        Snapshot snapshot = (Snapshot) entry;
        snapshot.nextVersion = Versions.next(snapshot.version);
        changes.add(VERSION_SLOT);
    }

    @Override
    public void acceptVersion(EntityEntry<Customer> entry) {
        entry.instance().version = ((Snapshot) entry).nextVersion;
    }

    @Override
    public boolean isVersioned() {
        return true;
    }

    @Override
    public Object version(Customer customer) {
        return customer.version;
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
    public Object association(Customer customer, int association) {
        return switch (association) {
            case BILLING_ADDRESS -> customer.billingAddress;
            case SHIPPING_ADDRESS -> customer.shippingAddress;
            case ORDERS -> customer.orders;
            default -> super.association(customer, association);
        };
    }

    @Override
    @SuppressWarnings("unchecked") // the session gives an association what it is declared with
    public void setAssociation(Customer customer, int association, Object value) {
        switch (association) {
            case BILLING_ADDRESS -> customer.billingAddress = (Ref<Address>) value;
            case SHIPPING_ADDRESS -> customer.shippingAddress = (Ref<Address>) value;
            case ORDERS -> customer.orders = (List<Order>) value;
            default -> super.setAssociation(customer, association, value);
        }
    }

    @Override
    public Ref<?> snapshotTarget(EntityEntry<Customer> entry, int association) {
        Snapshot snapshot = (Snapshot) entry;
        return switch (association) {
            case BILLING_ADDRESS -> snapshot.billingAddress;
            case SHIPPING_ADDRESS -> snapshot.shippingAddress;
            default -> super.snapshotTarget(entry, association);
        };
    }

    @Override
    public Object columnValue(EntityEntry<Customer> entry, String column, References references) {
        Customer customer = entry.instance();
        return switch (column) {
            case "id" -> customer.id;
            case "name" -> customer.name;
            case "version" -> customer.version;
            case "billing_address_id" -> references.targetColumn(entry, BILLING_ADDRESS, 0, customer.billingAddress);
            case "shipping_address_id" -> references.targetColumn(entry, SHIPPING_ADDRESS, 0, customer.shippingAddress);
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    @Override
    public Object attribute(Customer customer, String path) {
        return switch (path) {
            case "id" -> customer.id;
            case "name" -> customer.name;
            case "version" -> customer.version;
            default -> throw new IllegalArgumentException("no basic attribute " + path);
        };
    }

    @Override
    public void copy(Customer from, Customer to) {
        Snapshot state = new Snapshot();
        takeColumns(from, state);
        putColumns(state, to);
    }

    @Override
    public Customer newInstance(Customer like) {
        Customer customer = new Customer();
        customer.id = like.id;
        return customer;
    }
}
