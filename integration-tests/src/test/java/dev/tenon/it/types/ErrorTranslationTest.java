package dev.tenon.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CheckViolationException;
import dev.tenon.ConnectionLostException;
import dev.tenon.ConstraintViolationException;
import dev.tenon.DatabaseException;
import dev.tenon.DeadlockException;
import dev.tenon.ForeignKeyViolationException;
import dev.tenon.LockTimeoutException;
import dev.tenon.MissingTableException;
import dev.tenon.NotNullViolationException;
import dev.tenon.SerializationFailureException;
import dev.tenon.UniqueViolationException;
import dev.tenon.dialect.TransactionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each error that applications tell apart has an exception of its own, with the constraint's name where there is one. */
class ErrorTranslationTest {
    private static final String[] SCHEMA = {
        "create table city (id integer not null primary key, name varchar(20) not null, constraint uk_name unique (name),"
                + " constraint big check (id < 100))",
        "create table street (id integer not null primary key, city_id integer, "
                + "constraint fk_city foreign key (city_id) references city (id))",
        "insert into city (id, name) values (1, 'Bern')"
    };

    @ParameterizedTest
    @EnumSource
    void constraintsAreToldApart(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute(SCHEMA);
            boolean sqlite = database == Database.SQLITE;
            assertViolation(
                    open,
                    "insert into city (id, name) values (2, 'Bern')",
                    UniqueViolationException.class,
                    sqlite ? "city.name" : "uk_name");
            assertViolation(
                    open,
                    "insert into city (id, name) values (1, 'Basel')",
                    UniqueViolationException.class,
                    sqlite ? "city.id" : "city_pkey");
            assertViolation(
                    open, "insert into city (id, name) values (2, null)", NotNullViolationException.class, "city.name");
            assertViolation(
                    open, "insert into city (id, name) values (200, 'Basel')", CheckViolationException.class, "big");
            assertViolation(
                    open,
                    "insert into street (id, city_id) values (1, 7)",
                    ForeignKeyViolationException.class,
                    sqlite ? null : "fk_city");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMessageSaysWhatWasAttemptedAndWhatToDo(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute(SCHEMA);
            DatabaseException failure = failure(open, "insert into city (id, name) values (2, 'Bern')");
            assertThat(failure.getMessage())
                    .startsWith("[TN621] insert City#2: violates the unique constraint ")
                    .contains("\nfound:  ")
                    .contains("\nhelp:   ");
            assertThat(failure.code()).isEqualTo("TN621");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTableIsToldApart(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            assertThat(failure(open, "select * from nowhere"))
                    .isExactlyInstanceOf(MissingTableException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anythingElseIsADatabaseException(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            assertThat(failure(open, "select from where")).isExactlyInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void aSecondWriterOfSqliteWaitsAndGivesUp() throws Exception {
        try (Database.Open open = Database.SQLITE.open();
                Connection other = open.another()) {
            open.execute(SCHEMA);
            open.dialect().begin(open.connection(), TransactionSettings.WRITING);
            open.execute("update city set name = 'Biel'");
            SQLException busy = catchThrowableOfType(SQLException.class, () -> {
                open.dialect().begin(other, TransactionSettings.WRITING);
                other.createStatement().execute("select 1 from city");
            });
            assertThat(open.dialect().classify(busy).exception("begin", busy)).isInstanceOf(LockTimeoutException.class);
        }
    }

    @Test
    void aReaderOfSqliteThatWritesAfterSomebodyElseDidCannotGoOn() throws Exception {
        try (Database.Open open = Database.SQLITE.open();
                Connection other = open.another()) {
            open.execute("pragma journal_mode = wal");
            open.execute(SCHEMA);
            other.setAutoCommit(false); // a deferred transaction, as another program begins it
            other.createStatement().executeQuery("select * from city").next();
            open.execute("update city set name = 'Biel'");
            SQLException stale = catchThrowableOfType(
                    SQLException.class, () -> other.createStatement().execute("update city set name = 'Basel'"));
            assertThat(open.dialect().classify(stale).exception("update", stale))
                    .isInstanceOf(SerializationFailureException.class);
        }
    }

    @Test
    void aWriterOfSqliteThatReadsFirstHasTheDatabaseFromTheBeginning() throws Exception {
        try (Database.Open open = Database.SQLITE.open();
                Connection other = open.another()) {
            open.execute(SCHEMA);
            open.dialect().begin(other, TransactionSettings.WRITING);
            other.createStatement().executeQuery("select * from city").next();
            assertThat(failure(open, "update city set name = 'Biel'")).isInstanceOf(LockTimeoutException.class);
            other.createStatement().execute("update city set name = 'Basel'");
            other.commit();
        }
    }

    @Test
    void postgresReportsConcurrentChanges() throws Exception {
        try (Database.Open open = Database.POSTGRES.open();
                Connection other = open.another()) {
            open.execute(SCHEMA);
            other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            open.dialect().begin(other, TransactionSettings.WRITING);
            other.createStatement().executeQuery("select * from city").next();
            open.execute("update city set name = 'Biel'");
            SQLException stale = catchThrowableOfType(
                    SQLException.class, () -> other.createStatement().execute("update city set name = 'Basel'"));
            assertThat(open.dialect().classify(stale).exception("update", stale))
                    .isInstanceOf(SerializationFailureException.class);
        }
    }

    @Test
    void postgresReportsLocksThatAreNotWaitedFor() throws Exception {
        try (Database.Open open = Database.POSTGRES.open();
                Connection other = open.another()) {
            open.execute(SCHEMA);
            open.dialect().begin(open.connection(), TransactionSettings.WRITING);
            open.execute("update city set name = 'Biel'");
            SQLException locked = catchThrowableOfType(
                    SQLException.class, () -> other.createStatement().execute("select 1 from city for update nowait"));
            assertThat(open.dialect().classify(locked).exception("lock", locked))
                    .isInstanceOf(LockTimeoutException.class);
        }
    }

    @Test
    void postgresReportsDeadlocks() throws Exception {
        try (Database.Open open = Database.POSTGRES.open();
                Connection other = open.another()) {
            open.execute(SCHEMA);
            open.execute("insert into city (id, name) values (2, 'Genf')");
            open.dialect().begin(open.connection(), TransactionSettings.WRITING);
            open.dialect().begin(other, TransactionSettings.WRITING);
            open.execute("update city set name = name where id = 1");
            other.createStatement().execute("update city set name = name where id = 2");
            ExecutorService second = Executors.newSingleThreadExecutor();
            try {
                Future<@Nullable SQLException> theirs = second.submit(
                        failing(() -> other.createStatement().execute("update city set name = name where id = 1")));
                SQLException ours = failing(() ->
                                open.connection().createStatement().execute("update city set name = name where id = 2"))
                        .call();
                open.connection().rollback();
                SQLException lost = ours != null ? ours : theirs.get();
                assertThat((Throwable) lost).isNotNull();
                assertThat(open.dialect().classify(lost).exception("update", lost))
                        .isInstanceOf(DeadlockException.class);
            } finally {
                second.shutdown();
            }
        }
    }

    @Test
    void aConnectionThatTheServerEndedIsLost() throws Exception {
        try (Database.Open open = Database.POSTGRES.open();
                Connection other = open.another()) {
            try (var row = other.createStatement().executeQuery("select pg_backend_pid()")) {
                row.next();
                open.execute("select pg_terminate_backend(" + row.getInt(1) + ", 5000)");
            }
            SQLException lost = catchThrowableOfType(
                    SQLException.class, () -> other.createStatement().execute("select 1"));
            assertThat(open.dialect().classify(lost).exception("select", lost))
                    .isInstanceOf(ConnectionLostException.class);
        }
    }

    private static Callable<@Nullable SQLException> failing(Statement statement) {
        return () -> {
            try {
                statement.run();
                return null;
            } catch (SQLException e) {
                return e;
            }
        };
    }

    private static void assertViolation(
            Database.Open open, String sql, Class<? extends DatabaseException> type, @Nullable String constraint)
            throws SQLException {
        DatabaseException failure = failure(open, sql);
        assertThat(failure).isInstanceOf(type);
        assertThat(((ConstraintViolationException) failure).constraint())
                .as(sql)
                .isEqualTo(constraint);
    }

    private static DatabaseException failure(Database.Open open, String sql) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> open.execute(sql));
        return open.dialect().classify(error).exception("insert City#2", error);
    }

    /** What may fail. */
    @FunctionalInterface
    private interface Statement {
        void run() throws SQLException;
    }
}
