package dev.tenon.it.session;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.test.StatementWatch;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;

/** What the JUnit extension of applications says of sessions that are used well, and of those that are not. */
class WatchedStatementsTest {
    private final StatementWatch statements = StatementWatch.recording();

    private Tenon authors(Database database, int count) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Author.class);
        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < count; i++) {
                session.persist(new Author("Ada " + i));
            }
        });
        return tables.another(builder -> builder.listener(statements));
    }

    @OnEachDatabase
    void findsObjectsThatAreReadOneByOne(Database database) throws SQLException {
        Tenon tenon = authors(database, 4);
        assertThatThrownBy(() -> statements.expectNoNPlusOne(() -> tenon.useTransaction(
                        session -> LongStream.rangeClosed(1, 4).forEach(id -> session.get(Author.class, id)))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "N+1: one query was sent 4 times, for one key each\nfound:  find Author: select")
                .hasMessageContaining("[1], [2], [3], …")
                .hasMessageEndingWith("session.list(select(Author.class).where(Author_.id.isIn(ids)))");
    }

    /** Three chunks of five hundred owners are three statements, and no N+1. */
    @OnEachDatabase
    void takesChunksOfPeersForWhatTheyAre(Database database) throws SQLException {
        Tenon tenon = authors(database, 1201);
        assertThatCode(() -> statements.expectNoNPlusOne(() -> tenon.useTransaction(session -> {
                    List<Author> all = session.list(select(Author.class).orderBy(Author_.id.asc()));
                    assertThat(all).hasSize(1201).allSatisfy(author -> assertThat(author.books)
                            .isEmpty());
                })))
                .doesNotThrowAnyException();
        assertThat(statements.statements()).hasSize(4);
    }

    @OnEachDatabase
    void countsWhatABlockSends(Database database) throws SQLException {
        Tenon tenon = authors(database, 3);
        List<Author> loaded = statements.expect(
                2,
                () -> tenon.withSession(
                        session -> session.list(select(Author.class).fetch(Author_.books))));
        assertThat(loaded).hasSize(3);
        assertThat(statements.report()).contains("load Author.books: select");
    }
}
