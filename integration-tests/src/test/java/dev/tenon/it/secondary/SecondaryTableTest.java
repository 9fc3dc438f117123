package dev.tenon.it.secondary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/** A row in each table: what is inserted, read, updated and deleted (MAP-4, MAP-5). */
class SecondaryTableTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, SecondaryTableTest.class);
    }

    private static Vessel persisted(TestDatabase tables, String name) {
        Vessel vessel = new Vessel(name, "R-" + name);
        tables.tenon().useTransaction(session -> session.persist(vessel));
        return vessel;
    }

    /** The main row first, whose key the others have. */
    @OnEachDatabase
    void insertsIntoEachTable(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Vessel vessel = new Vessel("Vega", "R-1");
        vessel.expires = LocalDate.of(2030, 1, 31);
        vessel.hull = new Hull(31, null);
        vessel.formerName = "Lyra";

        tables.tenon().useTransaction(session -> session.persist(vessel));

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into vessel (version, name, owner_name) values (?, ?, ?) returning id [1, Vega, null]",
                        "insert into vessel_papers (vessel_id, registration, expires, hull_length, draught) values"
                                + " (?, ?, ?, ?, ?) [1, R-1, 2030-01-31, 31, null]",
                        "insert into vessel_history (id, builder, name) values (?, ?, ?) [1, null, Lyra]");
    }
}
