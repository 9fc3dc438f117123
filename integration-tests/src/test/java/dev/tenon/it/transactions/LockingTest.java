package dev.tenon.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.LockTimeoutException;
import dev.tenon.LockWait;
import dev.tenon.Session;
import dev.tenon.SessionException;
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

/** Pessimistic locks: rows that nobody else changes until the transaction ends. */
class LockingTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LockingTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada").put("penny"));
            session.persist(new Vault("B", "Ben"));
        });
        tables.takeSent();
        return tables;
    }

    private static String clause(Database database, String clause) {
        return database == Database.POSTGRES ? clause : "";
    }

    /** The lock comes first, so that everything that is read after it is as new. */
    @OnEachDatabase
    void findLocksAndReads(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Vault ada = session.find(Vault.class, "A", LockModeType.PESSIMISTIC_WRITE);
            assertThat(ada.owner).isEqualTo("Ada");
            assertThat(session.find(Vault.class, "Z", LockModeType.PESSIMISTIC_WRITE))
                    .isNull();
            ada.amount = 5;
        });

        String lock = "select 1 from vault where code = ?" + clause(database, " for update");
        assertThat(tables.takeSql())
                .startsWith(lock)
                .contains("update vault set amount = ?, version = ? where code = ? and version = ?")
                .filteredOn(sql -> sql.startsWith("select 1"))
                .containsExactly(lock, lock);
    }

    /** What the session has must still be true. */
    @OnEachDatabase
    void whatIsLoadedIsLockedByItsVersion(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            Vault ben = session.get(Vault.class, "B");
            Ducat penny = session.get(Ducat.class, 1L);
            session.commit();
            tables.takeSent();

            session.lock(ada, LockModeType.PESSIMISTIC_READ);
            assertThat(session.find(Vault.class, "A", LockModeType.PESSIMISTIC_WRITE))
                    .isSameAs(ada);
            session.lock(penny, LockModeType.PESSIMISTIC_WRITE);
            assertThat(tables.takeSent())
                    .containsExactly(
                            "select 1 from vault where code = ? and version = ?" + clause(database, " for share")
                                    + " [A, 1]",
                            "select 1 from vault where code = ? and version = ?" + clause(database, " for update")
                                    + " [A, 1]",
                            "select 1 from ducat where id = ?" + clause(database, " for update") + " [1]");
            session.commit();

            tables.tenon().useTransaction(other -> {
                other.get(Vault.class, "A").owner = "Ann";
                other.remove(other.get(Vault.class, "B"));
            });
            assertThatThrownBy(() -> session.lock(ada, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageContaining("lock: the row of Vault#A was changed or deleted by somebody else")
                    .hasMessageContaining("and version 1");
            assertThatThrownBy(() -> session.find(Vault.class, "B", LockModeType.PESSIMISTIC_READ))
                    .isInstanceOf(StaleObjectException.class);
            session.refresh(ada, LockModeType.PESSIMISTIC_WRITE);
            assertThat(ada.owner).isEqualTo("Ann");
            assertThatThrownBy(() -> session.refresh(ben, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOf(EntityNotFoundException.class);
            session.detach(ben);
            session.commit();
        }
    }

    @OnEachDatabase
    void aNewObjectIsWrittenFirst(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault cy = new Vault("C", "Cy");
            session.persist(cy);
            session.lock(cy, LockModeType.PESSIMISTIC_WRITE);
            Vault dan = new Vault("D", "Dan");
            session.persist(dan);
            assertThat(session.find(Vault.class, "D", LockModeType.PESSIMISTIC_WRITE))
                    .isSameAs(dan);
        });
        assertThat(tables.takeOrigins()).containsExactly("insert Vault", "lock Vault", "insert Vault", "lock Vault");
    }

    @Test
    void whatIsLockedCanBeHadAtOnceOrNotAtAll() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        tables.tenon().useTransaction(holder -> {
            holder.lock(holder.get(Vault.class, "A"), LockModeType.PESSIMISTIC_WRITE);

            tables.tenon().useSession(session -> {
                assertThat(session.find(Vault.class, "A", LockModeType.PESSIMISTIC_WRITE, LockWait.SKIP_LOCKED))
                        .isNull();
                assertThat(session.find(Vault.class, "B", LockModeType.PESSIMISTIC_WRITE, LockWait.SKIP_LOCKED))
                        .isNotNull();
                Vault ada = session.get(Vault.class, "A");
                assertThat(session.find(Vault.class, "A", LockModeType.PESSIMISTIC_READ, LockWait.SKIP_LOCKED))
                        .isNull();
                assertThatThrownBy(() ->
                                session.nested(() -> session.lock(ada, LockModeType.PESSIMISTIC_READ, LockWait.NOWAIT)))
                        .isInstanceOf(LockTimeoutException.class)
                        .hasMessageContaining("[TN628] lock Vault by select 1 from vault");
                assertThatThrownBy(() -> session.nested(
                                () -> session.refresh(ada, LockModeType.PESSIMISTIC_WRITE, LockWait.NOWAIT)))
                        .isInstanceOf(LockTimeoutException.class)
                        .hasMessageContaining("[TN628] lock Vault by select 1 from vault");
                session.rollback();
            });
        });
    }

    /** Several may hold it, and none may change what another one holds. */
    @Test
    void aSharedLockIsShared() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        tables.tenon().useTransaction(one -> {
            one.find(Vault.class, "A", LockModeType.PESSIMISTIC_READ);
            tables.tenon().useTransaction(other -> {
                assertThat(other.find(Vault.class, "A", LockModeType.PESSIMISTIC_READ, LockWait.NOWAIT))
                        .isNotNull();
            });
            assertThatThrownBy(() -> tables.tenon()
                            .useTransaction(other ->
                                    other.find(Vault.class, "A", LockModeType.PESSIMISTIC_WRITE, LockWait.NOWAIT)))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    @OnEachDatabase
    void aForcedIncrementLocksAndRaisesTheVersion(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon()
                .useTransaction(session -> session.find(Vault.class, "A", LockModeType.PESSIMISTIC_FORCE_INCREMENT));
        assertThat(tables.takeOrigins()).containsExactly("lock Vault", "find Vault", "update Vault");
        assertThat(tables.rows("select owner, version from vault where code = 'A'"))
                .containsExactly("Ada 2");
    }

    @Test
    void whereNoRowsAreLockedNothingCanBeHadAtOnce() throws SQLException {
        TestDatabase tables = filled(Database.SQLITE);
        tables.tenon().useSession(session -> {
            Vault ada = session.get(Vault.class, "A");
            assertThatThrownBy(() -> session.lock(ada, LockModeType.PESSIMISTIC_WRITE, LockWait.NOWAIT))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith(
                            "[TN672] lock Vault with PESSIMISTIC_WRITE and NOWAIT: SQLite locks no rows\nhelp:   ");
            assertThatThrownBy(
                            () -> session.find(Vault.class, "A", LockModeType.PESSIMISTIC_READ, LockWait.SKIP_LOCKED))
                    .hasMessageStartingWith(
                            "[TN672] find Vault with PESSIMISTIC_READ and SKIP_LOCKED: SQLite locks no rows");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "WRITE", "OPTIMISTIC", "OPTIMISTIC_FORCE_INCREMENT", "PESSIMISTIC_FORCE_INCREMENT"})
    void whatIsAboutTheVersionNeedsOne(LockModeType mode) throws SQLException {
        TestDatabase tables = filled(Database.SQLITE);
        tables.tenon().useSession(session -> {
            Ducat penny = session.get(Ducat.class, 1L);
            assertThatThrownBy(() -> session.lock(penny, mode))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN672] lock Ducat with " + mode
                            + ": Ducat has no version\nhelp:   add an attribute with" + " @Version");
            assertThatThrownBy(() -> session.find(Ducat.class, 1L, mode)).hasMessageContaining("TN672");
            assertThatThrownBy(() -> session.refresh(penny, mode)).hasMessageContaining("TN672");
        });
    }

    @OnEachDatabase
    void onlySearchesSkip(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useSession(session -> {
            Vault ada = session.get(Vault.class, "A");
            assertThatThrownBy(() -> session.lock(ada, LockModeType.PESSIMISTIC_WRITE, LockWait.SKIP_LOCKED))
                    .hasMessageStartingWith(
                            "[TN672] lock Vault with PESSIMISTIC_WRITE: there is nothing that could be skipped");
            assertThatThrownBy(() -> session.find(Vault.class, "A", LockModeType.OPTIMISTIC, LockWait.SKIP_LOCKED))
                    .hasMessageContaining("there is nothing that could be skipped");
        });
    }

    @OnEachDatabase
    void whatOnlyReadsLocksNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        TransactionOptions reading = TransactionOptions.defaults().readOnly();
        tables.tenon().useTransaction(reading, session -> {
            Vault ada = session.get(Vault.class, "A");
            assertThatThrownBy(() -> session.lock(ada, LockModeType.PESSIMISTIC_READ))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN672] lock: what only reads locks nothing");
            assertThatThrownBy(() -> session.find(Vault.class, "A", LockModeType.OPTIMISTIC))
                    .hasMessageContaining("TN672");
            assertThatThrownBy(() -> session.refresh(ada, LockModeType.PESSIMISTIC_WRITE))
                    .hasMessageContaining("TN672");
            session.lock(ada, LockModeType.NONE);
            session.refresh(ada, LockModeType.NONE);
            assertThat(session.find(Vault.class, "A", LockModeType.NONE)).isSameAs(ada);
        });
        try (Session session = tables.openSession()) {
            session.begin(reading);
            assertThatThrownBy(() -> session.find(Vault.class, "A", LockModeType.PESSIMISTIC_WRITE))
                    .hasMessageContaining("TN672");
        }
    }

    @OnEachDatabase
    void onlyManagedObjectsAreLocked(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> session.lock(new Vault("A", "Ada"), LockModeType.PESSIMISTIC_WRITE))
                    .hasMessageContaining("[TN631] lock: this Vault is not in the session");
            Vault ben = session.get(Vault.class, "B");
            session.remove(ben);
            assertThatThrownBy(() -> session.lock(ben, LockModeType.OPTIMISTIC))
                    .hasMessageContaining("[TN634] lock: Vault#B");
            assertThat(session.find(Vault.class, "B", LockModeType.PESSIMISTIC_WRITE))
                    .isNull();
        });
    }
}
