package dev.tenon.it.proof.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose n-th call of the database fails, with everything that was made by it; it knows what is open. */
final class FaultyDatabase {
    private static final Set<String> CALLS = Set.of(
            "getConnection",
            "prepareStatement",
            "createStatement",
            "setAutoCommit",
            "commit",
            "rollback",
            "setSavepoint",
            "releaseSavepoint",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "executeLargeBatch",
            "getGeneratedKeys",
            "next",
            "close");

    private final DataSource real;

    /** Connections that were given back whole. */
    private final Deque<Connection> idle = new ArrayDeque<>();

    private final boolean keeping;

    private int calls;
    private int failing;
    private @Nullable Fault fault;
    private @Nullable Exception injected;
    private int open;

    private FaultyDatabase(DataSource real, boolean keeping) {
        this.real = real;
        this.keeping = keeping;
    }

    /** Every connection is a new one, with what is said to new ones. */
    static FaultyDatabase of(DataSource real) {
        return new FaultyDatabase(real, false);
    }

    /** Connections are kept: where nothing is said to new ones, and making one costs more than all that is done with it. */
    static FaultyDatabase keeping(DataSource real) {
        return new FaultyDatabase(real, true);
    }

    /** The data source for the work under test. */
    DataSource dataSource() {
        return proxy(DataSource.class, new Link(real, null));
    }

    /** Closes the connections that were given back. */
    void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    /** The n-th call from now on fails. */
    void failAt(int call, Fault kind) {
        heal();
        calls = 0;
        failing = call;
        fault = kind;
        injected = null;
    }

    /** No call fails from now on. */
    void heal() {
        failing = 0;
    }

    /** The calls since the last fault was ordered. */
    int calls() {
        return calls;
    }

    /** What was thrown; null if nothing was. */
    @Nullable
    Exception injected() {
        return injected;
    }

    /** The connections that were taken and not given back. */
    int open() {
        return open;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FaultyDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** An object of the driver, and the connection to which it belongs. */
    private final class Link implements InvocationHandler {
        private final Object target;
        private final @Nullable Wire wire;
        private boolean closed;

        /** Rows after the first one do not count: they fail as it does. */
        private boolean started;

        Link(Object target, @Nullable Wire wire) {
            this.target = target;
            this.wire = wire;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("unwrap") && arguments != null && ((Class<?>) arguments[0]).isInstance(proxy)) {
                return proxy; // what is beneath fails never
            }
            boolean read = name.equals("next") && started;
            started |= name.equals("next");
            if (read || !CALLS.contains(name)) {
                return wrap(call(method, arguments));
            }
            boolean closing = name.equals("close");
            if (closing) {
                close(method);
            }
            if (++calls == failing) {
                throw fail(closing ? () -> null : () -> call(method, arguments));
            }
            if (closing) {
                return null;
            }
            if (wire != null && wire.lost) {
                throw new SQLException("the connection is lost", "08003");
            }
            return wrap(call(method, arguments));
        }

        /** What is closed is closed, whatever the driver says to it. */
        private void close(Method method) throws Throwable {
            if (target instanceof Connection connection) {
                if (!closed) {
                    open--;
                    giveBack(connection);
                }
            } else {
                call(method, null);
            }
            closed = true;
        }

        private Exception fail(Call call) throws Throwable {
            Fault kind = java.util.Objects.requireNonNull(fault);
            if (kind.isLate() && wire != null) {
                wrap(call.run());
            }
            if (kind.endsConnection() && wire != null) {
                wire.cut();
            }
            injected = kind.exception();
            return injected;
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            if (target == real && method.getName().equals("getConnection")) {
                return take();
            }
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private @Nullable Object wrap(@Nullable Object made) {
            if (made instanceof Connection connection && wire == null) {
                open++;
                return proxy(Connection.class, new Link(connection, new Wire(connection)));
            }
            if (made instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, new Link(made, wire));
            }
            if (made instanceof Statement) {
                return proxy(Statement.class, new Link(made, wire));
            }
            return made instanceof ResultSet ? proxy(ResultSet.class, new Link(made, wire)) : made;
        }
    }

    /** As a pool does: what is open ends, and what is broken is not kept. */
    private void giveBack(Connection connection) throws SQLException {
        if (!keeping) {
            connection.close();
        } else if (!connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.push(connection);
        }
    }

    private Connection take() throws SQLException {
        return idle.isEmpty() ? real.getConnection() : idle.pop();
    }

    private interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    /** A connection that may be cut. */
    private static final class Wire {
        private final Connection physical;
        private boolean lost;

        Wire(Connection physical) {
            this.physical = physical;
        }

        void cut() throws SQLException {
            lost = true;
            if (!physical.isClosed()) {
                if (!physical.getAutoCommit()) {
                    physical.rollback();
                }
                physical.close();
            }
        }
    }
}
