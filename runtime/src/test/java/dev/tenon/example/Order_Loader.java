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
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Loads {@link Order}: turns rows of table "order" into objects. */
public final class Order_Loader extends EntityLoader<Order> {
    private static final int CUSTOMER = 0;
    private static final int TAGS = 1;

    private static final String SELECT_BY_KEY = """
            select o.id, o.customer_id, o.status, o.total, o.placed_at
            from "order" o
            where o.id = ?""";

    private static final String SELECT_BY_KEYS = """
            select o.id, o.customer_id, o.status, o.total, o.placed_at
            from "order" o
            where {keys o.id BIGINT}""";

    private static final String SELECT_TAGS = """
            select l.order_id, t.id, t.label
            from order_tag l
            join tag t on t.id = l.tag_id
            where {keys l.order_id BIGINT}""";

    Order_Loader() {}

    /** The generated classes of {@link Order}. */
    public static EntityUnit<?> unit() {
        return new EntityUnit<>(new Order_Loader(), new Order_Persister());
    }

    @Override
    public Class<Order> entityClass() {
        return Order.class;
    }

    @Override
    public EntityType<Order> describe() {
        return EntityType.of(Order.class, "Order")
                .table(table())
                .selection("id", "customer_id", "status", "total", "placed_at")
                .identifier("id")
                .generator(new Generator.Identity())
                .attribute(AttributeType.Basic.of("id", ValueTypes.LONG, "id").notNull())
                .attribute(customer())
                .attribute(AttributeType.Basic.of("status", ValueTypes.enumByName(OrderStatus.class), "status"))
                .attribute(AttributeType.Basic.of(
                        "total", ValueTypes.BIG_DECIMAL.withDataType(DataType.decimal(12, 2)), "total"))
                .attribute(tags())
                .attribute(AttributeType.Basic.of("placedAt", ValueTypes.INSTANT, "placed_at"))
                .build();
    }

    private static Table table() {
        return Table.named("\"order\"")
                .column(Column.of("id", DataType.of(DataType.Kind.BIGINT)).asIdentity())
                .column(Column.of("customer_id", DataType.of(DataType.Kind.BIGINT)))
                .column(Column.of("status", DataType.varchar(255)))
                .column(Column.of("total", DataType.decimal(12, 2)))
                .column(Column.of("placed_at", DataType.of(DataType.Kind.INSTANT)))
                .primaryKey("id")
                .foreignKey(new Table.ForeignKey(
                        "",
                        Table.names("customer_id"),
                        QualifiedName.of(Identifier.parse("customer")),
                        Table.names("id"),
                        "",
                        ""))
                .build();
    }

    private static Association customer() {
        return Association.toOne(
                        CUSTOMER,
                        "customer",
                        Order.class,
                        Customer.class,
                        new Join.ForeignKey(List.of(Join.Pair.of("customer_id", "id")), true, true))
                .fetch(Association.Fetch.SELECT_IN)
                .inverse("orders")
                .build();
    }

    private static Association tags() {
        return Association.toMany(
                        TAGS,
                        "tags",
                        Order.class,
                        Tag.class,
                        Set.class,
                        new Join.Link(
                                orderTagTable(),
                                List.of(Join.Pair.of("id", "order_id")),
                                List.of(Join.Pair.of("tag_id", "id"))))
                .build();
    }

    private static Table orderTagTable() {
        return Table.named("order_tag")
                .column(Column.of("order_id", DataType.of(DataType.Kind.BIGINT)).notNull())
                .column(Column.of("tag_id", DataType.varchar(255)).notNull())
                .primaryKey("order_id", "tag_id")
                .foreignKey(new Table.ForeignKey(
                        "",
                        Table.names("order_id"),
                        QualifiedName.of(Identifier.parse("\"order\"")),
                        Table.names("id"),
                        "",
                        ""))
                .foreignKey(new Table.ForeignKey(
                        "",
                        Table.names("tag_id"),
                        QualifiedName.of(Identifier.parse("tag")),
                        Table.names("id"),
                        "",
                        ""))
                .build();
    }

    @Override
    public boolean hasIntegralKey() {
        return true;
    }

    @Override
    public boolean takeKey(EntityEntry<Order> entry, Order order, References references) {
        long id = order.id;
        if (id == 0) {
            return false;
        }
        entry.longKey = id;
        entry.keyed = true;
        return true;
    }

    @Override
    public boolean takeIdentifier(EntityEntry<Order> entry, Object identifier) {
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
    public int bindKey(ParameterBinder out, int at, EntityEntry<Order> entry) throws SQLException {
        out.setLong(at, entry.longKey);
        return at + 1;
    }

    @Override
    public KeyList newKeys() {
        return KeyList.ofLongs(DataType.Kind.BIGINT);
    }

    @Override
    public void addKey(KeyList keys, EntityEntry<Order> entry) {
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
        return association == TAGS ? SELECT_TAGS : "";
    }

    @Override
    public int width() {
        return 5;
    }

    @Override
    public EntityEntry<Order> locate(RowReader row, int at, LoadScope<Order> scope) throws SQLException {
        long id = row.getLong(at);
        return id == 0 && row.wasNull() ? null : scope.entry(id);
    }

    @Override
    public EntityEntry<Order> read(RowReader row, int at, LoadScope<Order> scope) throws SQLException {
        EntityEntry<Order> entry = locate(row, at, scope);
        if (entry != null && scope.fills(entry)) {
            fill((Order_Persister.Snapshot) entry, row, at, scope);
            scope.filled(entry);
        }
        return entry;
    }

    private static void fill(Order_Persister.Snapshot snapshot, RowReader row, int at, LoadScope<Order> scope)
            throws SQLException {
        Order order = snapshot.entity == null ? new Order() : snapshot.entity;
        snapshot.entity = order;
        order.id = snapshot.longKey;
        EntityEntry<Customer> customer = scope.reference(CUSTOMER, row, at + 1);
        snapshot.customer = customer;
        order.customer = scope.eager(CUSTOMER, snapshot, customer);
        snapshot.status = row.getEnumByName(at + 2, OrderStatus.class);
        order.status = snapshot.status;
        snapshot.total = row.getBigDecimal(at + 3, 12, 2);
        order.total = snapshot.total;
        order.tags = scope.set(TAGS, snapshot, order.tags);
        snapshot.placedAt = row.getInstant(at + 4);
        order.placedAt = snapshot.placedAt;
    }
}
