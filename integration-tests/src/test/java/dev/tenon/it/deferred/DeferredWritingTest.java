package dev.tenon.it.deferred;

import static dev.tenon.it.deferred.Museum.bytes;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Deferred;
import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What a flush writes of deferred attributes: what was replaced, or was read and has changed, and nothing else. */
class DeferredWritingTest {

    @OnEachDatabase
    void isInsertedWithItsRow(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        assertThat(tables.rows("select id, story, caption from artefact order by id"))
                .containsExactly("1 story 1 caption 1", "2 story 2 caption 2", "3 story 3 caption 3");
    }

    @OnEachDatabase
    void nothingIsWrittenOfWhatIsNotLoaded(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            tables.takeSent();
            vase.title = "Urn";
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update artefact set version = ?, title = ? where id = ? and version = ? [2, Urn, 1, 1]");
    }

    @OnEachDatabase
    void anotherHolderIsWrittenWithoutReading(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            tables.takeSent();
            vase.story = Deferred.of("new");
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update artefact set version = ?, story = ? where id = ? and version = ? [2, new, 1, 1]");
    }

    @OnEachDatabase
    void nullAndAHolderOfNullMeanTheSame(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            session.get(Artefact.class, 1L).story = null;
            session.get(Artefact.class, 2L).story = Deferred.of(null);
        });
        assertThat(tables.rows("select id from artefact where story is null order by id"))
                .containsExactly("1", "2");
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            assertThat(vase.story.get()).isNull();
            vase.story = null;
        });
        assertThat(tables.takeOrigins()).containsExactly("find Artefact", "load Artefact.story");
    }

    @OnEachDatabase
    void findsBytesThatChangedInPlace(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.photo.get()[0] = 'P';
            vase.caption.get();
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .containsExactly("update artefact set version = ?, photo = ? where id = ? and version = ?");
            session.flush();
            vase.photo.get()[1] = 'H';
            session.commit();
            assertThat(tables.takeOrigins()).containsExactly("update Artefact");
        }
        try (Session session = tables.openSession()) {
            assertThat(session.get(Artefact.class, 1L).photo.get()).isEqualTo(bytes("PHoto 1"));
        }
    }

    /** What was given by the user is compared like what was read. */
    @OnEachDatabase
    void findsBytesOfANewObjectThatChangedInPlace(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Artefact bowl = new Artefact(4, "Bowl");
            bowl.photo = Deferred.of(bytes("bowl"));
            session.persist(bowl);
            session.flush();
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            bowl.photo.get()[0] = 'B';
        });
        assertThat(tables.takeSql())
                .containsExactly("update artefact set version = ?, photo = ? where id = ? and version = ?");
    }

    @OnEachDatabase
    void anEqualValueIsNoChangeOnceItWasRead(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            vase.photo.get();
            tables.takeSent();
            vase.photo = Deferred.of(bytes("photo 1"));
            vase.caption = Deferred.of("caption 1");
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    /** The old value is read with the group, which shows that the new one is none. */
    @OnEachDatabase
    void readingAfterReplacingKeepsTheNewValue(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Artefact vase = session.get(Artefact.class, 1L);
            Deferred<String> former = vase.caption;
            vase.caption = Deferred.of("new");
            tables.takeSent();
            assertThat(vase.photo.get()).isEqualTo(bytes("photo 1"));
            assertThat(vase.caption.get()).isEqualTo("new");
            assertThat(former.get()).isEqualTo("new");
        });
        assertThat(tables.takeOrigins()).containsExactly("update Artefact", "load Artefact.photo");
        assertThat(tables.rows("select caption from artefact where id = 1")).containsExactly("new");
    }

    @OnEachDatabase
    void takesTheHolderOfAnotherObject(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Artefact second = session.get(Artefact.class, 2L);
            session.get(Artefact.class, 1L).story = second.story;
            Artefact copy = new Artefact(4, "Copy");
            copy.photo = second.photo;
            session.persist(copy);
        });
        assertThat(tables.rows("select story from artefact where id = 1")).containsExactly("story 2");
        try (Session session = tables.openSession()) {
            assertThat(session.get(Artefact.class, 4L).photo.get()).isEqualTo(bytes("photo 2"));
        }
    }

    @OnEachDatabase
    void refusesNullWhereTheColumnMustNotBe(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Vitrine(2, null))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("[TN645] Vitrine.floorPlan of Vitrine");
        assertThatThrownBy(
                        () -> tables.tenon().useTransaction(session -> session.get(Vitrine.class, 1L).floorPlan = null))
                .hasMessageContaining("TN645");
        tables.tenon().useTransaction(session -> {
            Vitrine vitrine = session.get(Vitrine.class, 1L);
            tables.takeSent();
            session.flush();
            assertThat(vitrine.floorPlan.isLoaded()).isFalse();
        });
    }

    @OnEachDatabase
    void isChangedByBulkUpdates(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            session.execute(update(Artefact.class).set(Artefact_.story, "told").where(Artefact_.story.isNotNull()));
            assertThat(session.list(select(Artefact.class)).get(0).story.get()).isEqualTo("told");
        });
    }

    @OnEachDatabase
    void isInsertedInMasses(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Vitrine vitrine = session.get(Vitrine.class, 1L);
            session.insertAll(List.of(Museum.artefact(4, vitrine), Museum.artefact(5, vitrine)));
        });
        assertThat(tables.rows("select story from artefact where id > 3 order by id"))
                .containsExactly("story 4", "story 5");
    }

    @OnEachDatabase
    void isUpserted(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        tables.tenon().useTransaction(session -> {
            Vitrine first = session.get(Vitrine.class, 1L);
            assertThat(first.floorPlan.get()).isEqualTo("ground floor");
            session.upsert(new Vitrine(1, "cellar"));
            session.upsert(new Vitrine(2, "attic"));
            assertThat(first.floorPlan.get()).isEqualTo("cellar");
        });
        assertThat(tables.rows("select id, floor_plan from vitrine order by id"))
                .containsExactly("1 cellar", "2 attic");
    }
}
