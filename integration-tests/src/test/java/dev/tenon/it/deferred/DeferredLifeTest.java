package dev.tenon.it.deferred;

import static dev.tenon.it.deferred.Museum.bytes;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Deferred;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Deferred attributes in refresh, expire, merge, rollback and savepoints. */
class DeferredLifeTest {

    @OnEachDatabase
    void refreshMakesItUnloadedAgain(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            Deferred<String> former = vase.caption;
            vase.story.get();
            vase.photo = Deferred.of(bytes("lost"));
            session.commit();
            tables.run("update artefact set story = 'other', photo = null where id = 1");
            vase.caption = Deferred.of("lost");
            session.refresh(vase);

            assertThat(vase.story.isLoaded()).isFalse();
            assertThat(vase.story.get()).isEqualTo("other");
            assertThat(vase.photo.get()).isNull();
            assertThat(former.get()).isEqualTo("caption 1");
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSent()).isEmpty();
        }
    }

    @OnEachDatabase
    void expireMakesItUnloadedAgain(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.story.get();
            vase.photo.get();
            vase.caption = Deferred.of("lost");
            session.expire(vase);
            assertThat(vase.story.isLoaded()).isFalse();
            assertThat(vase.caption.get()).isEqualTo("caption 1");
        }
    }

    @OnEachDatabase
    void singleAttributesExpire(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.caption.get();
            vase.title = "Urn";
            vase.story = Deferred.of("lost");
            session.expire(vase, Artefact_.caption, Artefact_.story);
            assertThat(vase.caption.isLoaded()).isFalse();
            assertThat(vase.photo.isLoaded()).isTrue();
            assertThat(vase.story.get()).isEqualTo("story 1");
            session.commit();
        }
        assertThat(tables.rows("select title, story from artefact where id = 1"))
                .containsExactly("Urn story 1");
    }

    @OnEachDatabase
    void mergeCopiesWhatIsLoaded(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        Artefact detached = tables.tenon().inTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.story.get();
            return vase;
        });
        detached.story = Deferred.of("merged");
        detached.title = "Urn";
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Artefact managed = session.merge(detached);
            assertThat(managed.story.get()).isEqualTo("merged");
            assertThat(managed.photo.isLoaded()).isFalse();
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select a.id, a.version, a.title, a.vitrine_id from artefact a where a.id = ?",
                        "select a.id, a.story from artefact a where a.id in (…)",
                        "update artefact set version = ?, title = ?, story = ? where id = ? and version = ?");
        assertThat(tables.rows("select title, story, caption from artefact where id = 1"))
                .containsExactly("Urn merged caption 1");
    }

    /** What was only read is compared with the row, and not written. */
    @OnEachDatabase
    void mergeOfWhatDidNotChangeWritesNothing(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        Artefact detached = tables.tenon().inTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.photo.get();
            return vase;
        });
        tables.takeSent();
        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.takeOrigins()).containsExactly("find Artefact", "load Artefact.photo");
    }

    /** A plain object cannot say that an attribute was never set, and a holder is a value, whatever it holds. */
    @OnEachDatabase
    void mergeCopiesNulls(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        Artefact form = new Artefact(1, "Urn");
        form.version = 1;
        form.story = Deferred.of(null);
        form.caption = null;
        tables.tenon().useTransaction(session -> session.merge(form));
        assertThat(tables.rows("select title, story, caption from artefact where id = 1"))
                .containsExactly("Urn null null");
    }

    @OnEachDatabase
    void mergeStoresANewObject(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        Artefact bowl = new Artefact(4, "Bowl");
        bowl.story = Deferred.of("round");
        bowl.photo = Deferred.of(bytes("bowl"));
        tables.tenon().useTransaction(session -> {
            Artefact managed = session.merge(bowl);
            session.flush();
            bowl.photo.get()[0] = 'x';
            assertThat(managed.photo.get()).isEqualTo(bytes("bowl"));
        });
        assertThat(tables.rows("select story from artefact where id = 4")).containsExactly("round");
    }

    @OnEachDatabase
    void rollbackRestoresIt(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.photo.get()[0] = 'X';
            vase.story = Deferred.of("never");
            vase.scan = null;
            session.flush();
            vase.caption = null;
            session.rollback();
            assertThat(vase.photo.get()).isEqualTo(bytes("photo 1"));
            assertThat(vase.story.get()).isEqualTo("story 1");
            assertThat(vase.scan.get()).isEqualTo(bytes("scan 1"));
            assertThat(vase.caption.get()).isEqualTo("caption 1");
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSql()).noneMatch(sql -> sql.startsWith("update"));
        }
        assertThat(tables.rows("select version, story from artefact where id = 1"))
                .containsExactly("1 story 1");
    }

    @OnEachDatabase
    void aSavepointRestoresIt(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.caption = Deferred.of("outer");
            assertThatThrownBy(() -> session.nested(() -> {
                        vase.caption = Deferred.of("inner");
                        vase.story = Deferred.of("inner");
                        vase.photo.get()[0] = 'X';
                        session.flush();
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            assertThat(vase.caption.get()).isEqualTo("outer");
            assertThat(vase.story.get()).isEqualTo("story 1");
            assertThat(vase.photo.get()).isEqualTo(bytes("photo 1"));
            session.commit();
        }
        assertThat(tables.rows("select version, caption, story from artefact where id = 1"))
                .containsExactly("2 outer story 1");
    }

    @OnEachDatabase
    void populatingExistingObjectsUnloadsIt(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.story.get();
            session.commit();
            tables.run("update artefact set story = 'other' where id = 1");
            session.expireAll();
            assertThat(session.list(select(Artefact.class).fetch(Artefact_.story)))
                    .contains(vase);
            assertThat(vase.story.isLoaded()).isTrue();
            assertThat(vase.story.get()).isEqualTo("other");
        }
    }
}
