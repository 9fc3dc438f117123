package dev.tenon.example;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.References;
import dev.tenon.spi.Values;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueTypes;
import jakarta.persistence.CascadeType;
import java.sql.SQLException;
import java.util.List;

/** Loads {@link Customer}: turns rows of table customer into objects. */
public final class Customer_Loader extends EntityLoader<Customer> {
    private static final int BILLING_ADDRESS = 0;
    private static final int SHIPPING_ADDRESS = 1;
    private static final int ORDERS = 2;

    private static final String SELECT_BY_KEY = """
            select c.id, c.name, c.version, c.billing_address_id, c.shipping_address_id
            from customer c
            where c.id = ?""";

    private static final String SELECT_BY_KEYS = """
            select c.id, c.name, c.version, c.billing_address_id, c.shipping_address_id
            from customer c
            where {keys c.id BIGINT}""";

    private static final String SELECT_ORDERS = """
            select o.customer_id, o.id, o.customer_id, o.status, o.total, o.placed_at
            from "order" o
            where {keys o.customer_id BIGINT}""";

    Customer_Loader() {}

    /** The generated classes of {@link Customer}. */
    public static EntityUnit<?> unit() {
        return new EntityUnit<>(new Customer_Loader(), new Customer_Persister());
    }

    @Override
    public Class<Customer> entityClass() {
        return Customer.class;
    }

    @Override
    public EntityType<Customer> describe() {
        return EntityType.of(Customer.class, "Customer")
                .table(table())
                .selection("id", "name", "version", "billing_address_id", "shipping_address_id")
                .identifier("id")
                .version("version")
                .generator(new Generator.Identity())
                .attribute(AttributeType.Basic.of("id", ValueTypes.LONG_OBJECT, "id")
                        .notNull())
                .attribute(AttributeType.Basic.of("name", ValueTypes.STRING, "name")
                        .notNull())
                .attribute(AttributeType.Basic.of("version", ValueTypes.INT, "version")
                        .notNull())
                .attribute(billingAddress())
                .attribute(shippingAddress())
                .attribute(orders())
                .build();
    }

    private static Table table() {
        return Table.named("customer")
                .column(Column.of("id", DataType.of(DataType.Kind.BIGINT)).asIdentity())
                .column(Column.of("name", DataType.varchar(255)).notNull())
                .column(Column.of("version", DataType.of(DataType.Kind.INTEGER)).notNull())
                .column(Column.of("billing_address_id", DataType.of(DataType.Kind.BIGINT)))
                .column(Column.of("shipping_address_id", DataType.of(DataType.Kind.BIGINT)))
                .primaryKey("id")
                .foreignKey(new Table.ForeignKey(
                        "",
                        Table.names("billing_address_id"),
                        QualifiedName.of(Identifier.parse("address")),
                        Table.names("id"),
                        "",
                        ""))
                .foreignKey(new Table.ForeignKey(
                        "",
                        Table.names("shipping_address_id"),
                        QualifiedName.of(Identifier.parse("address")),
                        Table.names("id"),
                        "",
                        ""))
                .build();
    }

    private static Association billingAddress() {
        return Association.toOne(
                        BILLING_ADDRESS,
                        "billingAddress",
                        Customer.class,
                        Address.class,
                        new Join.ForeignKey(List.of(Join.Pair.of("billing_address_id", "id")), true, true))
                .ref()
                .cascade(CascadeType.PERSIST)
                .build();
    }

    private static Association shippingAddress() {
        return Association.toOne(
                        SHIPPING_ADDRESS,
                        "shippingAddress",
                        Customer.class,
                        Address.class,
                        new Join.ForeignKey(List.of(Join.Pair.of("shipping_address_id", "id")), true, true))
                .ref()
                .cascade(CascadeType.PERSIST)
                .build();
    }

    private static Association orders() {
        return Association.toMany(
                        ORDERS,
                        "orders",
                        Customer.class,
                        Order.class,
                        List.class,
                        new Join.ForeignKey(List.of(Join.Pair.of("id", "customer_id")), false, true))
                .mappedBy("customer")
                .cascade(CascadeType.PERSIST)
                .cascade(CascadeType.MERGE)
                .cascade(CascadeType.REMOVE)
                .cascade(CascadeType.REFRESH)
                .cascade(CascadeType.DETACH)
                .orphanRemoval()
                .build();
    }

    @Override
    public boolean hasIntegralKey() {
        return true;
    }

    @Override
    public boolean takeKey(EntityEntry<Customer> entry, Customer customer, References references) {
        Long id = customer.id;
        if (id == null) {
            return false;
        }
        entry.longKey = id;
        entry.keyed = true;
        return true;
    }

    @Override
    public boolean takeIdentifier(EntityEntry<Customer> entry, Object identifier) {
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
    public int bindKey(ParameterBinder out, int at, EntityEntry<Customer> entry) throws SQLException {
        out.setLong(at, entry.longKey);
        return at + 1;
    }

    @Override
    public KeyList newKeys() {
        return KeyList.ofLongs(DataType.Kind.BIGINT);
    }

    @Override
    public void addKey(KeyList keys, EntityEntry<Customer> entry) {
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
        return association == ORDERS ? SELECT_ORDERS : "";
    }

    @Override
    public int width() {
        return 5;
    }

    @Override
    public EntityEntry<Customer> locate(RowReader row, int at, LoadScope<Customer> scope) throws SQLException {
        long id = row.getLong(at);
        return id == 0 && row.wasNull() ? null : scope.entry(id);
    }

    @Override
    public EntityEntry<Customer> read(RowReader row, int at, LoadScope<Customer> scope) throws SQLException {
        EntityEntry<Customer> entry = locate(row, at, scope);
        if (entry != null && scope.fills(entry)) {
            fill((Customer_Persister.Snapshot) entry, row, at, scope);
            scope.filled(entry);
        }
        return entry;
    }

    private static void fill(Customer_Persister.Snapshot snapshot, RowReader row, int at, LoadScope<Customer> scope)
            throws SQLException {
        Customer customer = snapshot.entity == null ? new Customer() : snapshot.entity;
        snapshot.entity = customer;
        customer.id = snapshot.longKey;
        snapshot.name = row.getString(at + 1);
        customer.name = snapshot.name;
        snapshot.version = row.getInt(at + 2);
        customer.version = snapshot.version;
        EntityEntry<Address> billingAddress = scope.reference(BILLING_ADDRESS, row, at + 3);
        snapshot.billingAddress = billingAddress;
        customer.billingAddress = billingAddress;
        EntityEntry<Address> shippingAddress = scope.reference(SHIPPING_ADDRESS, row, at + 4);
        snapshot.shippingAddress = shippingAddress;
        customer.shippingAddress = shippingAddress;
        customer.orders = scope.list(ORDERS, snapshot, customer.orders);
    }
}
