package dev.tenon.example;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.spi.References;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueTypes;
import java.sql.SQLException;
import java.util.List;

/** Loads {@link OrderLine}: turns rows of table order_line into objects. */
public final class OrderLine_Loader extends EntityLoader<OrderLine> {
    private static final int ORDER = 0;

    private static final String SELECT_BY_KEY = """
            select o.order_id, o.number, o.order_id, o.product, o.quantity
            from order_line o
            where o.order_id = ? and o.number = ?""";

    private static final String SELECT_BY_KEYS = """
            select o.order_id, o.number, o.order_id, o.product, o.quantity
            from order_line o
            where {keys o.order_id BIGINT, o.number INTEGER}""";

    OrderLine_Loader() {}

    /** The key of a row of table order_line. */
    record Key(long orderId, int number) {}

    /** The generated classes of {@link OrderLine}. */
    public static EntityUnit<?> unit() {
        return new EntityUnit<>(new OrderLine_Loader(), new OrderLine_Persister());
    }

    @Override
    public Class<OrderLine> entityClass() {
        return OrderLine.class;
    }

    @Override
    public EntityType<OrderLine> describe() {
        return EntityType.of(OrderLine.class, "OrderLine")
                .table(table())
                .selection("order_id", "number", "order_id", "product", "quantity")
                .identifier("order", "number")
                .idClass(OrderLineId.class)
                .attribute(order())
                .attribute(AttributeType.Basic.of("number", ValueTypes.INT, "number")
                        .notNull())
                .attribute(AttributeType.Basic.of("product", ValueTypes.STRING, "product"))
                .attribute(AttributeType.Basic.of("quantity", ValueTypes.INT, "quantity")
                        .notNull())
                .build();
    }

    private static Table table() {
        return Table.named("order_line")
                .column(Column.of("order_id", DataType.of(DataType.Kind.BIGINT)).notNull())
                .column(Column.of("number", DataType.of(DataType.Kind.INTEGER)).notNull())
                .column(Column.of("product", DataType.varchar(255)))
                .column(Column.of("quantity", DataType.of(DataType.Kind.INTEGER))
                        .notNull())
                .primaryKey("order_id", "number")
                .foreignKey(new Table.ForeignKey(
                        "",
                        Table.names("order_id"),
                        QualifiedName.of(Identifier.parse("\"order\"")),
                        Table.names("id"),
                        "",
                        ""))
                .build();
    }

    private static Association order() {
        return Association.toOne(
                        ORDER,
                        "order",
                        OrderLine.class,
                        Order.class,
                        new Join.ForeignKey(List.of(Join.Pair.of("order_id", "id")), true, true))
                .ref()
                .required()
                .build();
    }

    @Override
    public boolean hasIntegralKey() {
        return false;
    }

    @Override
    public boolean takeKey(EntityEntry<OrderLine> entry, OrderLine orderLine, References references) {
        Object orderId = references.targetColumn(entry, ORDER, 0, orderLine.order);
        if (orderId == null) {
            return false;
        }
        entry.key = new Key(((Number) orderId).longValue(), orderLine.number);
        return true;
    }

    @Override
    public boolean takeIdentifier(EntityEntry<OrderLine> entry, Object identifier) {
        if (!(identifier instanceof OrderLineId id)) {
            return false;
        }
        entry.key = new Key(id.order(), id.number());
        return true;
    }

    @Override
    public Class<?> identifierClass() {
        return OrderLineId.class;
    }

    @Override
    public int bindKey(ParameterBinder out, int at, EntityEntry<OrderLine> entry) throws SQLException {
        Key key = (Key) entry.key;
        out.setLong(at, key.orderId());
        out.setInt(at + 1, key.number());
        return at + 2;
    }

    @Override
    public KeyList newKeys() {
        return KeyList.ofColumns(DataType.Kind.BIGINT, DataType.Kind.INTEGER);
    }

    @Override
    public void addKey(KeyList keys, EntityEntry<OrderLine> entry) {
        Key key = (Key) entry.key;
        keys.add(key.orderId(), key.number());
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
        return 5;
    }

    @Override
    public EntityEntry<OrderLine> locate(RowReader row, int at, LoadScope<OrderLine> scope) throws SQLException {
        long orderId = row.getLong(at);
        if (orderId == 0 && row.wasNull()) {
            return null;
        }
        return scope.entry(new Key(orderId, row.getInt(at + 1)));
    }

    @Override
    public EntityEntry<OrderLine> read(RowReader row, int at, LoadScope<OrderLine> scope) throws SQLException {
        EntityEntry<OrderLine> entry = locate(row, at, scope);
        if (entry != null && scope.fills(entry)) {
            fill((OrderLine_Persister.Snapshot) entry, row, at, scope);
            scope.filled(entry);
        }
        return entry;
    }

    private static void fill(OrderLine_Persister.Snapshot snapshot, RowReader row, int at, LoadScope<OrderLine> scope)
            throws SQLException {
        OrderLine orderLine = snapshot.entity == null ? new OrderLine() : snapshot.entity;
        snapshot.entity = orderLine;
        orderLine.number = row.getInt(at + 1);
        EntityEntry<Order> order = scope.reference(ORDER, row, at + 2);
        snapshot.order = order;
        orderLine.order = order;
        snapshot.product = row.getString(at + 3);
        orderLine.product = snapshot.product;
        snapshot.quantity = row.getInt(at + 4);
        orderLine.quantity = snapshot.quantity;
    }
}
