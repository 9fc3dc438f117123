package dev.tenon.it.writeonly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Who left a write-only collection comes back to it by the other side, as to a list (BRF-17). */
class BackAgainTest {

    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, BackAgainTest.class);
        tables.run(
                "insert into turnstile (id) values (1), (2)",
                "insert into passage (id, ticket, turnstile_id) values (1, 'a', 1)",
                "insert into smithy (id) values (1)",
                "insert into smith (id) values (1)",
                "insert into smithy_smith (smithies_id, members_id) values (1, 1)");
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void isNoOrphan(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            Passage passage = session.get(Passage.class, 1L);
            tables.takeSent();
            turnstile.passages.remove(passage);
            passage.turnstile = Ref.of(turnstile);
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            assertThat(turnstile.passages.removed()).isEmpty();
        });
        assertThat(tables.rows("select id, turnstile_id from passage")).containsExactly("1 1");
    }

    @OnEachDatabase
    void isNoOrphanOfAFormerOwner(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            Turnstile other = session.get(Turnstile.class, 2L);
            Passage passage = session.get(Passage.class, 1L);
            tables.takeSent();
            turnstile.passages.remove(passage);
            passage.turnstile = Ref.of(other);
        });
        assertThat(tables.takeOrigins()).containsExactly("update Passage");
        assertThat(tables.rows("select id, turnstile_id from passage")).containsExactly("1 2");
    }

    @OnEachDatabase
    void keepsItsLink(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Smithy smithy = session.get(Smithy.class, 1L);
            Smith smith = session.get(Smith.class, 1L);
            assertThat(smith.smithies).hasSize(1); // loaded
            smithy.members.remove(smith);
            tables.takeSent();
            smith.smithies.add(smithy);
            assertThat(smithy.members.removed()).isEmpty();
        });
        assertThat(tables.takeSent()).isEmpty();
        assertThat(tables.rows("select smithies_id, members_id from smithy_smith"))
                .containsExactly("1 1");
    }

    /** The other way round: an addition is taken back by the other side. */
    @OnEachDatabase
    void getsNoLink(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.run("delete from smithy_smith");
        tables.tenon().useTransaction(session -> {
            Smithy smithy = session.get(Smithy.class, 1L);
            Smith smith = session.get(Smith.class, 1L);
            assertThat(smith.smithies).hasSize(0); // loaded
            smithy.members.add(smith);
            tables.takeSent();
            smith.smithies.remove(smithy);
            assertThat(smithy.members.added()).isEmpty();
        });
        assertThat(tables.takeSent()).isEmpty();
        assertThat(tables.rows("select count(*) from smithy_smith")).containsExactly("0");
    }
}
