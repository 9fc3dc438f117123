package dev.tenon.it.relationships.lazy;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Stand-ins: what they know before they are filled, when they fill themselves, and what they are then. */
class LazyTest {

    private static TestDatabase library(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LazyTest.class);
        tables.run(
                "insert into writer (id, name, born, mentor_id) values (1, 'Ada', 1815, null), (2, 'Grace', 1906, 1),"
                        + " (3, 'Barbara', 1939, 2)",
                "insert into novel (id, title, writer_id, editor_id) values (1, 'Notes', 1, null), (2, 'Compilers', 2, 1),"
                        + " (3, 'Clusters', 3, 3), (4, 'Sketches', 1, null)");
        return tables;
    }

    @OnEachDatabase
    void knowsItsIdentifierWithoutLoading(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useSession(session -> {
            List<Novel> novels = session.list(select(Novel.class).orderBy(Novel_.id.asc()));
            tables.takeSent();

            assertThat(novels).extracting(novel -> novel.getWriter().getId()).containsExactly(1L, 2L, 3L, 1L);
            assertThat(novels.get(0).getWriter())
                    .isInstanceOf(Writer.class)
                    .isSameAs(novels.get(3).getWriter());
            assertThat(novels.get(0).getEditor()).isNull();
            assertThat(novels.get(2).getEditor()).isSameAs(novels.get(2).getWriter());
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** One statement fills the stand-ins of all peers. */
    @OnEachDatabase
    void fillsItselfOnFirstUseWithItsPeers(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useSession(session -> {
            List<Novel> novels = session.list(select(Novel.class).orderBy(Novel_.id.asc()));
            tables.takeSent();

            assertThat(novels.get(0).getWriter().getName()).isEqualTo("Ada");
            assertThat(novels.get(1).getWriter().getBorn()).isEqualTo(1906);
            assertThat(novels.get(2).getWriter().getName()).isEqualTo("Barbara");
            assertThat(tables.takeSent()).hasSize(1).first().asString().contains("from writer");

            assertThat(novels.get(2).getWriter().getMentor().getId()).isEqualTo(2L);
            assertThat(novels.get(2).getWriter().getMentor())
                    .isSameAs(novels.get(1).getWriter());
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    @OnEachDatabase
    void fillsItselfForItsOwnEqualsHashCodeAndToString(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon()
                .useSession(session ->
                        assertThat(session.get(Novel.class, 1L).getWriter()).isEqualTo(new Writer(9L, "Ada")));
        tables.tenon().useSession(session -> assertThat(
                        session.get(Novel.class, 1L).getWriter().hashCode())
                .isEqualTo("Ada".hashCode()));
        tables.tenon()
                .useSession(session ->
                        assertThat(session.get(Novel.class, 1L).getWriter()).hasToString("writer Ada"));
        tables.tenon().useSession(session -> assertThat(new Writer(9L, "Ada"))
                .isEqualTo(session.get(Novel.class, 1L).getWriter()));
    }

    @OnEachDatabase
    void isOneObjectWithWhatIsFoundLater(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useSession(session -> {
            Writer standIn = session.get(Novel.class, 1L).getWriter();
            Writer found = session.get(Writer.class, 1L);
            assertThat(found).isSameAs(standIn);
            assertThat(session.list(select(Writer.class).where(Writer_.name.eq("Ada"))))
                    .containsExactly(standIn);
            assertThat(session.contains(standIn)).isTrue();
            tables.takeSent();
            assertThat(standIn.getName()).isEqualTo("Ada");
            assertThat(standIn.getNovels()).extracting(Novel::getTitle).containsExactly("Notes", "Sketches");
            assertThat(tables.takeSent()).hasSize(1);
        });
    }

    @OnEachDatabase
    void writesWhatIsChangedThroughIt(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Writer ada = session.get(Novel.class, 1L).getWriter();
            ada.setName("Ada Lovelace");
        });
        assertThat(tables.rows("select name, born from writer where id = 1")).containsExactly("Ada Lovelace 1815");

        tables.tenon().useTransaction(session -> {
            Novel novel = session.get(Novel.class, 1L);
            Writer ada = novel.getWriter();
            novel.setWriter(session.get(Novel.class, 2L).getWriter());
            session.get(Novel.class, 3L).setWriter(ada);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).allMatch(sql -> sql.startsWith("update novel"));
        });
        assertThat(tables.rows("select id, writer_id from novel order by id"))
                .containsExactly("1 2", "2 2", "3 1", "4 1");
    }

    @OnEachDatabase
    void namesTheFetchThatWouldHaveLoadedIt(Database database) throws SQLException {
        TestDatabase tables = library(database);

        Novel novel = tables.tenon().inTransaction(session -> session.get(Novel.class, 1L));

        assertThat(novel.getWriter().getId()).isEqualTo(1L);
        assertThatThrownBy(() -> novel.getWriter().getName())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Novel.writer")
                .hasMessageContaining(".fetch(Novel_.writer)");
    }

    @OnEachDatabase
    void isFilledByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = library(database);

        for (var fetch : List.of(Novel_.writer.fetch(), Novel_.writer.joined(), Novel_.writer.subquery())) {
            List<Novel> novels = tables.tenon()
                    .inTransaction(session -> session.list(
                            select(Novel.class).orderBy(Novel_.id.asc()).fetch(fetch)));
            assertThat(novels)
                    .extracting(novel -> novel.getWriter().getName())
                    .containsExactly("Ada", "Grace", "Barbara", "Ada");
        }
        List<Novel> novels = tables.tenon()
                .inTransaction(session -> session.list(select(Novel.class)
                        .orderBy(Novel_.id.asc())
                        .fetch(Novel_.writer.then(Writer_.mentor.then(Writer_.mentor)))));
        assertThat(novels.get(2).getWriter().getMentor().getMentor().getName()).isEqualTo("Ada");

        tables.tenon().useSession(session -> {
            Novel raising = session.list(
                            select(Novel.class).where(Novel_.id.eq(1L)).fetch(Novel_.writer.raise()))
                    .get(0);
            assertThat(raising.getWriter().getId()).isEqualTo(1L);
            assertThatThrownBy(() -> raising.getWriter().getName())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("Novel.writer");
        });
    }

    @OnEachDatabase
    void canBeRemovedRefreshedDetachedAndMerged(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Novel novel = session.get(Novel.class, 2L);
            session.refresh(novel);
            session.refresh(novel.getEditor());
            assertThat(novel.getEditor().getName()).isEqualTo("Ada");
            session.detach(novel);
            assertThat(session.contains(novel)).isFalse();
            assertThat(novel.getEditor().getName()).isEqualTo("Ada");
        });

        Novel detached = tables.tenon().inTransaction(session -> session.get(Novel.class, 2L));
        detached.setTitle("On Compilers");
        tables.tenon().useTransaction(session -> {
            Novel merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            assertThat(merged.getWriter().getName()).isEqualTo("Grace");
        });
        assertThat(tables.rows("select title, writer_id, editor_id from novel where id = 2"))
                .containsExactly("On Compilers 2 1");

        tables.tenon().useTransaction(session -> {
            Novel novel = session.get(Novel.class, 3L);
            Writer writer = novel.getWriter();
            novel.setWriter(null);
            novel.setEditor(null);
            session.remove(writer);
        });
        assertThat(tables.rows("select id from writer order by id")).containsExactly("1", "2");
        assertThat(tables.rows("select writer_id, editor_id from novel where id = 3"))
                .containsExactly("null null");
    }

    /** A detached object may hold a stand-in of its old session. */
    @OnEachDatabase
    void isTakenForItsRowByAnotherSession(Database database) throws SQLException {
        TestDatabase tables = library(database);
        Writer ada = tables.tenon()
                .inTransaction(session -> session.get(Novel.class, 1L))
                .getWriter();

        tables.tenon().useTransaction(session -> {
            Novel novel = new Novel(9L, "Letters", ada);
            session.persist(novel);
            session.flush();
        });

        assertThat(tables.rows("select writer_id from novel where title = 'Letters'"))
                .containsExactly("1");
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Novel_.title)
                            .where(Novel_.writer().mentor().name.eq("Ada"))))
                    .containsExactly("Compilers");
            Writer ada = session.get(Novel.class, 1L).getWriter();
            assertThat(session.list(
                            select(Novel_.title).where(Novel_.writer.eq(ada)).orderBy(Novel_.title.asc())))
                    .containsExactly("Notes", "Sketches");
            assertThat(session.list(select(Writer_.name)
                            .where(Writer_.novels.any(Novel_.title.like("C%")))
                            .orderBy(Writer_.name.asc())))
                    .containsExactly("Barbara", "Grace");
        });
    }
}
