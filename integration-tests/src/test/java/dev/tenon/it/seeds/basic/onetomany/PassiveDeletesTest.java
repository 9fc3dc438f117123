package dev.tenon.it.seeds.basic.onetomany;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.seeds.basic.KeyLists;
import java.sql.SQLException;
import java.util.List;

/** Section "Configuring Delete Behavior for One to Many": what is left to the database's ON DELETE (CAS-12, CAS-S3 to S5). */
class PassiveDeletesTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, PassiveDeletesTest.class);
        for (String[] pair : new String[][] {{"forum", "post"}, {"theatre", "usher"}, {"reef", "coral"}}) {
            tables.run(
                    "insert into " + pair[0] + " (id, name) values (1, 'one'), (2, 'two')",
                    "insert into " + pair[1] + " (id, name, " + pair[0] + "_id)"
                            + " values (11, 'a', 1), (12, 'b', 1), (13, 'c', 2)");
        }
        return tables;
    }

    private static List<String> children(TestDatabase tables, String child, String parent) throws SQLException {
        return tables.rows("select name, " + parent + "_id from " + child + " order by name");
    }

    @OnEachDatabase
    void declaresWhatTheDatabaseDoes(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains("foreign key (forum_id) references forum (id) on delete cascade")
                .contains("foreign key (theatre_id) references theatre (id) on delete set null")
                .contains("foreign key (reef_id) references reef (id) on delete set null");
    }

    @OnEachDatabase
    void deletesAParentOnlyWhereItsChildrenAreNotLoaded(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List.of(session.get(Forum.class, 1L), session.get(Theatre.class, 1L), session.get(Reef.class, 1L))
                    .forEach(session::remove);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactlyInAnyOrder(
                        KeyLists.sent(database, "delete from forum where id {1}"),
                        KeyLists.sent(database, "delete from theatre where id {1}"),
                        KeyLists.sent(database, "delete from reef where id {1}"));
        assertThat(children(tables, "post", "forum")).containsExactly("c 2");
        assertThat(children(tables, "usher", "theatre")).containsExactly("a null", "b null", "c 2");
        assertThat(children(tables, "coral", "reef")).containsExactly("a null", "b null", "c 2");
    }

    @OnEachDatabase
    void deletesLoadedChildren(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Forum forum = session.get(Forum.class, 1L);
            assertThat(forum.posts).hasSize(2);
            session.remove(forum);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        KeyLists.sent(database, "delete from post where id {11, 12}"),
                        KeyLists.sent(database, "delete from forum where id {1}"));
    }

    @OnEachDatabase
    void releasesLoadedChildren(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Theatre theatre = session.get(Theatre.class, 1L);
            assertThat(theatre.ushers).hasSize(2);
            session.remove(theatre);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update usher set theatre_id = ? where id = ? [null, 11, null, 12]",
                        KeyLists.sent(database, "delete from theatre where id {1}"));
    }

    /** The last row of the table: loaded children are left alone, and so are those that leave the collection. */
    @OnEachDatabase
    void leavesAllChildrenAlone(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Reef one = session.get(Reef.class, 1L);
            Reef two = session.get(Reef.class, 2L);
            assertThat(one.corals).hasSize(2);
            two.corals.remove(0);
            session.remove(one);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly(KeyLists.sent(database, "delete from reef where id {1}"));
        assertThat(children(tables, "coral", "reef")).containsExactly("a null", "b null", "c 2");
    }
}
