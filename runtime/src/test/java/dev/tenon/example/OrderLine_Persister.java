package dev.tenon.example;

import dev.tenon.Ref;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.References;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Persists {@link OrderLine}: writes objects to table order_line. */
public final class OrderLine_Persister extends EntityPersister<OrderLine> {
    private static final int ORDER = 0;

    private static final int PRODUCT_SLOT = 0;
    private static final int QUANTITY_SLOT = 1;

    private static final List<String> UPDATE_COLUMNS = List.of("product = ?", "quantity = ?");

    private static final String INSERT = """
            insert into order_line (order_id, number, product, quantity{+columns})
            values {rows 4}""";

    private static final String UPDATE = """
            update order_line
            set {set}
            where order_id = ? and number = ?""";

    private static final String DELETE = """
            delete from order_line
            where order_id = ? and number = ?""";

    private static final String DELETE_BY_KEYS = """
            delete from order_line
            where {keys order_id BIGINT, number INTEGER}""";

    OrderLine_Persister() {}

    /** A row of table order_line as the database has it. */
    static final class Snapshot extends EntityEntry<OrderLine> {
        Ref<?> order;
        String product;
        int quantity;

        @Override
        public Class<OrderLine> entityClass() {
            return OrderLine.class;
        }

        @Override
        protected Object identifier() {
            return key instanceof OrderLine_Loader.Key id ? new OrderLineId(id.orderId(), id.number()) : null;
        }
    }

    @Override
    public EntityEntry<OrderLine> newEntry() {
        return new Snapshot();
    }

    @Override
    public void takeSnapshot(EntityEntry<OrderLine> entry, References references) {
        Snapshot snapshot = (Snapshot) entry;
        OrderLine orderLine = entry.instance();
        takeColumns(orderLine, snapshot);
        snapshot.order = references.target(entry, ORDER, orderLine.order);
    }

    private static void takeColumns(OrderLine orderLine, Snapshot snapshot) {
        snapshot.product = orderLine.product;
        snapshot.quantity = orderLine.quantity;
    }

    @Override
    public void copySnapshot(EntityEntry<OrderLine> from, EntityEntry<OrderLine> to) {
        Snapshot source = (Snapshot) from;
        Snapshot target = (Snapshot) to;
        target.order = source.order;
        target.product = source.product;
        target.quantity = source.quantity;
    }

    @Override
    public void diff(EntityEntry<OrderLine> entry, Changes changes, References references) {
        Snapshot snapshot = (Snapshot) entry;
        OrderLine orderLine = entry.instance();
        if (!Objects.equals(orderLine.product, snapshot.product)) {
            changes.add(PRODUCT_SLOT);
        }
        if (orderLine.quantity != snapshot.quantity) {
            changes.add(QUANTITY_SLOT);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the snapshot's references came from these attributes
    public void restore(EntityEntry<OrderLine> entry) {
        Snapshot snapshot = (Snapshot) entry;
        OrderLine orderLine = entry.instance();
        putColumns(snapshot, orderLine);
        orderLine.order = (Ref<Order>) snapshot.order;
    }

    private static void putColumns(Snapshot snapshot, OrderLine orderLine) {
        orderLine.product = snapshot.product;
        orderLine.quantity = snapshot.quantity;
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
    public void prepareInsert(EntityEntry<OrderLine> entry, References references) {}

    @Override
    public int bindInsert(ParameterBinder out, int at, EntityEntry<OrderLine> entry, References references)
            throws SQLException {
        OrderLine orderLine = entry.instance();
        int next = at;
        next = references.bindTarget(out, next, entry, ORDER, orderLine.order);
        out.setInt(next++, orderLine.number);
        out.setString(next++, orderLine.product);
        out.setInt(next++, orderLine.quantity);
        return next;
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
            ParameterBinder out, int at, EntityEntry<OrderLine> entry, Changes changes, References references)
            throws SQLException {
        OrderLine orderLine = entry.instance();
        int next = at;
        if (changes.has(PRODUCT_SLOT)) {
            out.setString(next++, orderLine.product);
        }
        if (changes.has(QUANTITY_SLOT)) {
            out.setInt(next++, orderLine.quantity);
        }
        return next;
    }

    @Override
    public int bindCondition(ParameterBinder out, int at, EntityEntry<OrderLine> entry) throws SQLException {
        OrderLine_Loader.Key key = (OrderLine_Loader.Key) entry.key;
        out.setLong(at, key.orderId());
        out.setInt(at + 1, key.number());
        return at + 2;
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
    public Object association(OrderLine orderLine, int association) {
        return association == ORDER ? orderLine.order : super.association(orderLine, association);
    }

    @Override
    @SuppressWarnings("unchecked") // the session gives an association what it is declared with
    public void setAssociation(OrderLine orderLine, int association, Object value) {
        if (association == ORDER) {
            orderLine.order = (Ref<Order>) value;
        } else {
            super.setAssociation(orderLine, association, value);
        }
    }

    @Override
    public Ref<?> snapshotTarget(EntityEntry<OrderLine> entry, int association) {
        return association == ORDER ? ((Snapshot) entry).order : super.snapshotTarget(entry, association);
    }

    @Override
    public Object columnValue(EntityEntry<OrderLine> entry, String column, References references) {
        OrderLine orderLine = entry.instance();
        return switch (column) {
            case "order_id" -> references.targetColumn(entry, ORDER, 0, orderLine.order);
            case "number" -> orderLine.number;
            case "product" -> orderLine.product;
            case "quantity" -> orderLine.quantity;
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    @Override
    public Object attribute(OrderLine orderLine, String path) {
        return switch (path) {
            case "number" -> orderLine.number;
            case "product" -> orderLine.product;
            case "quantity" -> orderLine.quantity;
            default -> throw new IllegalArgumentException("no basic attribute " + path);
        };
    }

    @Override
    public void copy(OrderLine from, OrderLine to) {
        Snapshot state = new Snapshot();
        takeColumns(from, state);
        putColumns(state, to);
    }

    @Override
    public OrderLine newInstance(OrderLine like) {
        OrderLine orderLine = new OrderLine();
        orderLine.number = like.number;
        orderLine.order = like.order;
        return orderLine;
    }
}
