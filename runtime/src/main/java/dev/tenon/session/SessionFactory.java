package dev.tenon.session;

import dev.tenon.Session;
import dev.tenon.TransactionOptions;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.event.Listeners;
import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.jdbc.StatementCaches;
import dev.tenon.jdbc.StatementLog;
import dev.tenon.load.EntityPlans;
import dev.tenon.query.StatementCompiler;
import dev.tenon.schema.ReportedConstraints;
import dev.tenon.session.context.EntityModels;
import dev.tenon.session.context.KeyPools;
import dev.tenon.session.flush.TypeOrder;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.type.JsonFormat;
import org.jspecify.annotations.Nullable;

/** What the sessions of one {@code Tenon} share. Thread-safe. */
public final class SessionFactory {
    private final ConnectionSource connections;
    private final Dialect dialect;
    private final JsonFormat json;
    private final StatementLog log;
    private final @Nullable StatementCaches caches;
    private final EntityModels models;
    private final EntityPlans plans;
    private final StatementCompiler compiler;
    private final ReportedConstraints constraints;
    private final KeyPools keys = new KeyPools();
    private final TypeOrder order = new TypeOrder();
    private final Listeners listeners;

    /** Sessions for the entities of a catalogue on one database. */
    public SessionFactory(
            ConnectionSource connections,
            Dialect dialect,
            StatementLog log,
            EntityCatalog catalog,
            Listeners listeners) {
        this.connections = connections;
        this.listeners = listeners;
        this.dialect = dialect;
        this.json = catalog.json();
        this.log = log;
        this.caches = dialect.capabilities().has(Feature.CACHES_STATEMENTS) ? null : new StatementCaches();
        this.models = new EntityModels(catalog, dialect, listeners);
        this.plans = new EntityPlans(catalog, dialect, listeners);
        this.constraints = new ReportedConstraints(catalog, dialect);
        this.compiler = new StatementCompiler(catalog, dialect);
    }

    /** Opens a session. */
    public Session open(TransactionOptions options) {
        return new UnitSession(this, options);
    }

    /** Closes a session of this factory that was committed, and not given to anybody since. */
    public void closeCommitted(Session session) {
        ((UnitSession) session).closeCommitted();
    }

    ConnectionSource connections() {
        return connections;
    }

    Dialect dialect() {
        return dialect;
    }

    JsonFormat json() {
        return json;
    }

    StatementLog log() {
        return log;
    }

    @Nullable
    StatementCaches caches() {
        return caches;
    }

    EntityModels models() {
        return models;
    }

    EntityPlans plans() {
        return plans;
    }

    StatementCompiler compiler() {
        return compiler;
    }

    ReportedConstraints constraints() {
        return constraints;
    }

    KeyPools keys() {
        return keys;
    }

    TypeOrder order() {
        return order;
    }

    Listeners listeners() {
        return listeners;
    }
}
