package dev.tenon.it.loading.streaming;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** As many quakes as a test wants, made by the database: strengths are their identifiers, every tenth has an echo. */
final class Seismograph {
    private Seismograph() {}

    static TestDatabase with(Database database, int quakes) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Seismograph.class);
        String numbers = "with recursive n (i) as (select 1 union all select i + 1 from n where i < " + quakes + ") ";
        tables.run(
                "insert into station (id, name) values (0, 'North'), (1, 'South')",
                "insert into quake (id, strength, station_id) " + numbers + "select i, i, i % 2 from n",
                "insert into echo (id, quake_id) " + numbers + "select i, i from n where i % 10 = 0");
        tables.takeSent();
        return tables;
    }
}
