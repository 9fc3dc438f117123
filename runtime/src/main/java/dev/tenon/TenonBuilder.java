package dev.tenon;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Dialects;
import dev.tenon.dialect.Feature;
import dev.tenon.event.Listeners;
import dev.tenon.jdbc.Acquisition;
import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.jdbc.SharedConnection;
import dev.tenon.jdbc.StatementLog;
import dev.tenon.metamodel.CollectionAttribute;
import dev.tenon.metamodel.Relationship;
import dev.tenon.schema.Schema;
import dev.tenon.session.SessionFactory;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityIndex;
import dev.tenon.type.JsonFormat;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the options of a {@link Tenon}. Not thread-safe. */
public final class TenonBuilder {
    private final List<EntityIndex> indexes = new ArrayList<>();
    private final List<StatementListener> statementListeners = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private final ConnectionSource connections;
    private Backoff backoff = Backoff.exponential(Duration.ofMillis(20), Duration.ofSeconds(1));
    private @Nullable Dialect dialect;
    private @Nullable JsonFormat json;

    TenonBuilder(ConnectionSource connections) {
        this.connections = connections;
    }

    /**
     * Adds the entities of a compilation, by their generated index. Without any, all indexes are taken that the thread's
     * class loader sees.
     */
    public TenonBuilder entities(EntityIndex index) {
        indexes.add(Objects.requireNonNull(index, "index"));
        return this;
    }

    /** Names the dialect, for a database that is not recognised from its connections. */
    public TenonBuilder dialect(Dialect forDatabase) {
        dialect = Objects.requireNonNull(forDatabase, "dialect");
        return this;
    }

    /**
     * Says how {@link dev.tenon.annotation.Json} attributes are read and written. Otherwise the format is taken that the
     * class path offers, as {@code tenon-json-jackson} does.
     */
    public TenonBuilder json(JsonFormat format) {
        json = Objects.requireNonNull(format, "format");
        return this;
    }

    /** Adds somebody who hears of every statement. */
    public TenonBuilder listener(StatementListener listener) {
        statementListeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Adds somebody who hears of flushes, transactions and savepoints. */
    public TenonBuilder listen(SessionListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Adds somebody who hears of what happens to the entities of a type: of an entity class, or of all entities that a
     * superclass or an interface has. Entities to which nobody listens pay nothing.
     *
     * <pre>{@code
     * builder.listen(Order.class, new EntityListener<Order>() {
     *     public void afterInsert(Session session, Order order) {
     *         session.execute(insert(AuditRecord.class).set(AuditRecord_.orderId, order.id));
     *     }
     * });
     * }</pre>
     */
    public <E> TenonBuilder listen(Class<E> type, EntityListener<? super E> listener) {
        listeners.add(Objects.requireNonNull(type, "type"), Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Adds somebody who hears of the changes of a collection attribute. Collections to which nobody listens pay nothing.
     *
     * <pre>{@code
     * builder.listen(Customer_.orders, new CollectionListener<Customer, Order>() {
     *     public void appended(Session session, Customer customer, Order order) {
     *         session.expire(customer, Customer_.openOrders);
     *     }
     * });
     * }</pre>
     */
    public <O, E> TenonBuilder listen(
            CollectionAttribute<O, E> attribute, CollectionListener<? super O, ? super E> listener) {
        Relationship<?, ?> relationship = (Relationship<?, ?>) attribute;
        String path = attribute.place().path(attribute.name());
        listeners.collections().add(relationship.entity(), path, Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Says how long to wait before the work of a transaction runs again ({@link TransactionOptions#retry}); otherwise it is a
     * random part of 20 milliseconds, 40, 80, up to a second.
     */
    public TenonBuilder backoff(Backoff betweenAttempts) {
        backoff = Objects.requireNonNull(betweenAttempts, "backoff");
        return this;
    }

    /**
     * Makes the Tenon.
     *
     * @throws TenonException if there is no dialect for the database, or no connection to ask
     */
    public Tenon build() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        JsonFormat format = json == null ? JsonFormat.discovered(loader) : json;
        EntityCatalog catalog =
                indexes.isEmpty() ? EntityCatalog.discover(loader, format) : new EntityCatalog(indexes, format);
        try {
            Connection connection = Acquisition.from(connections);
            boolean kept = false;
            try {
                Dialect found = dialect != null ? dialect : Dialects.of(connection);
                kept = found.isPrivate(connection);
                ConnectionSource source = kept ? new SharedConnection(connection) : connections;
                return new Tenon(
                        new SessionFactory(source, found, new StatementLog(statementListeners), catalog, listeners),
                        new Schema(source, found, catalog),
                        new Attempts(backoff, !found.capabilities().has(Feature.ROW_LOCKS)));
            } finally {
                if (!kept) {
                    connections.release(connection);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("ask the database for its name", e);
        }
    }
}
