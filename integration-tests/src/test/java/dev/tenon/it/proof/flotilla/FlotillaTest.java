package dev.tenon.it.proof.flotilla;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What random work has found in flotillas. */
class FlotillaTest {

    private static Tallship tallship(String label) {
        Tallship tallship = new Tallship();
        tallship.label = label;
        return tallship;
    }

    /** COL-7: whatever order the database finds rows in, here that of a row that was written last. */
    @OnEachDatabase
    void aListOfValuesThatIsToBeJoinedKeepsItsOrder(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FlotillaTest.class);
        tables.tenon().useTransaction(session -> {
            Tallship tallship = tallship("Ann");
            tallship.log.addAll(List.of("yew", "oak", "ash"));
            session.persist(tallship);
        });
        tables.run("update tallship_entry set entry = 'oak' where place = 1");
        tables.tenon().useTransaction(session -> {
            Tallship tallship = session.one(select(Tallship.class).fetch(Tallship_.log.joined()));
            assertThat(tallship.log).containsExactly("yew", "oak", "ash");
        });
    }

    /** Removing loads what it cascades to, and each of these loads writes first what is pending. */
    @OnEachDatabase
    void valuesInAnotherCollectionAreWrittenOnceWhereTheirOwnerIsRemoved(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FlotillaTest.class);
        tables.tenon().useTransaction(session -> session.persist(tallship("Ann")));
        tables.tenon().useTransaction(session -> {
            Tallship tallship = session.one(select(Tallship.class));
            tallship.shanties = new LinkedHashSet<>(Set.of("ash"));
            session.remove(tallship);
        });
        assertThat(tables.rows("select * from craft")).isEmpty();
        assertThat(tables.rows("select * from craft_shanty")).isEmpty();
    }
}
