package dev.tenon.it.loading.options;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Terraces 1 over 2 over 4 over 5, and 3 below 1, and 6; vines that are each other's neighbours in a circle. */
final class Hillside {
    private Hillside() {}

    static TestDatabase on(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Hillside.class);
        tables.run(
                "insert into vintner (id, name, teacher_id) values (1, 'Ada', null), (2, 'Ben', 1), (3, 'Cleo', 2)",
                "insert into terrace (id, name, above_id, vintner_id) values (1, 'Top', null, 1)",
                "insert into terrace (id, name, above_id, vintner_id) values (2, 'Left', 1, 2), (3, 'Right', 1, null)",
                "insert into terrace (id, name, above_id, vintner_id) values (4, 'Lower', 2, 2)",
                "insert into terrace (id, name, above_id, vintner_id) values (5, 'Lowest', 4, 1), (6, 'Beside', null, 3)",
                "insert into cultivar (name) values ('red'), ('white')",
                "insert into vine (id, name, terrace_id, cultivar_name) values (1, 'a', 1, 'red'), (2, 'b', 1, 'white'),"
                        + " (3, 'c', 2, 'red'), (4, 'd', 5, null)",
                "insert into vine_neighbour (vine_id, neighbour_id) values (1, 2), (2, 3), (3, 1)",
                "insert into terrace_cultivar (terrace_id, cultivars_name) values (1, 'red'), (1, 'white'), (2, 'red')",
                "insert into vintner_terrace (vintner_id, round_id, place) values (1, 2, 0), (1, 1, 1), (1, 4, 2)");
        tables.takeSent();
        return tables;
    }

    static String names(List<Terrace> terraces) {
        StringBuilder names = new StringBuilder();
        for (Terrace terrace : terraces) {
            names.append(names.isEmpty() ? "" : " ").append(terrace.name);
            if (!terrace.below.isEmpty()) {
                names.append('(').append(names(terrace.below)).append(')');
            }
        }
        return names.toString();
    }
}
