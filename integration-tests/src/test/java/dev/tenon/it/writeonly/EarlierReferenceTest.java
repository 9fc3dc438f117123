package dev.tenon.it.writeonly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A reference to the collection of a new object is as good after {@code persist} as before (JAV-2). */
class EarlierReferenceTest {

    private static List<String> passages(TestDatabase tables) throws SQLException {
        return tables.rows("select id, turnstile_id from passage order by id");
    }

    @OnEachDatabase
    void addsToTheSessionsCollection(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, EarlierReferenceTest.class);
        tables.takeSent();
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = new Turnstile(1);
            WriteOnlyCollection<Passage> passages = turnstile.passages;
            passages.add(new Passage(1, "a"));
            session.persist(turnstile);
            Passage second = new Passage(2, "b");
            passages.add(second);

            assertThat(second.turnstile.get()).isSameAs(turnstile);
            assertThat(turnstile.passages.added()).hasSize(2).isEqualTo(passages.added());
            assertThat(passages).hasToString("WriteOnlyCollection(added 2, removed 0)");
        });
        assertThat(tables.takeOrigins()).containsExactly("insert Turnstile", "insert Passage");
        assertThat(passages(tables)).containsExactly("1 1", "2 1");
    }

    @OnEachDatabase
    void removesAndSelectsWhatIsStored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, EarlierReferenceTest.class);
        try (Session session = tables.openSession()) {
            Turnstile turnstile = new Turnstile(1);
            WriteOnlyCollection<Passage> passages = turnstile.passages;
            Passage first = new Passage(1, "a");
            passages.add(first);
            session.persist(turnstile);
            session.flush();
            assertThat(passages.added()).isEmpty();
            passages.add(new Passage(2, "b"));
            passages.remove(first);
            assertThat(passages.removed()).containsExactly(first);
            tables.takeSent();
            assertThat(session.list(passages.select()))
                    .extracting(passage -> passage.id)
                    .containsExactly(2L);
            assertThat(tables.takeOrigins()).containsExactly("insert Passage", "delete Passage", "select Passage");
            session.commit();
        }
        assertThat(passages(tables)).containsExactly("2 1");
    }

    /** The collection of a refreshed object is another one, and so the earlier reference says. */
    @OnEachDatabase
    void isRefusedOnceTheAttributeHasAnother(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, EarlierReferenceTest.class);
        try (Session session = tables.openSession()) {
            Turnstile turnstile = new Turnstile(1);
            WriteOnlyCollection<Passage> passages = turnstile.passages;
            session.persist(turnstile);
            session.flush();
            session.refresh(turnstile);
            assertThatThrownBy(() -> passages.add(new Passage(1, "a")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("read the attribute again");
            session.commit();
        }
        assertThat(passages(tables)).isEmpty();
    }
}
