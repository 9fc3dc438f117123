package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CommitUnknownException;
import dev.tenon.EntityState;
import dev.tenon.ForeignKeyViolationException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.TransactionAbortedException;
import dev.tenon.TransactionOptions;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A commit that fails, and a transaction in which something has failed before (FLS-12). */
class CommitFailureTest {

    private static TestDatabase withAda(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CommitFailureTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Vault("A", "Ada")));
        return tables;
    }

    private static void execute(Session session, String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Foreign keys are checked when the transaction ends. */
    private static void defer(TestDatabase tables, Database database, Session session) throws SQLException {
        if (database == Database.SQLITE) {
            execute(session, "pragma defer_foreign_keys = on");
        } else {
            String name = tables.rows("select constraint_name from information_schema.table_constraints"
                            + " where table_schema = current_schema and table_name = 'ducat'"
                            + " and constraint_type = 'FOREIGN KEY'")
                    .get(0);
            tables.run("alter table ducat alter constraint " + name + " deferrable initially deferred");
        }
    }

    @OnEachDatabase
    void aDeferredConstraintFailsTheCommit(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            defer(tables, database, session);
            Ducat lost = new Ducat("cent");
            lost.vault = Ref.of(Vault.class, "nowhere");
            session.persist(lost);
            session.flush();
            session.get(Vault.class, "A").owner = "Ann";

            assertThatThrownBy(session::commit)
                    .isInstanceOf(ForeignKeyViolationException.class)
                    .hasMessageContaining("commit: ");

            assertThatThrownBy(() -> session.count(select(Ducat.class)))
                    .hasMessageContaining("[TN637] the transaction was rolled back because of an error")
                    .hasCauseInstanceOf(ForeignKeyViolationException.class);
            session.rollback();
            assertThat(session.stateOf(lost)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
            lost.vault = null;
            session.persist(lost);
            session.commit();
        }
        assertThat(tables.rows("select face, vault_code from ducat")).containsExactly("cent null");
        assertThat(tables.rows("select owner, version from vault")).containsExactly("Ada 1");
    }

    /** The work may have been done: doing it again is the caller's decision alone. */
    @OnEachDatabase
    void aConnectionLostAtTheCommitLeavesItsOutcomeUnknown(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(TransactionOptions.defaults().retry(3), session -> {
                            runs.incrementAndGet();
                            session.get(Vault.class, "A").owner = "Ann";
                            session.flush();
                            if (database == Database.SQLITE) {
                                session.connection().close();
                            } else {
                                String process = tables.rows(
                                                "select pid from pg_locks where relation = 'vault'::regclass"
                                                        + " and mode = 'RowExclusiveLock'")
                                        .get(0);
                                tables.rows("select pg_terminate_backend(" + process + ", 10000)");
                            }
                        }))
                .isInstanceOf(CommitUnknownException.class)
                .hasMessageStartingWith(
                        "[TN671] commit: the connection was lost, and it is unknown whether the transaction was"
                                + " committed\nfound:  ");

        assertThat(runs).hasValue(1);
        assertThat(tables.rows("select owner from vault")).containsExactly("Ada");
    }

    /** PostgreSQL does nothing more after an error; what failed first is not forgotten. */
    @Test
    void whatFailedFirstIsSaidAgain() throws SQLException {
        TestDatabase tables = withAda(Database.POSTGRES);
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.list(select(Vault.class)
                            .where(Vault_.amount
                                    .eq(1L)
                                    .and(dev.tenon.query.Sql.function("no_such_function", Boolean.class, Vault_.owner)
                                            .eq(true)))))
                    .hasMessageContaining("no_such_function");

            assertThatThrownBy(() -> session.get(Vault.class, "A"))
                    .isInstanceOf(TransactionAbortedException.class)
                    .hasMessageContaining("[TN674] find Vault by select")
                    .hasMessageContaining(
                            ": an earlier statement of this transaction failed, and the database waits for its rollback\n"
                                    + "first:  [TN620] select Vault by select")
                    .hasMessageContaining("no_such_function");

            session.rollback();
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
        }
    }

    /** FLS-12: the query is not at fault. */
    @OnEachDatabase
    void anAutomaticFlushSaysThatItWasOne(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            session.persist(new Vault("A", "Ann"));

            assertThatThrownBy(() -> session.count(select(Ducat.class)))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContaining("insert Vault by insert into vault")
                    .hasMessageEndingWith(
                            "\nnote:   the flush was an automatic one, before a statement that must see what was changed");
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("TN637")
                    .hasCauseInstanceOf(UniqueViolationException.class);
            session.rollback();
        }
    }
}
