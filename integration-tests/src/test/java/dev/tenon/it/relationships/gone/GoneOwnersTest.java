package dev.tenon.it.relationships.gone;

import static dev.tenon.query.Sql.delete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** A list whose owner's row is gone has no places to keep: what was in it can be moved and removed. */
class GoneOwnersTest {

    private static TestDatabase twoCaravans(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GoneOwnersTest.class);
        tables.run(
                "insert into caravan (id) values (1), (2)",
                "insert into oxcart (id, caravan_id, place) values (11, 1, 0), (12, 1, 1), (21, 2, 0)");
        return tables;
    }

    @OnEachDatabase
    void anElementIsRemoved(Database database) throws SQLException {
        TestDatabase tables = twoCaravans(database);
        tables.tenon().useTransaction(session -> {
            Oxcart oxcart = session.get(Oxcart.class, 11L);
            session.execute(delete(Caravan.class).where(Caravan_.id.eq(1L)));
            session.remove(oxcart);
        });
        assertThat(tables.rows("select * from oxcart order by id")).containsExactly("12 1 1", "21 2 0");
    }

    @OnEachDatabase
    void anElementComesToAnotherList(Database database) throws SQLException {
        TestDatabase tables = twoCaravans(database);
        tables.tenon().useTransaction(session -> {
            Oxcart oxcart = session.get(Oxcart.class, 11L);
            session.execute(delete(Caravan.class).where(Caravan_.id.eq(1L)));
            oxcart.caravan = Ref.of(Caravan.class, 2L);
        });
        assertThat(tables.rows("select * from oxcart order by id")).containsExactly("11 2 1", "12 1 1", "21 2 0");
    }
}
