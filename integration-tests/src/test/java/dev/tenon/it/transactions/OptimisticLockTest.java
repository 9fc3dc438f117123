package dev.tenon.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Isolation;
import dev.tenon.SerializationFailureException;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks that the session keeps: versions that are compared before the commit, or raised by it (VER-1). */
class OptimisticLockTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, OptimisticLockTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada"));
            session.persist(new Vault("B", "Ben"));
        });
        tables.takeSent();
        return tables;
    }

    /** Ben's vault is changed because of what Ada's holds, which therefore must still be so. */
    @OnEachDatabase
    void theVersionIsComparedBeforeTheCommit(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            Vault ben = session.get(Vault.class, "B");
            session.commit();
            tables.takeSent();
            session.lock(ada, LockModeType.OPTIMISTIC);
            assertThat(tables.takeSent()).as("nothing is sent until then").isEmpty();
            tables.tenon().useTransaction(other -> other.get(Vault.class, "A").amount = 3);

            ben.amount = ada.amount;
            ben.owner = "because of Ada";
            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageContaining("commit: the row of Vault#A was changed or deleted by somebody else");

            session.rollback();
            session.refresh(ada, LockModeType.READ);
            ben.amount = ada.amount;
            session.commit();
        }
        assertThat(tables.rows("select amount, owner from vault where code = 'B'"))
                .containsExactly("3 Ben");
    }

    /** The look is a shared lock where there are such, so that nobody comes between it and the commit. */
    @OnEachDatabase
    void theLastStatementIsTheComparison(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.find(Vault.class, "A", LockModeType.OPTIMISTIC);
            session.lock(session.get(Vault.class, "A"), LockModeType.READ);
            session.get(Vault.class, "B").owner = "Bert";
        });

        assertThat(tables.takeSent())
                .last()
                .isEqualTo("select 1 from vault where code = ? and version = ?"
                        + (database == Database.POSTGRES ? " for share" : "") + " [A, 1]");
    }

    /** A transaction with a view of its own would not see the change by looking. */
    @Test
    void aSnapshotDoesNotHideTheChange() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        TransactionOptions snapshot = TransactionOptions.defaults().isolation(Isolation.REPEATABLE_READ);

        assertThatThrownBy(() -> tables.tenon().useTransaction(snapshot, session -> {
                    session.find(Vault.class, "A", LockModeType.OPTIMISTIC);
                    tables.tenon().useTransaction(other -> other.get(Vault.class, "A").amount = 3);
                }))
                .isInstanceOf(SerializationFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC_FORCE_INCREMENT", "WRITE"})
    void theVersionIsRaisedThoughNothingChanged(LockModeType mode) throws SQLException {
        for (Database database : Database.values()) {
            TestDatabase tables = filled(database);
            tables.tenon().useTransaction(session -> {
                Vault ada = session.find(Vault.class, "A", mode);
                session.flush();
                assertThat(ada.version).isEqualTo(2);
                session.flush();
            });
            assertThat(tables.takeSent())
                    .last()
                    .isEqualTo("update vault set version = ? where code = ? and version = ? [2, A, 1]");
            assertThat(tables.rows("select code, version from vault order by code"))
                    .containsExactly("A 2", "B 1");
        }
    }

    /** Once is enough, and once it is, whatever else there is to write. */
    @OnEachDatabase
    void aChangeRaisesItAnyway(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ben = session.get(Vault.class, "B");
            Vault ada = session.find(Vault.class, "A", LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            session.lock(ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            session.lock(ben, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            ada.owner = "Ann";
            ada.put("penny");
        });
        assertThat(tables.rows("select code, version from vault order by code")).containsExactly("A 2", "B 2");
    }

    @OnEachDatabase
    void somebodyElsesChangeIsNoticed(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            session.commit();
            tables.tenon().useTransaction(other -> other.get(Vault.class, "A").amount = 3);
            session.lock(ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            assertThatThrownBy(session::commit).isInstanceOf(StaleObjectException.class);
            session.rollback();
        }
        assertThat(tables.rows("select version from vault where code = 'A'")).containsExactly("2");
    }

    /** A lock ends with its transaction, one way or the other. */
    @OnEachDatabase
    void nothingIsKeptForTheNextTransaction(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            session.lock(ada, LockModeType.OPTIMISTIC);
            session.commit();
            session.lock(ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            session.rollback();
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSent()).isEmpty();
            assertThat(ada.version).isEqualTo(1);
        }
    }

    /** TXN-4: what a savepoint takes back is not asked for either. */
    @OnEachDatabase
    void aSavepointTakesItsLocksBack(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ada = session.get(Vault.class, "A");
            Vault ben = session.get(Vault.class, "B");
            session.lock(ben, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            assertThatThrownBy(() -> session.nested(() -> {
                        session.lock(ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                        session.lock(ben, LockModeType.OPTIMISTIC);
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            assertThatThrownBy(() -> session.nested(() -> {
                        session.lock(ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                        session.flush();
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            assertThat(ada.version).isEqualTo(1);
        });
        assertThat(tables.takeOrigins()).doesNotContain("lock Vault");
        assertThat(tables.rows("select code, version from vault order by code")).containsExactly("A 1", "B 2");
    }
}
