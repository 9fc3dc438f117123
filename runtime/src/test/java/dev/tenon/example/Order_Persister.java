package dev.tenon.example;

import dev.tenon.Ref;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.References;
import dev.tenon.spi.Values;
import dev.tenon.type.ParameterBinder;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Persists {@link Order}: writes objects to table "order". */
public final class Order_Persister extends EntityPersister<Order> {
    private static final int CUSTOMER = 0;
    private static final int TAGS = 1;

    private static final int CUSTOMER_SLOT = 0;
    private static final int STATUS_SLOT = 1;
    private static final int TOTAL_SLOT = 2;
    private static final int PLACED_AT_SLOT = 3;

    private static final List<String> UPDATE_COLUMNS =
            List.of("customer_id = ?", "status = ?", "total = ?", "placed_at = ?");

    private static final String INSERT = """
            insert into "order" (customer_id, status, total, placed_at{+columns})
            values {rows 4} {returning id}""";

    private static final String UPDATE = """
            update "order"
            set {set}
            where id = ?""";

    private static final String DELETE = """
            delete from "order"
            where id = ?""";

    private static final String DELETE_BY_KEYS = """
            delete from "order"
            where {keys id BIGINT}""";

    Order_Persister() {}

    /** A row of table "order" as the database has it. */
    static final class Snapshot extends EntityEntry<Order> {
        Ref<?> customer;
        OrderStatus status;
        BigDecimal total;
        Instant placedAt;

        @Override
        public Class<Order> entityClass() {
            return Order.class;
        }

        @Override
        protected Object identifier() {
            return keyed ? longKey : null;
        }
    }

    @Override
    public EntityEntry<Order> newEntry() {
        return new Snapshot();
    }

    @Override
    public void takeSnapshot(EntityEntry<Order> entry, References references) {
        Snapshot snapshot = (Snapshot) entry;
        Order order = entry.instance();
        takeColumns(order, snapshot);
        snapshot.customer = references.target(entry, CUSTOMER, order.customer);
    }

    private static void takeColumns(Order order, Snapshot snapshot) {
        snapshot.status = order.status;
        snapshot.total = order.total;
        snapshot.placedAt = order.placedAt;
    }

    @Override
    public void copySnapshot(EntityEntry<Order> from, EntityEntry<Order> to) {
        Snapshot source = (Snapshot) from;
        Snapshot target = (Snapshot) to;
        target.customer = source.customer;
        target.status = source.status;
        target.total = source.total;
        target.placedAt = source.placedAt;
    }

    @Override
    public void diff(EntityEntry<Order> entry, Changes changes, References references) {
        Snapshot snapshot = (Snapshot) entry;
        Order order = entry.instance();
        if (references.changed(entry, CUSTOMER, order.customer, snapshot.customer)) {
            changes.add(CUSTOMER_SLOT);
        }
        if (order.status != snapshot.status) {
            changes.add(STATUS_SLOT);
        }
        if (!Values.same(order.total, snapshot.total)) {
            changes.add(TOTAL_SLOT);
        }
        if (!Objects.equals(order.placedAt, snapshot.placedAt)) {
            changes.add(PLACED_AT_SLOT);
        }
    }

    @Override
    public void restore(EntityEntry<Order> entry) {
        Snapshot snapshot = (Snapshot) entry;
        Order order = entry.instance();
        putColumns(snapshot, order);
        if (snapshot.customer == null) {
            order.customer = null;
        } else if (snapshot.customer.isLoaded()) {
            order.customer = (Customer) snapshot.customer.get();
        }
    }

    private static void putColumns(Snapshot snapshot, Order order) {
        order.status = snapshot.status;
        order.total = snapshot.total;
        order.placedAt = snapshot.placedAt;
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
    public void prepareInsert(EntityEntry<Order> entry, References references) {}

    @Override
    public int bindInsert(ParameterBinder out, int at, EntityEntry<Order> entry, References references)
            throws SQLException {
        Order order = entry.instance();
        int next = at;
        next = references.bindTarget(out, next, entry, CUSTOMER, order.customer);
        out.setEnumByName(next++, order.status);
        out.setBigDecimal(next++, order.total, 12, 2);
        out.setInstant(next++, order.placedAt);
        return next;
    }

    @Override
    public void assignKey(EntityEntry<Order> entry, long value) {
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
    public int bindUpdate(ParameterBinder out, int at, EntityEntry<Order> entry, Changes changes, References references)
            throws SQLException {
        Order order = entry.instance();
        int next = at;
        if (changes.has(CUSTOMER_SLOT)) {
            next = references.bindTarget(out, next, entry, CUSTOMER, order.customer);
        }
        if (changes.has(STATUS_SLOT)) {
            out.setEnumByName(next++, order.status);
        }
        if (changes.has(TOTAL_SLOT)) {
            out.setBigDecimal(next++, order.total, 12, 2);
        }
        if (changes.has(PLACED_AT_SLOT)) {
            out.setInstant(next++, order.placedAt);
        }
        return next;
    }

    @Override
    public int bindCondition(ParameterBinder out, int at, EntityEntry<Order> entry) throws SQLException {
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
    public Object association(Order order, int association) {
        return switch (association) {
            case CUSTOMER -> order.customer;
            case TAGS -> order.tags;
            default -> super.association(order, association);
        };
    }

    @Override
    @SuppressWarnings("unchecked") // the session gives an association what it is declared with
    public void setAssociation(Order order, int association, Object value) {
        switch (association) {
            case CUSTOMER -> order.customer = (Customer) value;
            case TAGS -> order.tags = (Set<Tag>) value;
            default -> super.setAssociation(order, association, value);
        }
    }

    @Override
    public Ref<?> snapshotTarget(EntityEntry<Order> entry, int association) {
        return association == CUSTOMER ? ((Snapshot) entry).customer : super.snapshotTarget(entry, association);
    }

    @Override
    public Object columnValue(EntityEntry<Order> entry, String column, References references) {
        Order order = entry.instance();
        return switch (column) {
            case "id" -> order.id;
            case "customer_id" -> references.targetColumn(entry, CUSTOMER, 0, order.customer);
            case "status" -> order.status == null ? null : order.status.name();
            case "total" -> order.total;
            case "placed_at" -> order.placedAt;
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    @Override
    public Object attribute(Order order, String path) {
        return switch (path) {
            case "id" -> order.id;
            case "status" -> order.status;
            case "total" -> order.total;
            case "placedAt" -> order.placedAt;
            default -> throw new IllegalArgumentException("no basic attribute " + path);
        };
    }

    @Override
    public void copy(Order from, Order to) {
        Snapshot state = new Snapshot();
        takeColumns(from, state);
        putColumns(state, to);
    }

    @Override
    public Order newInstance(Order like) {
        Order order = new Order();
        order.id = like.id;
        return order;
    }
}
