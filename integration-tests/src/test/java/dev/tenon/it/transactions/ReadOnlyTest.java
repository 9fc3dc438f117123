package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Sessions that only read: everything that reads, nothing that writes. */
class ReadOnlyTest {
    private static final TransactionOptions READING =
            TransactionOptions.defaults().readOnly();

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ReadOnlyTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada").put("penny"));
            session.persist(new Vault("B", "Ben").put("dime").put("cent"));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void everyRowIsOneObjectAndLoadsLazily(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(READING, session -> {
            List<Vault> vaults = session.list(select(Vault.class).orderBy(Vault_.code.asc()));
            assertThat(session.get(Vault.class, "A")).isSameAs(vaults.get(0));
            assertThat(vaults.get(1).ducats).extracting(ducat -> ducat.face).containsExactly("dime", "cent");
            assertThat(vaults.get(0).ducats.get(0).vault.get()).isSameAs(vaults.get(0));
            assertThat(session.stateOf(vaults.get(0))).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.contains(vaults.get(0))).isTrue();
        });

        assertThat(tables.takeOrigins()).containsExactly("select Vault", "load Vault.ducats");
    }

    @OnEachDatabase
    void whatWritesIsRefused(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.tenon().openSession(READING)) {
            Vault ada = session.get(Vault.class, "A");
            List<ThrowingCallable> writes = List.of(
                    () -> session.persist(new Vault("C", "Cy")),
                    () -> session.remove(ada),
                    () -> session.merge(new Vault("A", "Ann")),
                    () -> session.upsert(new Vault("C", "Cy")),
                    () -> session.insertAll(List.of(new Vault("C", "Cy"))),
                    () -> session.execute(delete(Ducat.class)),
                    session::flush);

            assertThat(writes).allSatisfy(write -> assertThat(catchThrowable(write))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN668] ")
                    .hasMessageContaining(
                            ": this session only reads\nfound:  it was begun with TransactionOptions.readOnly()"));
            assertThat(session.get(Vault.class, "A")).as("and goes on").isSameAs(ada);
        }
        assertThat(tables.rows("select count(*) from vault")).containsExactly("2");
    }

    /** Nobody looks for changes, so nobody complains about them either. */
    @OnEachDatabase
    void changesOfObjectsAreNobodysBusiness(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(READING, session -> {
            Vault ada = session.get(Vault.class, "A");
            ada.owner = "nobody";
            ada.ducats.clear();
            assertThat(session.count(select(Ducat.class))).isEqualTo(3);
        });

        assertThat(tables.rows("select owner from vault where code = 'A'")).containsExactly("Ada");
        assertThat(tables.rows("select count(*) from ducat")).containsExactly("3");
    }

    @OnEachDatabase
    void everyWayToReadWorks(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.tenon().openSession(READING)) {
            Vault ada = session.get(Vault.class, "A");
            ada.owner = "changed";
            session.refresh(ada);
            assertThat(ada.owner).isEqualTo("Ada");
            ada.owner = "changed";
            session.expire(ada);
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
            session.expire(ada, Vault_.ducats);
            assertThat(ada.ducats).hasSize(1);
            session.expireAll();
            session.nested(
                    inner -> assertThat(inner.get(Vault.class, "A").owner).isEqualTo("Ada"));
            assertThatThrownBy(() -> session.nested(() -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            session.forEachBatch(
                    select(Vault.class).orderBy(Vault_.code.asc()), 1, batch -> assertThat(batch.get(0).ducats)
                            .isNotEmpty());
            try (var vaults = session.stream(select(Vault.class))) {
                assertThat(vaults).hasSize(2);
            }
            session.rollback();
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
            session.detach(ada);
            assertThat(session.get(Vault.class, "A")).isNotSameAs(ada);
            session.commit();
            session.clear();
        }
    }

    /** What a flush would compare objects with is not kept: a session of many objects is smaller by that. */
    @OnEachDatabase
    void noSnapshotsAreKept(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(READING, session -> {
            session.list(select(Vault.class));
            assertThat(session.reference(Vault.class, "A"))
                    .isInstanceOf(Vault_Persister.Entry.class)
                    .isNotInstanceOf(Vault_Persister.Snapshot.class);
        });
        tables.tenon().useTransaction(session -> {
            session.list(select(Vault.class));
            assertThat(session.reference(Vault.class, "A")).isInstanceOf(Vault_Persister.Snapshot.class);
        });
    }

    /** So that there is nothing to which a rollback could set objects back. */
    @OnEachDatabase
    void aRollbackLeavesObjectsAsTheyAre(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.tenon().openSession(READING)) {
            Vault ada = session.get(Vault.class, "A");
            ada.owner = "changed";
            session.rollback();
            assertThat(ada.owner).isEqualTo("changed");
            session.refresh(ada);
            assertThat(ada.owner).isEqualTo("Ada");
        }
    }

    /** The database refuses what goes past the session. */
    @OnEachDatabase
    void theConnectionOnlyReads(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(READING, session -> {
                    try (Statement statement = session.connection().createStatement()) {
                        statement.executeUpdate("delete from ducat");
                    }
                }))
                .isInstanceOf(SQLException.class);

        assertThat(tables.rows("select count(*) from ducat")).containsExactly("3");
    }

    /** On SQLite a writing transaction is the only writer from its beginning; reading does not wait for it. */
    @OnEachDatabase
    void readsBesideAWriter(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(writer -> {
            writer.get(Vault.class, "A").owner = "Ann";
            writer.flush();
            String seen = tables.tenon().inTransaction(READING, session -> session.get(Vault.class, "A").owner);
            assertThat(seen).isEqualTo("Ada");
        });
    }

    /** A transaction that only reads, in a session that writes: what is pending waits for the next one. */
    @OnEachDatabase
    void aSingleTransactionMayOnlyRead(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            session.begin(READING);
            Vault ada = session.get(Vault.class, "A");
            assertThat(session.list(select(Vault.class))).hasSize(2);
            assertThatThrownBy(() -> session.execute(delete(Ducat.class)))
                    .hasMessageContaining("[TN668] execute: this transaction only reads");
            assertThatThrownBy(() -> session.upsert(new Vault("C", "Cy"))).hasMessageContaining("TN668");
            assertThatThrownBy(() -> session.insertAll(List.of(new Ducat("cent"))))
                    .hasMessageContaining("TN668");

            ada.owner = "Ann";
            assertThatThrownBy(() -> session.count(select(Vault.class)))
                    .hasMessageStartingWith("[TN668] flush: this transaction only reads")
                    .hasMessageContaining(
                            "help:   commit() it, and write in the next one\nnote:   the flush was an automatic");
            session.commit();
            assertThat(tables.rows("select owner from vault where code = 'A'")).containsExactly("Ada");

            session.commit();
        }
        assertThat(tables.rows("select owner from vault where code = 'A'")).containsExactly("Ann");
    }
}
