package dev.tenon;

import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.schema.Schema;
import dev.tenon.session.SessionFactory;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database and the entities that are mapped to it: opens sessions. One for each database, kept as long as the
 * application runs. Thread-safe.
 *
 * <pre>{@code
 * Tenon tenon = Tenon.create(dataSource);
 *
 * tenon.useTransaction(session -> session.persist(new Customer("Ada")));
 * String name = tenon.inTransaction(session -> session.get(Customer.class, 1L).name);
 * }</pre>
 */
public final class Tenon {
    private final SessionFactory sessions;
    private final Schema schema;

    Tenon(SessionFactory sessions, Schema schema) {
        this.sessions = sessions;
        this.schema = schema;
    }

    /**
     * Makes a Tenon with all defaults: the dialect is found from a connection, the entities are all that the thread's
     * class loader sees.
     *
     * @throws TenonException if there is no dialect for the database
     */
    public static Tenon create(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Begins a Tenon with options. */
    public static TenonBuilder builder(DataSource dataSource) {
        return builder(ConnectionSource.of(Objects.requireNonNull(dataSource, "dataSource")));
    }

    /** Begins a Tenon whose connections come from elsewhere than a data source: from what a framework manages. */
    public static TenonBuilder builder(ConnectionSource connections) {
        return new TenonBuilder(Objects.requireNonNull(connections, "connections"));
    }

    /** The schema that the mappings need: creates, drops, compares, or prints it. */
    public Schema schema() {
        return schema;
    }

    /** Opens a session, which has to be closed. */
    public Session openSession() {
        return sessions.open();
    }

    /**
     * Does work in a session that is closed afterwards, and returns its result. What the work wants to keep it has to
     * commit; unflushed changes are an error, flushed ones are rolled back.
     */
    public <T extends @Nullable Object, X extends Exception> T withSession(SessionFunction<T, X> work) throws X {
        Session session = openSession();
        T result;
        try {
            result = work.apply(session);
        } catch (Throwable failure) {
            abandon(session, failure);
            throw failure;
        }
        session.close();
        return result;
    }

    /** {@link #withSession} for work that has no result. */
    public <X extends Exception> void useSession(SessionWork<X> work) throws X {
        this.<Boolean, X>withSession(work);
    }

    /** Does work in a session of its own, flushes, commits, and returns the result; rolls back if it throws. */
    public <T extends @Nullable Object, X extends Exception> T inTransaction(SessionFunction<T, X> work) throws X {
        Session session = openSession();
        T result;
        try {
            result = work.apply(session);
            session.commit();
        } catch (Throwable failure) {
            abandon(session, failure);
            throw failure;
        }
        sessions.closeCommitted(session);
        return result;
    }

    /** {@link #inTransaction} for work that has no result. */
    public <X extends Exception> void useTransaction(SessionWork<X> work) throws X {
        this.<Boolean, X>inTransaction(work);
    }

    /** The work failed: its changes are given up, and its exception is what the caller sees. */
    private static void abandon(Session session, Throwable failure) {
        try (session) {
            session.rollback();
        } catch (RuntimeException other) {
            failure.addSuppressed(other);
        }
    }
}
