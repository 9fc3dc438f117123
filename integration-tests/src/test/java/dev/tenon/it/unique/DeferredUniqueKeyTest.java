package dev.tenon.it.unique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** A unique constraint that the database checks at commit needs no order. One that cannot wait is exchanged in two steps. */
class DeferredUniqueKeyTest {

    private static TestDatabase platforms(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, DeferredUniqueKeyTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Platform(1, 1));
            session.persist(new Platform(2, 2));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void valuesAreExchanged(Database database) throws SQLException {
        TestDatabase tables = platforms(database);

        tables.tenon().useTransaction(session -> {
            Platform one = session.get(Platform.class, 1L);
            Platform two = session.get(Platform.class, 2L);
            one.number = 2;
            two.number = 1;
            tables.takeSent();
        });

        assertThat(tables.takeSql()).hasSize(database == Database.POSTGRES ? 1 : 2);
        assertThat(tables.rows("select id, number from platform order by id")).containsExactly("1 2", "2 1");
    }

    @OnEachDatabase
    void theSchemaSaysSoWhereItCan(Database database) throws SQLException {
        TestDatabase tables = platforms(database);

        assertThat(tables.tenon().schema().ddl())
                .contains(
                        database == Database.POSTGRES
                                ? "constraint uk_platform_number unique (number) deferrable initially deferred"
                                : "constraint uk_platform_number unique (number)\n");
    }

    /** The commit fails, and the session is what a failed flush leaves: it wants a rollback, which takes objects back. */
    @OnEachDatabase
    void aViolationMayShowAtCommitOnly(Database database) throws SQLException {
        TestDatabase tables = platforms(database);

        try (Session session = tables.openSession()) {
            Platform one = session.get(Platform.class, 1L);
            Platform third = new Platform(3, 1);
            one.number = 2;
            session.persist(third);
            if (database == Database.POSTGRES) {
                session.flush();
            }
            assertThatThrownBy(session::commit).isInstanceOf(UniqueViolationException.class);
            session.rollback();
            assertThat(one.number).isEqualTo(1);
            assertThat(session.stateOf(third)).isEqualTo(EntityState.TRANSIENT);
            one.number = 7;
            session.commit();
        }

        assertThat(tables.rows("select id, number from platform order by id")).containsExactly("1 7", "2 2");
    }
}
