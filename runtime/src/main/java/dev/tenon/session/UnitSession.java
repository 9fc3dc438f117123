package dev.tenon.session;

import dev.tenon.EntityNotFoundException;
import dev.tenon.EntityState;
import dev.tenon.LockWait;
import dev.tenon.NestedFunction;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.SessionListener;
import dev.tenon.TransactionOptions;
import dev.tenon.jdbc.StatementRunner;
import dev.tenon.load.QueryRunner;
import dev.tenon.metamodel.Attribute;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.CompiledStatement;
import dev.tenon.query.Select;
import dev.tenon.query.Statement;
import dev.tenon.query.StatementCompiler;
import dev.tenon.session.cascade.AttributeExpiry;
import dev.tenon.session.cascade.Detaching;
import dev.tenon.session.cascade.Identification;
import dev.tenon.session.cascade.Merging;
import dev.tenon.session.cascade.Persisting;
import dev.tenon.session.cascade.Refreshing;
import dev.tenon.session.cascade.Removing;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.SessionEvents;
import dev.tenon.session.context.SessionGuard;
import dev.tenon.session.context.SessionTransaction;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.Flush;
import dev.tenon.session.flush.Upsert;
import dev.tenon.session.lock.LockRequest;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session over a unit of work: lets one thread in at a time, and leaves what is done to those who do it. */
final class UnitSession implements Session {
    private final SessionGuard guard;
    private final SessionTransaction transaction;
    private final UnitOfWork unit;
    private final Commitment commitment;
    private final StatementCompiler compiler;
    private final QueryRunner queries;
    private final @Nullable SessionEvents events;

    UnitSession(SessionFactory factory, TransactionOptions options) {
        List<SessionListener> listeners = factory.listeners().sessions();
        this.events = listeners.isEmpty() ? null : new SessionEvents(this, listeners);
        this.guard = new SessionGuard(options.isReadOnly());
        this.transaction = new SessionTransaction(factory.connections(), factory.dialect(), options, events);
        StatementRunner statements = new StatementRunner(
                transaction,
                factory.dialect(),
                factory.json(),
                factory.log(),
                factory.caches(),
                factory.constraints()::named);
        KeyReserve keys = new KeyReserve(factory.keys(), factory.dialect(), statements);
        this.unit = new UnitOfWork(factory.models(), factory.plans(), guard, statements, this::autoflush, this);
        this.compiler = factory.compiler();
        this.queries = new QueryRunner(unit);
        this.commitment = new Commitment(
                guard,
                transaction,
                unit,
                keys,
                new Flush(unit, guard, keys, factory.order(), events),
                factory.dialect(),
                events);
    }

    private void autoflush() {
        commitment.autoflush();
    }

    private <T extends @Nullable Object> T working(Supplier<T> work) {
        guard.enterWorking();
        try {
            return work.get();
        } finally {
            guard.exit();
        }
    }

    private <T extends @Nullable Object> T writing(String attempt, Supplier<T> work) {
        guard.enterWriting(attempt);
        try {
            return work.get();
        } finally {
            guard.exit();
        }
    }

    private void work(Runnable work) {
        guard.enterWorking();
        try {
            work.run();
        } finally {
            guard.exit();
        }
    }

    /** For what needs no database, and so is possible while a failed transaction waits for its rollback. */
    private <T extends @Nullable Object> T looking(Supplier<T> look) {
        guard.enter();
        try {
            return look.get();
        } finally {
            guard.exit();
        }
    }

    // Objects by identifier

    @Override
    public <E> @Nullable E find(Class<E> entityClass, Object id) {
        checkIdentifier(entityClass, id);
        guard.enterWorking();
        try {
            return unit.loading().find(entityClass, id);
        } finally {
            guard.exit();
        }
    }

    @Override
    public <E> @Nullable E find(Class<E> entityClass, Object id, LockModeType mode, LockWait wait) {
        if (mode == LockModeType.NONE) {
            return find(entityClass, id);
        }
        checkIdentifier(entityClass, id);
        guard.enterWorking();
        try {
            return commitment.locking("find").find(entityClass, id, new LockRequest(mode, wait));
        } finally {
            guard.exit();
        }
    }

    @Override
    public <E> E get(Class<E> entityClass, Object id) {
        E found = find(entityClass, id);
        if (found == null) {
            throw new EntityNotFoundException(entityClass.getSimpleName() + "#" + id, "get");
        }
        return found;
    }

    @Override
    public <E> Ref<E> reference(Class<E> entityClass, Object id) {
        checkIdentifier(entityClass, id);
        return working(() -> unit.loading().reference(entityClass, id));
    }

    private static void checkIdentifier(Class<?> entityClass, @Nullable Object id) {
        if (id == null) {
            throw new SessionException(
                    "TN650",
                    "an identifier of " + entityClass.getSimpleName() + " is never null\n"
                            + "help:   ask only for identifiers that are set; an object that was not written yet has none");
        }
    }

    // Statements

    private <T> CompiledQuery<T> compiled(Select<T> query) {
        checkLock(query);
        return compiler.compile(query);
    }

    private <T> CompiledQuery<T> compiledForWindows(Select<T> query) {
        checkLock(query);
        return compiler.compileForWindows(query);
    }

    private void checkLock(Select<?> query) {
        if (compiler.locks(query)) {
            commitment.locking("a query that locks");
        }
    }

    @Override
    public <T> List<T> list(Select<T> query) {
        return working(() -> queries.list(compiled(query)));
    }

    @Override
    public <T> @Nullable T one(Select<T> query) {
        guard.enterWorking();
        try {
            return queries.one(compiled(query));
        } finally {
            guard.exit();
        }
    }

    @Override
    public <T> @Nullable T first(Select<T> query) {
        guard.enterWorking();
        try {
            return queries.first(compiled(query));
        } finally {
            guard.exit();
        }
    }

    @Override
    public <T> Stream<T> stream(Select<T> query) {
        return working(() -> queries.stream(compiledForWindows(query)));
    }

    @Override
    public <T> void forEachBatch(Select<T> query, int size, Consumer<? super List<T>> work) {
        work(() -> {
            commitment.checkFree("forEachBatch");
            commitment.autoflush();
            Eviction newcomers = new Eviction(unit);
            queries.forEachBatch(compiledForWindows(query), size, batch -> {
                work.accept(batch);
                commitment.flush();
                newcomers.leave();
            });
        });
    }

    @Override
    public long count(Select<?> query) {
        return working(() -> queries.count(compiler.compileCount(query)));
    }

    @Override
    public long execute(Statement statement) {
        return writing("execute", () -> {
            commitment.checkWritable("execute");
            commitment.autoflush();
            CompiledStatement compiled = compiler.compile(statement);
            unit.journal().overlook();
            return unit.statements().update(compiled.sql(), compiled.origin(), compiled);
        });
    }

    // Life of objects

    @Override
    public void persist(Object entity) {
        Objects.requireNonNull(entity, "entity");
        guard.enterWriting("persist");
        try {
            commitment.withFlushesOff(() -> new Persisting(unit).persist(entity));
        } finally {
            guard.exit();
        }
    }

    @Override
    public void insertAll(Collection<?> entities) {
        writing("insertAll", () -> {
            commitment.checkWritable("insertAll");
            commitment.checkFree("insertAll");
            new Insertion(unit, guard, commitment).insert(entities);
            return true;
        });
    }

    @Override
    public <E> E upsert(E entity) {
        return upsert(entity, List.of());
    }

    @Override
    public <E> E upsert(E entity, Attribute<?, ?> unique, Attribute<?, ?>... more) {
        return upsert(entity, list(unique, more));
    }

    private static List<Attribute<?, ?>> list(Attribute<?, ?> first, Attribute<?, ?>... more) {
        List<Attribute<?, ?>> all = new ArrayList<>(more.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private <E> E upsert(E entity, List<Attribute<?, ?>> key) {
        Objects.requireNonNull(entity, "entity");
        return writing("upsert", () -> {
            commitment.checkWritable("upsert");
            commitment.checkFree("upsert");
            return commitment.upsert(Upsert.of(unit, entity, key));
        });
    }

    @Override
    public void remove(Object entity) {
        Objects.requireNonNull(entity, "entity");
        guard.enterWriting("remove");
        try {
            new Removing(unit).remove(entity);
        } finally {
            guard.exit();
        }
    }

    @Override
    public <E> E merge(E entity) {
        Objects.requireNonNull(entity, "entity");
        return writing("merge", () -> {
            Merging merging = new Merging(unit);
            merging.refuseRemoved(entity);
            return commitment.withoutAutoflush(() -> merging.needsFlush(entity), () -> merging.merge(entity));
        });
    }

    @Override
    public void refresh(Object entity) {
        Objects.requireNonNull(entity, "entity");
        work(() -> new Refreshing(unit).refresh(entity));
    }

    @Override
    public void refresh(Object entity, LockModeType mode, LockWait wait) {
        if (mode == LockModeType.NONE) {
            refresh(entity);
            return;
        }
        Objects.requireNonNull(entity, "entity");
        work(() -> commitment.locking("refresh").refresh(entity, new LockRequest(mode, wait)));
    }

    @Override
    public void lock(Object entity, LockModeType mode, LockWait wait) {
        Objects.requireNonNull(entity, "entity");
        if (mode != LockModeType.NONE) {
            work(() -> commitment.locking("lock").lock(entity, new LockRequest(mode, wait)));
        }
    }

    @Override
    public void detach(Object entity) {
        Objects.requireNonNull(entity, "entity");
        work(() -> new Detaching(unit).detach(entity));
    }

    @Override
    public void clear() {
        work(unit::clear);
    }

    @Override
    public boolean contains(Object entity) {
        Objects.requireNonNull(entity, "entity");
        return looking(() -> {
            EntityEntry<?> entry = unit.seek(entity);
            return entry != null && entry.state != EntryState.REMOVED;
        });
    }

    @Override
    public EntityState stateOf(Object entity) {
        Objects.requireNonNull(entity, "entity");
        return looking(() -> new Identification(unit).stateOf(entity));
    }

    @Override
    public void expire(Object entity) {
        Objects.requireNonNull(entity, "entity");
        work(() -> new Refreshing(unit).expire(entity));
    }

    @Override
    public void expire(Object entity, Attribute<?, ?> attribute, Attribute<?, ?>... more) {
        Objects.requireNonNull(entity, "entity");
        work(() -> new AttributeExpiry(unit).expire(entity, list(attribute, more)));
    }

    @Override
    public void expireAll() {
        work(() -> unit.managed().forEach(new Refreshing(unit)::expireEntry));
    }

    // Transactions

    @Override
    public void flush() {
        writing("flush", () -> {
            commitment.checkFree("flush");
            commitment.flush();
            return true;
        });
    }

    @Override
    public void begin(TransactionOptions options) {
        work(() -> commitment.begin(options));
    }

    @Override
    public void commit() {
        work(() -> {
            commitment.checkFree("commit");
            commitment.commit();
        });
    }

    @Override
    public void rollback() {
        looking(() -> {
            commitment.checkFree("rollback");
            commitment.rollback();
            return true;
        });
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T nested(NestedFunction<T, X> work) throws X {
        Commitment.Nested nested = working(() -> {
            commitment.checkFree("nested");
            return commitment.nest();
        });
        T result;
        try {
            nested.tell();
            result = work.apply();
            work(nested::release);
        } catch (Throwable failure) {
            undo(nested, failure);
            throw failure;
        }
        return result;
    }

    private void undo(Commitment.Nested nested, Throwable failure) {
        try {
            looking(() -> {
                nested.rollback();
                return true;
            });
        } catch (RuntimeException other) {
            failure.addSuppressed(other);
        }
    }

    @Override
    public Connection connection() {
        return working(transaction::connection);
    }

    @Override
    public void close() {
        guard.enterToClose();
        try {
            if (guard.isOpen()) {
                commitment.checkFree("close");
                commitment.close();
            }
        } finally {
            guard.exit();
        }
    }

    /** Closes right after a commit, when nobody can have changed anything. */
    void closeCommitted() {
        guard.enterToClose();
        try {
            if (guard.isOpen() && events == null) {
                commitment.end();
            } else if (guard.isOpen()) {
                commitment.close(); // those who were told of the commit may have changed something
            }
        } finally {
            guard.exit();
        }
    }

    @Override
    public boolean isOpen() {
        return guard.isOpen();
    }
}
