package dev.tenon.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.SessionListener;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** TXN-2: nothing expires at a commit, unless a listener has it so. */
class ExpiryAtCommitTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ExpiryAtCommitTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Vault("A", "Ada").put("penny")));
        return tables;
    }

    @OnEachDatabase
    void nothingExpires(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            session.commit();
            tables.run("update vault set owner = 'Ann'");
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
            assertThat(ada.owner).isEqualTo("Ada");
        }
    }

    @OnEachDatabase
    void aListenerExpiresEverything(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Tenon tenon = tables.another(builder -> builder.listen(new SessionListener() {
            @Override
            public void afterCommit(Session session) {
                session.expireAll();
            }
        }));
        try (Session session = tenon.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            assertThat(ada.ducats).hasSize(1);
            session.commit();
            tables.run("update vault set owner = 'Ann'", "delete from ducat");
            assertThat(session.get(Vault.class, "A")).isSameAs(ada);
            assertThat(ada.owner).isEqualTo("Ann");
            assertThat(ada.ducats).isEmpty();
        }
    }
}
