package dev.tenon.it.seeds.joins.alternate;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Specifying Alternate Join Conditions": what is loaded is filtered, what is flushed is not (REL-20, SYN-S12). */
class AlternateJoinConditionsTest {
    private static TestDatabase residents(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AlternateJoinConditionsTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Resident(1, "Ada"));
            session.persist(new Resident(2, "Bob"));
            session.flush();
            session.persist(new Home(1, 1L, "Elm St", "Boston"));
            session.persist(new Home(2, 1L, "Main St", "Salem"));
            session.persist(new Home(3, 2L, "Oak St", "Boston"));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void loadsWhatMeetsTheCondition(Database database) throws SQLException {
        TestDatabase tables = residents(database);

        tables.tenon().useSession(session -> {
            List<Resident> found = session.list(select(Resident.class).orderBy(Resident_.id.asc()));
            tables.takeSent();
            assertThat(found)
                    .extracting(resident -> List.copyOf(resident.bostonHomes).toString())
                    .containsExactly("[Elm St]", "[Oak St]");
            assertThat(tables.takeSql())
                    .containsExactly("select h.resident_id, h.id, h.resident_id, h.street, h.city from home h"
                            + " where h.resident_id in (…) and h.city = 'Boston'");
        });
    }

    @OnEachDatabase
    void joinsAndAsksByIt(Database database) throws SQLException {
        TestDatabase tables = residents(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Resident_.name, Home_.street)
                            .from(Resident.class)
                            .join(Resident_.bostonHomes)
                            .where(Home_.street.eq("Elm St"))
                            .to((name, street) -> name + " " + street)))
                    .containsExactly("Ada Elm St");
            assertThat(tables.takeSql())
                    .containsExactly("select r.name, h.street from resident r join home h"
                            + " on h.resident_id = r.id and h.city = 'Boston' where h.street = ?");
            assertThat(session.list(select(Resident_.name)
                            .from(Resident.class)
                            .where(Resident_.bostonHomes.any(Home_.street.eq("Main St")))))
                    .isEmpty();
        });
    }

    /** "The city criteria has no effect here": any home goes in, its key is written, and it stays until it is loaded again. */
    @OnEachDatabase
    void writesTheForeignKeyOfWhatIsAddedWhateverTheCondition(Database database) throws SQLException {
        TestDatabase tables = residents(database);

        tables.tenon().useTransaction(session -> {
            Resident ada = session.get(Resident.class, 1L);
            ada.bostonHomes.add(new Home(4, null, "Far St", "Berlin"));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "insert into home (id, resident_id, street, city) values (?, ?, ?, ?) [4, 1, Far St, Berlin]");
            assertThat(List.copyOf(ada.bostonHomes)).hasToString("[Elm St, Far St]");
            session.expire(ada);
            assertThat(List.copyOf(ada.bostonHomes)).hasToString("[Elm St]");
        });

        assertThat(tables.rows("select id, resident_id from home order by id"))
                .containsExactly("1 1", "2 1", "3 2", "4 1");
    }

    @OnEachDatabase
    void clearsTheForeignKeyOfWhatIsTakenOut(Database database) throws SQLException {
        TestDatabase tables = residents(database);

        tables.tenon().useTransaction(session -> {
            session.get(Resident.class, 1L).bostonHomes.remove(0);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly("update home set resident_id = ? where id = ? [null, 1]");
        assertThat(tables.rows("select id, resident_id from home order by id")).containsExactly("1 null", "2 1", "3 2");
    }
}
