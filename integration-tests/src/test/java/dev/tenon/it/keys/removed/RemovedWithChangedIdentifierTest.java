package dev.tenon.it.keys.removed;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** What is removed has the identifier of its row, whatever it was changed to: the row goes, and what belongs to it. */
class RemovedWithChangedIdentifierTest {

    private static TestDatabase duchies(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Duchy.class);
        tables.tenon().useTransaction(session -> {
            Duchy duchy = new Duchy("A", "of A");
            duchy.hamlets.add(new Hamlet("first", duchy));
            duchy.hamlets.add(new Hamlet("second", duchy));
            session.persist(duchy);
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void takesAlongWhatItLeadsTo(Database database) throws SQLException {
        for (boolean loaded : new boolean[] {true, false}) {
            TestDatabase tables = duchies(database);
            tables.tenon().useTransaction(session -> {
                Duchy duchy = session.get(Duchy.class, "A");
                if (loaded) {
                    assertThat(duchy.hamlets).hasSize(2);
                }
                duchy.code = "B";
                session.remove(duchy);
            });
            assertThat(tables.rows("select code from duchy")).isEmpty();
            assertThat(tables.rows("select name from hamlet")).isEmpty();
        }
    }

    /** The successor has the former identifier, and gets a row of its own. */
    @OnEachDatabase
    void aSuccessorTakesTheFormerIdentifier(Database database) throws SQLException {
        for (boolean loaded : new boolean[] {true, false}) {
            TestDatabase tables = duchies(database);
            try (Session session = tables.openSession()) {
                Duchy duchy = session.get(Duchy.class, "A");
                if (loaded) {
                    assertThat(duchy.hamlets).hasSize(2);
                }
                duchy.code = "B";
                session.remove(duchy);
                Duchy successor = new Duchy("A", "the successor");
                session.persist(successor);
                session.commit();
                assertThat(session.list(select(Duchy.class))).containsExactly(successor);
            }
            assertThat(tables.rows("select code, name from duchy")).containsExactly("A the successor");
            assertThat(tables.rows("select name, duchy_code from hamlet order by name"))
                    .isEmpty();
        }
    }
}
