package dev.tenon.it.upsert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** What an upsert gives back: the session's object of the row, and what becomes of it. */
class UpsertedObjectTest {

    /** An article with the number 400. */
    private static TestDatabase stocked(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UpsertedObjectTest.class);
        tables.run(
                "insert into maker values ('acme', 'Acme')",
                "insert into article (ean, name, added_by, version, maker_code) values ('400', 'Pen', 'Ada', 1, 'acme')");
        return tables;
    }

    @OnEachDatabase
    void isManagedAndTheGivenOneIsNot(Database database) throws SQLException {
        TestDatabase tables = stocked(database);
        Article given = new Article("500", "Brush");

        tables.tenon().useTransaction(session -> {
            Article brush = session.upsert(given, Article_.ean);
            assertThat(brush).isNotSameAs(given);
            assertThat(session.stateOf(brush)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(given)).isEqualTo(EntityState.TRANSIENT);
            assertThat(given.id).isNull();
            assertThat(session.get(Article.class, brush.id)).isSameAs(brush);
            brush.name = "Paint brush";
            brush.labels.add("new");
        });

        assertThat(tables.rows("select name, version from article where ean = '500'"))
                .containsExactly("Paint brush 2");
        assertThat(tables.rows("select labels from article_labels")).containsExactly("new");
    }

    @OnEachDatabase
    void isTheOneThatTheSessionHadReadAgain(Database database) throws SQLException {
        TestDatabase tables = stocked(database);

        tables.tenon().useTransaction(session -> {
            Article pen = session.get(Article.class, 1L);
            pen.name = "Ballpoint";
            pen.maker = null;
            tables.takeSent();
            assertThat(session.upsert(new Article("400", "Pencil"), Article_.ean))
                    .isSameAs(pen);
            assertThat(pen.name).isEqualTo("Pencil");
            assertThat(pen.version).isEqualTo(3);
            pen.name = "Crayon";
        });

        assertThat(tables.takeOrigins()).containsExactly("update Article", "upsert Article", "update Article");
        assertThat(tables.rows("select name, version from article")).containsExactly("Crayon 4");
    }

    @OnEachDatabase
    void fillsAReferenceThatSomebodyHolds(Database database) throws SQLException {
        TestDatabase tables = stocked(database);

        tables.tenon().useTransaction(session -> {
            Ref<Article> reference = session.reference(Article.class, 1L);
            Article pencil = session.upsert(new Article("400", "Pencil"), Article_.ean);
            assertThat(reference.get()).isSameAs(pencil);
        });

        assertThat(tables.takeOrigins()).containsExactly("upsert Article");
    }

    @OnEachDatabase
    void aRemovedObjectIsDeletedBefore(Database database) throws SQLException {
        TestDatabase tables = stocked(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Article.class, 1L));
            Article pencil = session.upsert(new Article("400", "Pencil"), Article_.ean);
            assertThat(pencil.version).isEqualTo(1);
            assertThat(pencil.addedBy).isNull();
        });

        assertThat(tables.rows("select name from article")).containsExactly("Pencil");
    }

    /** TXN-3: what was managed is what it was, what was not is nobody's. */
    @OnEachDatabase
    void aRollbackUndoesIt(Database database) throws SQLException {
        TestDatabase tables = stocked(database);

        tables.tenon().useSession(session -> {
            Article pen = session.get(Article.class, 1L);
            session.upsert(new Article("400", "Pencil"), Article_.ean);
            Article brush = session.upsert(new Article("500", "Brush"), Article_.ean);
            brush.name = "Paint brush";
            session.flush();
            session.rollback();

            assertThat(pen.name).isEqualTo("Pen");
            assertThat(pen.version).isEqualTo(1);
            assertThat(session.contains(brush)).isFalse();
            assertThat(session.find(Article.class, brush.id)).isNull();
            pen.name = "Ballpoint";
            session.commit();
        });

        assertThat(tables.rows("select ean, name, version from article")).containsExactly("400 Ballpoint 2");
    }

    /** TXN-4. */
    @OnEachDatabase
    void aSavepointUndoesItAndAReferenceIsOneAgain(Database database) throws SQLException {
        TestDatabase tables = stocked(database);

        tables.tenon().useTransaction(session -> {
            Ref<Article> reference = session.reference(Article.class, 1L);
            assertThatThrownBy(() -> session.nested(() -> {
                        session.upsert(new Article("400", "Pencil"), Article_.ean);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(reference.isLoaded()).isFalse();
            assertThat(reference.get().name).isEqualTo("Pen");
            assertThat(reference.get().addedBy).isEqualTo("Ada");
        });
    }

    /** FLS-12. */
    @OnEachDatabase
    void whatFailsRollsBackAsAFlushDoes(Database database) throws SQLException {
        TestDatabase tables = stocked(database);
        Session session = tables.openSession();
        session.persist(new Maker("best", "Best"));
        session.upsert(new Setting("theme", "light"), Setting_.name);
        Setting other = new Setting("theme", "dark");
        other.id = UUID.randomUUID();

        assertThatThrownBy(() -> session.upsert(other)) // the identifier is free, the name is taken
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("upsert Setting");
        assertThatThrownBy(session::commit).hasMessageContaining("TN637");
        session.rollback();
        session.close();

        assertThat(tables.rows("select code from maker")).containsExactly("acme");
        assertThat(tables.rows("select name from setting")).isEmpty();
    }
}
