package dev.tenon.it.relationships.linked.passive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A link whose place is taken goes before the other one comes; otherwise it is left to the database. */
class ReplacedTest {

    private static TestDatabase fleet(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ReplacedTest.class);
        tables.run(
                "insert into skipper (id) values (1), (2)",
                "insert into trawler (id) values (1), (2)",
                "insert into trawler_skipper (trawler_id, skipper_id) values (1, 1)");
        tables.takeSent();
        return tables;
    }

    private static List<String> links(TestDatabase tables) throws SQLException {
        return tables.rows("select trawler_id, skipper_id from trawler_skipper order by trawler_id");
    }

    @OnEachDatabase
    void aRemovedTargetMakesRoomForAnother(Database database) throws SQLException {
        TestDatabase tables = fleet(database);
        tables.tenon().useTransaction(session -> {
            Trawler trawler = session.get(Trawler.class, 1L);
            Skipper former = trawler.skipper;
            trawler.skipper = session.get(Skipper.class, 2L);
            session.remove(former);
            tables.takeSent();
        });
        assertThat(tables.takeOrigins())
                .containsExactly("delete Trawler.skipper", "insert Trawler.skipper", "delete Skipper");
        assertThat(links(tables)).containsExactly("1 2");
    }

    @OnEachDatabase
    void aRemovedTargetMakesRoomForANewOne(Database database) throws SQLException {
        TestDatabase tables = fleet(database);
        tables.tenon().useTransaction(session -> {
            Trawler trawler = session.get(Trawler.class, 1L);
            session.remove(trawler.skipper);
            trawler.skipper = new Skipper(3);
            session.persist(trawler.skipper);
        });
        assertThat(links(tables)).containsExactly("1 3");
    }

    @OnEachDatabase
    void aRemovedOwnerGivesItsTargetToAnother(Database database) throws SQLException {
        TestDatabase tables = fleet(database);
        tables.tenon().useTransaction(session -> {
            Trawler former = session.get(Trawler.class, 1L);
            session.get(Trawler.class, 2L).skipper = former.skipper;
            session.remove(former);
        });
        assertThat(links(tables)).containsExactly("2 1");
    }

    @OnEachDatabase
    void aLinkThatNobodyTakesIsLeftToTheDatabase(Database database) throws SQLException {
        TestDatabase tables = fleet(database);
        tables.tenon().useTransaction(session -> {
            Trawler trawler = session.get(Trawler.class, 1L);
            session.remove(trawler.skipper);
            trawler.skipper = null;
            tables.takeSent();
        });
        assertThat(tables.takeOrigins()).containsExactly("delete Skipper");
        assertThat(links(tables)).isEmpty();
    }
}
