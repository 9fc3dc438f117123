package dev.tenon.it.relationships.mapkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Maps whose keys are what a method of their elements returns. */
class ComputedKeysTest {

    @OnEachDatabase
    void asksTheElementsWhenTheyAreLoaded(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ComputedKeysTest.class);
        tables.run(
                "insert into anthology (id) values (1)",
                "insert into sonnet (id, first_line, anthology_id) values (1, 'Shall I compare thee', 1),"
                        + " (2, 'When forty winters', 1)",
                "insert into sonnet_anthology (by_length_id, anthologies_id) values (1, 1)");

        tables.tenon().useSession(session -> {
            Anthology anthology = session.get(Anthology.class, 1L);
            assertThat(anthology.sonnets).containsOnlyKeys("SIct", "Wfw");
            assertThat(anthology.byLength)
                    .as("a getter has the name of its property")
                    .containsOnlyKeys(20);
        });
    }

    @OnEachDatabase
    void asksAnElementThatComesFromTheOtherSide(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ComputedKeysTest.class);

        tables.tenon().useTransaction(session -> {
            Anthology anthology = new Anthology(1L);
            session.persist(anthology);
            Sonnet sonnet = new Sonnet(1L, "Devouring time");
            session.persist(sonnet);
            sonnet.anthologies.add(anthology);
            assertThat(anthology.byLength.get(14)).isSameAs(sonnet);
            anthology.sonnets.put("of no meaning: the row has no key", sonnet);
        });

        assertThat(tables.rows("select id, anthology_id from sonnet")).containsExactly("1 1");
        tables.tenon().useSession(session -> assertThat(session.get(Anthology.class, 1L).sonnets)
                .containsOnlyKeys("Dt"));
    }
}
