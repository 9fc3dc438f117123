package dev.tenon.it.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Identifiers that are not assigned by the application. */
class GeneratedKeysTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, GeneratedKeysTest.class);
    }

    @OnEachDatabase
    void reservesAsManyNumbersOfASequenceAsItAllocates(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        List<Numbered> made = new ArrayList<>();

        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < 4; i++) {
                Numbered numbered = new Numbered();
                made.add(numbered);
                session.persist(numbered);
            }
        });
        assertThat(made).extracting(numbered -> numbered.id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(tables.takeOrigins())
                .containsExactly("reserve keys of Numbered", "reserve keys of Numbered", "insert Numbered");

        Numbered fifth = new Numbered();
        tables.tenon().useTransaction(session -> session.persist(fifth));
        assertThat(fifth.id).isEqualTo(5);
        assertThat(tables.takeOrigins()).containsExactly("insert Numbered");
    }

    @OnEachDatabase
    void numbersOfACounterAreGivenBackByARollback(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        try (Session session = tables.openSession()) {
            session.persist(new Counted());
            session.flush();
            session.rollback();
        }
        Counted counted = new Counted();

        tables.tenon().useTransaction(session -> session.persist(counted));

        assertThat(counted.id).isEqualTo(1);
        assertThat(tables.rows("select id from counted")).containsExactly("1");
    }

    @OnEachDatabase
    void randomIdentifiersAreKnownBeforeTheFlush(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Token token = new Token();

        tables.tenon().useTransaction(session -> {
            session.persist(token);
            assertThat(token.id).isNotNull();
            assertThat(session.find(Token.class, token.id)).isSameAs(token);
        });

        tables.tenon().useSession(session -> assertThat(session.find(Token.class, token.id))
                .isNotNull());
    }
}
