package dev.tenon.it.scenarios.rows;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Rows that are gone, and versions where a flush needs two statements for one row (ROW-1, VER-4). */
class RowCountsTest {

    private static TestDatabase etudes(Database database, int number) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Etude.class);
        tables.tenon().useTransaction(session -> {
            for (int i = 1; i <= number; i++) {
                session.persist(new Etude("10/" + i, "etude", i));
            }
        });
        tables.takeSent();
        return tables;
    }

    /** ROW-S3: an UPDATE of a row that is gone, in the middle of a batch; nothing of it is kept. */
    @OnEachDatabase
    void anUpdateFindsItsRowGone(Database database) throws SQLException {
        TestDatabase tables = etudes(database, 3);
        try (Session session = tables.openSession()) {
            Etude[] loaded = new Etude[3];
            for (int i = 0; i < 3; i++) {
                loaded[i] = session.get(Etude.class, "10/" + (i + 1));
            }
            session.commit();
            tables.run("delete from etude where opus = '10/2'");
            for (Etude etude : loaded) {
                etude.name = "changed";
            }

            assertThatThrownBy(session::commit)
                    .isInstanceOfSatisfying(StaleObjectException.class, gone -> {
                        assertThat(gone.id()).isEqualTo("10/2");
                        assertThat(gone.expectedVersion()).isNull();
                    })
                    .hasMessageContaining("update: the row of Etude#10/2")
                    .hasMessageContaining("no row with that identifier");
            session.rollback();
            assertThat(loaded).extracting(etude -> etude.name).containsOnly("etude");
        }
        assertThat(tables.rows("select name from etude")).containsExactly("etude", "etude");
    }

    /** ROW-S3: a DELETE of a row that is gone has what it wants; a warning is logged. */
    @OnEachDatabase
    void aDeleteFindsItsRowGone(Database database) throws SQLException {
        TestDatabase tables = etudes(database, 3);

        try (Session session = tables.openSession()) {
            for (int i = 1; i <= 3; i++) {
                session.remove(session.get(Etude.class, "10/" + i));
            }
            session.connection().createStatement().execute("delete from etude where opus = '10/2'");
            session.commit();
        }

        assertThat(tables.rows("select * from etude")).isEmpty();
    }

    /** VER-4: the reference that closes a circle is an UPDATE of its own, and counts; so does the one that opens it. */
    @OnEachDatabase
    void theStatementThatClosesACircleCounts(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Waltz.class);

        tables.tenon().useTransaction(session -> {
            Waltz one = new Waltz("one");
            Waltz two = new Waltz("two");
            one.follows = Ref.of(two);
            two.follows = Ref.of(one);
            session.persist(one);
            session.persist(two);
            session.flush();
            assertThat(one.version + two.version).isEqualTo(3);
        });
        assertThat(tables.takeOrigins()).containsExactly("insert Waltz", "insert Waltz", "update Waltz");

        tables.tenon().useTransaction(session -> {
            session.list(select(Waltz.class)).forEach(session::remove);
            tables.takeSent();
        });
        assertThat(tables.takeOrigins()).containsExactly("update Waltz", "delete Waltz", "delete Waltz");
        assertThat(tables.rows("select * from waltz")).isEmpty();
    }

    /** VER-4, VER-S2: whoever has changed a row of the circle is noticed by the statement that opens it. */
    @OnEachDatabase
    void aCircleOfWhichOneRowIsStaleStays(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Waltz.class);
        tables.tenon().useTransaction(session -> {
            Waltz itself = new Waltz("itself");
            itself.follows = Ref.of(itself);
            session.persist(itself);
            session.flush();
            assertThat(itself.version).isEqualTo(2);
        });

        try (Session session = tables.openSession()) {
            Waltz itself = session.get(Waltz.class, 1L);
            session.commit();
            tables.run("update waltz set version = 9");
            session.remove(itself);
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(StaleObjectException.class, stale -> assertThat(stale.expectedVersion())
                            .isEqualTo(2));
            session.rollback();
            assertThat(session.stateOf(itself)).isEqualTo(EntityState.PERSISTENT);
            assertThat(itself.version).isEqualTo(2);
            assertThat(itself.follows.get()).isSameAs(itself);
        }
        assertThat(tables.rows("select follows_id, version from waltz")).containsExactly("1 9");
    }
}
