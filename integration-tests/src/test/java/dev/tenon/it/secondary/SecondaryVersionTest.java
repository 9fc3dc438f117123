package dev.tenon.it.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** VER-5: versions of each kind stand in the main table, and count changes of the others. */
class SecondaryVersionTest {

    private static TestDatabase empty(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SecondaryVersionTest.class);
        if (database == Database.SQLITE) {
            tables.run("create trigger raise_keel after update on keel begin"
                    + " update keel set version = old.version + 1 where id = new.id; end");
        } else {
            tables.run(
                    "create function raise_keel() returns trigger language plpgsql as"
                            + " 'begin new.version := old.version + 1; return new; end'",
                    "create trigger raise_keel before update on keel for each row execute function raise_keel()");
        }
        return tables;
    }

    private static Long id(Object id) {
        return (Long) Objects.requireNonNull(id);
    }

    @OnEachDatabase
    void aNumber(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Anchor anchor = new Anchor();
        tables.tenon().useTransaction(session -> session.persist(anchor));
        try (Session stale = tables.openSession()) {
            Anchor old = stale.get(Anchor.class, id(anchor.id));
            stale.commit();

            tables.tenon().useTransaction(session -> session.get(Anchor.class, id(anchor.id)).chains = 2);

            assertThat(tables.rows("select version from anchor")).containsExactly("2");
            old.chains = 3;
            assertThatThrownBy(stale::flush).isInstanceOf(StaleObjectException.class);
            stale.rollback();
        }
        assertThat(tables.rows("select chains from anchor_chains")).containsExactly("2");
    }

    @OnEachDatabase
    void aTime(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bowsprit bowsprit = new Bowsprit();
        tables.tenon().useTransaction(session -> session.persist(bowsprit));
        Instant first = Objects.requireNonNull(bowsprit.version);
        try (Session stale = tables.openSession()) {
            Bowsprit old = stale.get(Bowsprit.class, id(bowsprit.id));
            stale.commit();

            tables.tenon().useTransaction(session -> {
                Bowsprit loaded = session.get(Bowsprit.class, id(bowsprit.id));
                loaded.sails = 2;
                session.flush();
                assertThat(loaded.version).isAfter(first);
            });

            old.sails = 3;
            assertThatThrownBy(stale::flush).isInstanceOf(StaleObjectException.class);
            stale.rollback();
        }
        assertThat(tables.rows("select sails from bowsprit_sails")).containsExactly("2");
    }

    /** The main row is updated without a change, so that its trigger hears of the other table's. */
    @OnEachDatabase
    void oneOfTheDatabase(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Keel keel = new Keel();
        tables.tenon().useTransaction(session -> session.persist(keel));
        try (Session stale = tables.openSession()) {
            Keel old = stale.get(Keel.class, id(keel.id));
            stale.commit();

            tables.tenon().useTransaction(session -> {
                Keel loaded = session.get(Keel.class, id(keel.id));
                loaded.plates = 2;
                session.flush();
                assertThat(loaded.version).isEqualTo(2);
                loaded.plates = 3;
                loaded.name = "new";
                session.flush();
                assertThat(loaded.version).isEqualTo(3);
            });

            old.plates = 4;
            assertThatThrownBy(stale::flush).isInstanceOf(StaleObjectException.class);
            stale.rollback();
        }
        assertThat(tables.rows("select version, name from keel")).containsExactly("3 new");
        assertThat(tables.rows("select plates from keel_plates")).containsExactly("3");
    }

    /** OPTIMISTIC_FORCE_INCREMENT raises the version of the main row, whatever table changed or not. */
    @OnEachDatabase
    void forcedOnes(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Anchor anchor = new Anchor();
        tables.tenon().useTransaction(session -> session.persist(anchor));

        tables.tenon().useTransaction(session -> {
            Anchor loaded = session.get(Anchor.class, id(anchor.id));
            session.lock(loaded, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            loaded.chains = 2;
        });

        assertThat(tables.rows("select version from anchor")).containsExactly("2");
        assertThat(tables.rows("select chains from anchor_chains")).containsExactly("2");
    }
}
