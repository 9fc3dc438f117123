package dev.tenon.it.scenarios.rows;

import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Which columns a statement holds, and when there is none (FLS-1, INS-1, UPD-1 to UPD-4). */
class WrittenColumnsTest {

    private static TestDatabase withOneEtude(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Etude.class);
        tables.tenon().useTransaction(session -> session.persist(new Etude("10/1", "waterfall", 79)));
        tables.takeSent();
        return tables;
    }

    /** INS-1: nulls are written, so that rows with and without values are one batch. */
    @OnEachDatabase
    void insertsNullsSoThatRowsAreOneBatch(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Etude.class);

        tables.tenon().useTransaction(session -> {
            session.persist(new Etude("10/1", "waterfall", 79));
            session.persist(new Etude("10/2"));
            session.persist(new Etude("10/3", null, 77));
        });

        assertThat(tables.takeSent())
                .containsExactly("insert into etude (opus, name, bars, origin) values (?, ?, ?, ?)"
                        + " [10/1, waterfall, 79, null, 10/2, null, null, null, 10/3, null, 77, null]");
    }

    /** FLS-1: a flush that finds nothing sends nothing; a session that did nothing takes no connection. */
    @OnEachDatabase
    void aFlushThatFindsNothingSendsNothing(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            session.flush();
            session.get(Etude.class, "10/1");
            session.flush();
        });

        assertThat(tables.takeOrigins()).containsExactly("find Etude");
    }

    /** UPD-1, UPD-S1: what comes back to what it was is no change; one changed column is one column. */
    @OnEachDatabase
    void writesTheNetChange(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            Etude etude = session.get(Etude.class, "10/1");
            tables.takeSent();
            etude.name = "arpeggios";
            etude.name = new StringBuilder("water").append("fall").toString();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            etude.name = "arpeggios";
            etude.bars = 79;
            session.flush();
            assertThat(tables.takeSent()).containsExactly("update etude set name = ? where opus = ? [arpeggios, 10/1]");
        });
    }

    /** An attribute that is never updated is no change either. */
    @OnEachDatabase
    void whatIsNotUpdatableIsNoChange(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            session.get(Etude.class, "10/1").origin = "Paris";
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
    }

    /**
     * UPD-2, UPD-S2: a field cannot tell that it was assigned while it was expired. It is compared with what was read last,
     * so that an equal value is no statement, and another one is.
     */
    @OnEachDatabase
    void whatIsAssignedWhileItIsExpiredIsComparedWithWhatWasReadLast(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            Etude etude = session.get(Etude.class, "10/1");
            session.expire(etude);
            etude.name = "waterfall";
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            session.expire(etude);
            etude.name = "arpeggios";
            session.flush();
            assertThat(tables.takeSent()).containsExactly("update etude set name = ? where opus = ? [arpeggios, 10/1]");
            assertThat(session.get(Etude.class, "10/1").name).isEqualTo("arpeggios");
        });
    }

    /** UPD-3: an expression is a statement of its own; the object is what the row is when it is next handed out. */
    @OnEachDatabase
    void anExpressionIsAStatementOfItsOwn(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            Etude etude = session.get(Etude.class, "10/1");
            session.execute(
                    update(Etude.class).set(Etude_.bars, Etude_.bars.plus(1)).where(Etude_.opus.eq("10/1")));
            session.expire(etude, Etude_.bars);
            assertThat(session.get(Etude.class, "10/1").bars).isEqualTo(80);
        });

        assertThat(tables.rows("select bars from etude")).containsExactly("80");
    }

    /** UPD-4, PKC-1: the row is found by the identifier that it has, not by the one that it gets. */
    @OnEachDatabase
    void findsTheRowByItsOldIdentifier(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        tables.tenon().useTransaction(session -> {
            Etude etude = session.get(Etude.class, "10/1");
            etude.opus = "25/1";
            etude.bars = 80;
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update etude set bars = ?, opus = ? where opus = ? [80, 25/1, 10/1]");
    }

    /** TXN-S4: statements of the session's own see what is pending, because it is flushed first. */
    @OnEachDatabase
    void aStatementIsPrecededByAFlush(Database database) throws SQLException {
        TestDatabase tables = withOneEtude(database);

        try (Session session = tables.openSession()) {
            session.get(Etude.class, "10/1").bars = 80;
            session.execute(update(Etude.class).set(Etude_.name, "long").where(Etude_.bars.eq(80)));
            session.commit();
        }

        assertThat(tables.rows("select name, bars from etude")).containsExactly("long 80");
    }
}
