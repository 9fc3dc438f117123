package dev.tenon.it.loading.matrix;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A to-one whose condition finds several rows has the first of them (LOD-5). */
class SeveralRowsTest {
    @OnEachDatabase
    void theFirstOneIsUsed(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SeveralRowsTest.class);
        tables.run(
                "insert into hub (id) values (1), (2)",
                "insert into spoke (id, length, hub_id) values (1, 9, 1), (2, 9, 1), (3, 9, 2)");

        tables.tenon().useSession(session -> {
            List<Hub> hubs =
                    session.list(select(Hub.class).orderBy(Hub_.id.asc()).fetch(Hub_.nineLong));
            assertThat(hubs).hasSize(2);
            assertThat(hubs.get(0).nineLong.get().hub.get()).isSameAs(hubs.get(0));
            assertThat(hubs.get(1).nineLong.id(Long.class)).isEqualTo(3L);
        });
        tables.tenon().useSession(session -> {
            List<Hub> hubs =
                    session.list(select(Hub.class).orderBy(Hub_.id.asc()).fetch(Hub_.nineLong.joined()));
            assertThat(hubs).as("each owner once").hasSize(2);
            assertThat(hubs.get(0).nineLong.get().hub.get()).isSameAs(hubs.get(0));
        });
    }
}
