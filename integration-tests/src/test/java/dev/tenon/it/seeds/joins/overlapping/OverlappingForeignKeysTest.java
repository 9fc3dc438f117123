package dev.tenon.it.seeds.joins.overlapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** "Overlapping Foreign Keys": each column has one writer, and both relationships are read by all of theirs (REL-S23). */
class OverlappingForeignKeysTest {
    private static TestDatabase articles(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, OverlappingForeignKeysTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Magazine(1));
            session.persist(new Magazine(2));
            session.flush();
            session.persist(new Columnist(7, 1));
            session.flush();
            Essay article = new Essay(5);
            article.magazine = Ref.of(session.get(Magazine.class, 1L));
            article.writer = Ref.of(session.get(Columnist.class, new ColumnistKey(7L, 1L)));
            session.persist(article);
        });
        return tables;
    }

    @OnEachDatabase
    void writesEachColumnOnce(Database database) throws SQLException {
        TestDatabase tables = articles(database);

        assertThat(tables.rows("select id, magazine_id, writer_id from essay")).containsExactly("5 1 7");
    }

    @OnEachDatabase
    void clearsOnlyWhatItWrites(Database database) throws SQLException {
        TestDatabase tables = articles(database);
        tables.takeSent();

        tables.tenon().useTransaction(session -> session.get(Essay.class, 5L).writer = null);

        assertThat(tables.rows("select id, magazine_id, writer_id from essay")).containsExactly("5 1 null");
        assertThat(tables.takeSql()).contains("update essay set writer_id = ? where id = ?");
    }

    @OnEachDatabase
    void readsTheTargetByItsIdentifier(Database database) throws SQLException {
        TestDatabase tables = articles(database);
        tables.takeSent();

        tables.tenon().useSession(session -> {
            Essay article = session.get(Essay.class, 5L);
            assertThat(article.writer.id(ColumnistKey.class)).isEqualTo(new ColumnistKey(7L, 1L));
            assertThat(tables.takeSql()).hasSize(1);
            assertThat(article.writer.get().id).isEqualTo(7L);
        });
    }
}
