package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.DatabaseException;
import dev.tenon.FlushException;
import dev.tenon.NoConnectionException;
import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.TenonException;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.jdbc.ConnectionSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A session takes a connection with its first statement, and gives it back on every path. */
class ConnectionTest {

    private static Tenon tenon(DataSource dataSource) {
        return Tenon.builder(dataSource)
                .entities(DomainIndex.of(ConnectionTest.class))
                .build();
    }

    private static Tenon withTables(CountedConnections connections) {
        Tenon tenon = tenon(connections.dataSource());
        assertThat(connections.open()).as("after asking for the dialect").isZero();
        tenon.schema().create();
        assertThat(connections.open()).as("after creating the schema").isZero();
        return tenon;
    }

    @OnEachDatabase
    void takesAConnectionOnlyWhenAStatementNeedsIt(Database database) throws SQLException {
        CountedConnections connections = new CountedConnections(database.fresh());
        Tenon tenon = withTables(connections);
        int before = connections.taken();

        try (Session session = tenon.openSession()) {
            Author ada = new Author("Ada");
            session.persist(ada);
            session.reference(Author.class, 7L);
            assertThat(connections.taken()).isEqualTo(before);

            session.flush();
            assertThat(connections.open()).isOne();
            session.commit();
            assertThat(connections.open()).isZero();

            session.refresh(ada);
            assertThat(connections.open()).as("a later statement begins anew").isOne();
            session.rollback();
            assertThat(connections.open()).isZero();

            session.get(Author.class, ada.id);
            session.refresh(ada);
        }
        assertThat(connections.open()).as("after close").isZero();
    }

    @OnEachDatabase
    void givesItBackWhenTheWorkFails(Database database) throws SQLException {
        CountedConnections connections = new CountedConnections(database.fresh());
        Tenon tenon = withTables(connections);

        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.persist(new Author("Ada"));
                    session.flush();
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the work failed")
                .hasNoSuppressedExceptions();
        assertThat(connections.open()).isZero();

        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.persist(new Author("Ada"));
                    session.flush();
                    throw new Exception("checked");
                }))
                .hasMessage("checked");
        assertThat(connections.open()).isZero();

        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.flush();
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(connections.open()).isZero();
        assertThat(tenon.<Long, RuntimeException>withSession(session -> session.count(select(Author.class))))
                .isZero();
    }

    @OnEachDatabase
    void givesItBackWhenTheDatabaseRefuses(Database database) throws SQLException {
        CountedConnections connections = new CountedConnections(database.fresh());
        Tenon tenon = withTables(connections);

        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.persist(new Publisher("LOV", "one"));
                    session.flush();
                    session.clear();
                    session.persist(new Publisher("LOV", "two"));
                }))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(connections.open()).isZero();

        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.count(select(Author.class));
                    session.persist(new Author(null));
                }))
                .isInstanceOf(FlushException.class);
        assertThat(connections.open()).isZero();
    }

    @OnEachDatabase
    void givesItBackWhenTheCommitFails(Database database) throws SQLException {
        CountedConnections connections = new CountedConnections(database.fresh());
        Tenon tenon = withTables(connections);
        try (Session session = tenon.openSession()) {
            Author ada = new Author("Ada");
            session.persist(ada);
            execute(
                    session,
                    "create table promise (author bigint references author(id) deferrable initially deferred)",
                    "insert into promise (author) values (4711)");

            assertThatThrownBy(session::commit)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("commit");
            assertThat(connections.open()).isZero();

            assertThatThrownBy(() -> session.find(Author.class, 1L)).hasMessageContaining("TN637");
            session.rollback();
            assertThat(session.contains(ada)).isFalse();
            assertThat(session.list(select(Author.class))).isEmpty();
        }
        assertThat(connections.open()).isZero();
    }

    private static void execute(Session session, String... statements) throws SQLException {
        try (var statement = session.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @OnEachDatabase
    void givesItBackWithAStreamThatNobodyClosed(Database database) throws SQLException {
        CountedConnections connections = new CountedConnections(database.fresh());
        Tenon tenon = withTables(connections);
        tenon.useTransaction(session -> {
            session.persist(new Author("Ada"));
            session.persist(new Author("Grace"));
        });

        try (Session session = tenon.openSession()) {
            Stream<Author> authors = session.stream(select(Author.class));
            assertThat(authors.iterator().next().name).isNotNull();
        }

        assertThat(connections.open()).isZero();
        tenon.useTransaction(session -> session.persist(new Author("Mary")));
    }

    @OnEachDatabase
    void leavesAutoCommitAsItWas(Database database) throws SQLException {
        try (Connection pooled = database.fresh().getConnection()) {
            pooled.setAutoCommit(false);
            Tenon tenon = Tenon.builder(new OnlyConnection(pooled))
                    .entities(DomainIndex.of(ConnectionTest.class))
                    .build();
            tenon.schema().create();
            tenon.useTransaction(session -> session.persist(new Author("Ada")));
            assertThat(pooled.getAutoCommit()).isFalse();
        }
    }

    /** A pool of one. */
    private record OnlyConnection(Connection connection) implements ConnectionSource {
        @Override
        public Connection acquire() {
            return connection;
        }

        @Override
        public void release(Connection taken) {}
    }

    /** The same databases under a name that no dialect answers to. */
    @OnEachDatabase
    void givesItBackWhenTheDatabaseIsUnknown(Database database) throws SQLException {
        CountedConnections connections = new CountedConnections(database.fresh());
        DataSource renamed = wrap(
                DataSource.class,
                connections.dataSource(),
                "getConnection",
                connection -> wrap(
                        Connection.class,
                        (Connection) connection,
                        "getMetaData",
                        metaData -> wrap(
                                DatabaseMetaData.class,
                                (DatabaseMetaData) metaData,
                                "getDatabaseProductName",
                                name -> "Oracle")));

        assertThatThrownBy(() -> Tenon.create(renamed))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("[TN602] there is no dialect for the database Oracle")
                .hasMessageContaining("tenon-dialect-postgres");
        assertThat(connections.open()).isZero();
    }

    /** The same object, but what one of its methods returns is replaced. */
    private static <T> T wrap(Class<T> type, T object, String method, UnaryOperator<Object> replacement) {
        return type.cast(Proxy.newProxyInstance(
                ConnectionTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    Object result = called.invoke(object, arguments);
                    return called.getName().equals(method) ? replacement.apply(result) : result;
                }));
    }

    @OnEachDatabase
    void saysSoWhenThereIsNoConnection(Database database) throws SQLException {
        DataSource real = database.fresh();
        AtomicBoolean broken = new AtomicBoolean();
        DataSource sometimes = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (broken.get()) {
                        throw new SQLTransientConnectionException("the pool is exhausted");
                    }
                    return real.getConnection();
                });
        Tenon tenon = tenon(sometimes);
        tenon.schema().create();
        broken.set(true);

        try (Session session = tenon.openSession()) {
            assertThatThrownBy(() -> session.find(Author.class, 1L))
                    .isInstanceOf(NoConnectionException.class)
                    .hasMessage("""
                            [TN605] take a connection: the data source gives none
                            found:  the pool is exhausted
                            help:   check its address, user and password, and that the database runs; of a pool, that every \
                            session is closed""");
            broken.set(false);
            assertThat(session.find(Author.class, 1L))
                    .as("the session is not lost")
                    .isNull();
            broken.set(true);
        }
        assertThatThrownBy(() -> tenon.schema().create()).isInstanceOf(NoConnectionException.class);
        assertThatThrownBy(() -> tenon(sometimes)).isInstanceOf(NoConnectionException.class);
    }
}
