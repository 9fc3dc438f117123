package dev.tenon;

import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.schema.Schema;
import dev.tenon.session.SessionFactory;
import dev.tenon.session.context.TransactionErrors;
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
    private final Attempts attempts;

    Tenon(SessionFactory sessions, Schema schema, Attempts attempts) {
        this.sessions = sessions;
        this.schema = schema;
        this.attempts = attempts;
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
        return sessions.open(TransactionOptions.defaults());
    }

    /**
     * Opens a session whose transactions run with these options; it has to be closed.
     *
     * @throws SessionException if the options ask for further attempts: nobody has the work that could be done again
     */
    public Session openSession(TransactionOptions options) {
        if (options.attempts() > 1) {
            throw TransactionErrors.cannotRepeat("openSession");
        }
        return sessions.open(options);
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
        return this.<T, X>once(TransactionOptions.defaults(), work);
    }

    /**
     * Does work in a session of its own with these options, flushes, commits, and returns the result; rolls back if it
     * throws. With {@link TransactionOptions#retry} it does so again, in a new session each time, where another transaction
     * was in the way; what is thrown in the end has the earlier failures as its suppressed exceptions.
     */
    public <T extends @Nullable Object, X extends Exception> T inTransaction(
            TransactionOptions options, SessionFunction<T, X> work) throws X {
        return options.attempts() == 1
                ? this.<T, X>once(options, work)
                : attempts.<T, X>run(options.attempts(), () -> this.<T, X>once(options, work));
    }

    private <T extends @Nullable Object, X extends Exception> T once(
            TransactionOptions options, SessionFunction<T, X> work) throws X {
        Session session = sessions.open(options);
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

    /** {@link #inTransaction(SessionFunction)} for work that has no result. */
    public <X extends Exception> void useTransaction(SessionWork<X> work) throws X {
        this.<Boolean, X>inTransaction(work);
    }

    /** {@link #inTransaction(TransactionOptions, SessionFunction)} for work that has no result. */
    public <X extends Exception> void useTransaction(TransactionOptions options, SessionWork<X> work) throws X {
        this.<Boolean, X>inTransaction(options, work);
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
