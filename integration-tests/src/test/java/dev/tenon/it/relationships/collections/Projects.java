package dev.tenon.it.relationships.collections;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Two projects with something in each collection, and an empty one. */
final class Projects {
    private Projects() {}

    static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Projects.class);
        tables.run(
                "insert into project (id, name) values (1, 'Tenon'), (2, 'Mortise'), (3, 'Empty')",
                "insert into task (id, title, priority, project_id) values (1, 'b', 1, 1), (2, 'a', 1, 1), (3, 'z', 9, 1),"
                        + " (4, 'm', 5, 2)",
                "insert into milestone (id, name, project_id) values (1, 'alpha', 1), (2, 'beta', 1), (3, 'alpha', 2)",
                "insert into note (id, project_id) values (1, 1), (2, 2), (3, null)",
                "insert into title (id, language, text, project_id) values (1, 'en', 'Tenon', 1), (2, 'de', 'Zapfen', 1),"
                        + " (3, 'en', 'Mortise', 2)",
                "insert into badge (id, colour, project_id) values (1, 'green', 1), (2, 'red', 1), (3, 'blue', 2)",
                "insert into release (id, number, project_id) values (1, 3, 1), (2, 1, 1), (3, 2, 1)");
        return tables;
    }
}
