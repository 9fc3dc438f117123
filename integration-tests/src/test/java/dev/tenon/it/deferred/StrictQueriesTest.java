package dev.tenon.it.deferred;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Deferred;
import dev.tenon.NotLoadedException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** {@code raiseOthers()}: deferred attributes that no fetch mentions are forbidden, as associations are (LOD-24, LOD-29). */
class StrictQueriesTest {

    private static void refused(ThrowingCallable read, String attribute) {
        assertThatThrownBy(read)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining(attribute)
                .hasMessageContaining("forbids to load it (raiseOthers)");
    }

    /** A group is read as a whole where one of it is touched; who fetches one of it still has to mention the others. */
    @OnEachDatabase
    void forbidWhatTheyDoNotMention(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);

        tables.tenon().useSession(session -> {
            Artefact vase = session.list(select(Artefact.class)
                            .orderBy(Artefact_.id.asc())
                            .fetch(Artefact_.photo)
                            .raiseOthers())
                    .get(0);
            tables.takeSent();
            assertThat(vase.photo.get()).isEqualTo(Museum.bytes("photo 1"));
            refused(vase.caption::get, "Artefact.caption of Artefact#1");
            refused(vase.story::get, "Artefact.story");
            refused(vase.scan::get, "Artefact.scan");
            refused(() -> vase.vitrine.get(), "Artefact.vitrine");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    @OnEachDatabase
    void forbidItOfWhatTheyFetch(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);

        tables.tenon().useSession(session -> {
            Vitrine vitrine = session.one(select(Vitrine.class)
                    .fetch(Vitrine_.artefacts.then(Artefact_.story))
                    .raiseOthers());
            assertThat(vitrine.artefacts).allMatch(artefact -> artefact.story.isLoaded());
            refused(vitrine.floorPlan::get, "Vitrine.floorPlan");
            refused(() -> vitrine.artefacts.get(0).caption.get(), "Artefact.caption");
        });
    }

    /** The latest query that returned an object decides. */
    @OnEachDatabase
    void forbidUntilAnotherQueryAllows(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);

        tables.tenon().useSession(session -> {
            List<Artefact> strict = session.list(select(Artefact.class).raiseOthers());
            refused(strict.get(0).story::get, "Artefact.story");
            session.list(select(Artefact.class));
            assertThat(strict.get(0).story.get()).isEqualTo("story 1");
        });
    }

    /** What is assigned was not read, and needs no permission; a flush writes it and reads nothing. */
    @OnEachDatabase
    void doNotForbidToWrite(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);

        tables.tenon().useTransaction(session -> {
            Artefact vase = session.one(
                    select(Artefact.class).where(Artefact_.id.eq(1L)).raiseOthers());
            tables.takeSent();
            vase.story = Deferred.of("another story");
            assertThat(vase.story.get()).isEqualTo("another story");
        });

        assertThat(tables.takeSent())
                .containsExactly("update artefact set version = ?, story = ? where id = ? and version = ?"
                        + " [2, another story, 1, 1]");
    }
}
