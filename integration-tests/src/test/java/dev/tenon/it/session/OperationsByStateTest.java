package dev.tenon.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The table of docs/guide/object-life.md: what an operation does with an object in each state. */
class OperationsByStateTest {

    private static TestDatabase withAda(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Author.class);
        tables.tenon().useTransaction(session -> session.persist(new Author("Ada")));
        tables.takeSent();
        return tables;
    }

    private static void refused(String code, ThrowingCallable... operations) {
        assertThat(List.of(operations)).allSatisfy(operation -> assertThat(catchThrowable(operation))
                .hasMessageStartingWith("[" + code + "]"));
    }

    @OnEachDatabase
    void ofATransientObject(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon().useTransaction(session -> {
            Author grace = new Author("Grace");
            refused(
                    "TN631",
                    () -> session.refresh(grace),
                    () -> session.expire(grace),
                    () -> session.lock(grace, LockModeType.OPTIMISTIC));
            session.remove(grace);
            session.detach(grace);
            assertThat(session.stateOf(grace)).isEqualTo(EntityState.TRANSIENT);
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void ofAPendingObject(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon().useTransaction(session -> {
            Author grace = new Author("Grace");
            session.persist(grace);
            refused("TN631", () -> session.refresh(grace), () -> session.expire(grace));
            assertThatThrownBy(() -> session.refresh(grace))
                    .hasMessage("[TN631] refresh: Author (new) is pending: it is in the session, and has no row yet\n"
                            + "help:   call session.flush() first, which inserts it");
            assertThatThrownBy(() -> session.expire(grace, Author_.books))
                    .hasMessageStartingWith("[TN631] expire: Author (new) is pending");
            session.detach(grace);
            assertThat(session.stateOf(grace)).isEqualTo(EntityState.TRANSIENT);
            session.persist(grace);
            session.remove(grace);
            assertThat(session.stateOf(grace)).isEqualTo(EntityState.TRANSIENT);
            session.persist(grace);
            session.lock(grace, LockModeType.OPTIMISTIC);
            assertThat(session.stateOf(grace)).isEqualTo(EntityState.PERSISTENT);
        });
        assertThat(tables.rows("select name from author order by id")).containsExactly("Ada", "Grace");
    }

    @OnEachDatabase
    void ofARemovedObject(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        tables.tenon().useTransaction(session -> {
            Author ada = session.get(Author.class, 1L);
            session.remove(ada);
            refused(
                    "TN634",
                    () -> session.merge(ada),
                    () -> session.refresh(ada),
                    () -> session.expire(ada),
                    () -> session.lock(ada, LockModeType.OPTIMISTIC));
            session.remove(ada);
            session.detach(ada);
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DETACHED);
        });
        assertThat(tables.rows("select name from author")).containsExactly("Ada");
    }

    @OnEachDatabase
    void ofADetachedObject(Database database) throws SQLException {
        TestDatabase tables = withAda(database);
        try (Session session = tables.openSession()) {
            Author ada = session.get(Author.class, 1L);
            session.detach(ada);
            refused("TN633", () -> session.persist(ada));
            refused(
                    "TN631",
                    () -> session.remove(ada),
                    () -> session.refresh(ada),
                    () -> session.expire(ada),
                    () -> session.lock(ada, LockModeType.OPTIMISTIC));
            session.detach(ada);
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DETACHED);
            assertThat(session.merge(ada))
                    .isSameAs(session.get(Author.class, 1L))
                    .isNotSameAs(ada);
        }
    }
}
