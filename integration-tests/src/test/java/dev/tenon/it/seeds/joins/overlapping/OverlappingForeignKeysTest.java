package dev.tenon.it.seeds.joins.overlapping;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.ForeignKeyViolationException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/**
 * "Overlapping Foreign Keys": each column has one writer, and both relationships are read by all of theirs (REL-S23,
 * OVL-S5). The warning that the text begins with is tested beside the processor.
 */
class OverlappingForeignKeysTest {
    private static final String COLUMNS =
            "select e.article_id, e.magazine_id, e.writer_id, e.magazine_id, e.writer_id, e.magazine_id from ";
    private static final EssayKey ESSAY = new EssayKey(5L, 1L);

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, OverlappingForeignKeysTest.class);
        tables.run(
                "insert into magazine (id) values (1), (2)",
                "insert into columnist (id, magazine_id) values (7, 1), (7, 2), (8, 2)",
                "insert into essay (article_id, magazine_id, writer_id) values (5, 1, 7)",
                "insert into draft (id, magazine_id, writer_id) values (5, 2, 7)");
        return tables;
    }

    @OnEachDatabase
    void declaresBothForeignKeysOverTheSharedColumn(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains(
                        "primary key (article_id, magazine_id)",
                        "foreign key (magazine_id) references magazine",
                        "foreign key (writer_id, magazine_id) references columnist (id, magazine_id)");
    }

    /** The first two of the text's three features: each relationship writes a column of its own. */
    @OnEachDatabase
    void writesEachColumnOnce(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Essay article = new Essay(6);
            article.magazine = Ref.of(session.get(Magazine.class, 2L));
            article.writer = Ref.of(session.get(Columnist.class, new ColumnistKey(8L, 2L)));
            session.persist(article);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("insert into essay (article_id, magazine_id, writer_id) values (?, ?, ?) [6, 2, 8]");
    }

    @OnEachDatabase
    void clearsOnlyWhatItWrites(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.get(Essay.class, ESSAY).writer = null;
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update essay set writer_id = ? where article_id = ? and magazine_id = ? [null, 5, 1]");
        assertThat(tables.rows("select article_id, magazine_id, writer_id from essay"))
                .containsExactly("5 1 null");
    }

    /** The third: the shared column counts when the writer is read. */
    @OnEachDatabase
    void readsTheWriterByBothColumns(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            Essay article = session.get(Essay.class, ESSAY);
            assertThat(article.writer.id(ColumnistKey.class)).isEqualTo(new ColumnistKey(7L, 1L));
            assertThat(article.magazine.id(Long.class)).isEqualTo(1L);
            assertThat(tables.takeSql())
                    .as("both keys are in the row")
                    .containsExactly(COLUMNS + "essay e" + " where e.article_id = ? and e.magazine_id = ?");
            assertThat(article.writer.get().magazineId).isEqualTo(1L);
            tables.takeSql();

            session.list(select(Essay.class).join(Essay_.writer));
            assertThat(tables.takeSql())
                    .containsExactly(COLUMNS + "essay e"
                            + " join columnist c on c.id = e.writer_id and c.magazine_id = e.magazine_id");
        });
    }

    /** Only {@code writer_id} is written, and the composite foreign key finds no such writer of the article's magazine. */
    @OnEachDatabase
    void leavesAWriterOfAnotherMagazineToTheForeignKey(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(session -> session.get(Essay.class, ESSAY).writer =
                                Ref.of(session.get(Columnist.class, new ColumnistKey(8L, 2L)))))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThat(tables.rows("select article_id, magazine_id, writer_id from essay"))
                .containsExactly("5 1 7");
    }

    /** What the text does on the way: "this has the effect of not taking magazine_id into account". */
    @OnEachDatabase
    void readsTheWriterByOneColumnWhereOnlyOneIsCompared(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.list(select(Draft_.id).join(Draft_.writer));
            assertThat(tables.takeSql())
                    .containsExactly("select d.id from draft d join columnist c on c.id = d.writer_id");
            Draft draft = session.get(Draft.class, 5L);
            assertThat(draft.writer.get().magazineId)
                    .as("the first of the writers of that number")
                    .isEqualTo(1L);
            draft.writer = null;
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly("update draft set writer_id = ? where id = ? [null, 5]");
    }
}
