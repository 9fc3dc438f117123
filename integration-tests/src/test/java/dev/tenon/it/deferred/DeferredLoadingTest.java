package dev.tenon.it.deferred;

import static dev.tenon.it.deferred.Museum.bytes;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.NotLoadedException;
import dev.tenon.QueryException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What is read when: not with the row, but with its group and for the peers, or with the query that fetches it. */
class DeferredLoadingTest {
    private static final String ROW = "a.id, a.version, a.title, a.vitrine_id";
    private static final Select<Artefact> ALL = select(Artefact.class).orderBy(Artefact_.id.asc());

    @OnEachDatabase
    void isNotReadWithItsRow(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            assertThat(tables.takeSql()).containsExactly("select " + ROW + " from artefact a where a.id = ?");
            assertThat(vase.story.isLoaded()).isFalse();
            assertThat(vase.story).hasToString("Deferred(not loaded)");

            assertThat(vase.story.get()).isEqualTo("story 1");

            assertThat(tables.takeSql()).containsExactly("select a.id, a.story from artefact a where a.id in (…)");
            assertThat(vase.story.isLoaded()).isTrue();
            assertThat(vase.story).hasToString("Deferred(loaded)");
            assertThat(vase.story.get()).isSameAs(vase.story.get());
            assertThat(tables.takeSql()).isEmpty();
        }
    }

    /** LOD-S18. */
    @OnEachDatabase
    void readsItsGroupByOneStatement(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            tables.takeSent();

            assertThat(vase.caption.get()).isEqualTo("caption 1");
            assertThat(vase.photo.get()).isEqualTo(bytes("photo 1"));

            assertThat(tables.takeSql())
                    .containsExactly("select a.id, a.photo, a.caption from artefact a where a.id in (…)");
            assertThat(vase.story.isLoaded()).isFalse();
        }
    }

    @OnEachDatabase
    void readsForThePeersToo(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            List<Artefact> all = session.list(ALL);
            tables.takeSent();

            assertThat(all.stream().map(each -> each.story.get())).containsExactly("story 1", "story 2", "story 3");

            assertThat(tables.takeOrigins()).containsExactly("load Artefact.story");
        }
    }

    @OnEachDatabase
    void readsALargeObjectAlone(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            List<Artefact> all = session.list(ALL);
            tables.takeSent();

            assertThat(all.get(1).scan.get()).isEqualTo(bytes("scan 2"));

            assertThat(all.get(0).scan.isLoaded()).isFalse();
            assertThat(tables.takeOrigins()).containsExactly("load Artefact.scan");
        }
    }

    @OnEachDatabase
    void readsOnlyWhatPeersLack(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            session.get(Artefact.class, 2L).story.get();
            List<Artefact> all = session.list(ALL);
            tables.takeSent();

            assertThat(all.stream().map(each -> each.story.get())).containsExactly("story 1", "story 2", "story 3");

            assertThat(tables.takeSent()).hasSize(1).first().asString().doesNotContain("2");
        }
    }

    @OnEachDatabase
    void isReadWithTheRowsOfAQueryThatFetchesIt(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            List<Artefact> all = session.list(ALL.fetch(Artefact_.photo, Artefact_.scan));

            assertThat(tables.takeSql())
                    .containsExactly("select " + ROW + ", a.photo, a.scan from artefact a order by a.id");
            assertThat(all).allMatch(each -> each.photo.isLoaded() && each.scan.isLoaded());
            assertThat(all.get(2).scan.get()).isEqualTo(bytes("scan 3"));
            assertThat(all.get(2).caption.isLoaded()).isFalse();
        }
    }

    /** LOD-21. */
    @OnEachDatabase
    void aQueryThatFetchesItFillsWhatIsLoadedAlready(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact first = session.get(Artefact.class, 1L);
            Artefact second = session.get(Artefact.class, 2L);
            second.story = dev.tenon.Deferred.of("mine");
            session.list(ALL.fetch(Artefact_.story));

            assertThat(first.story.isLoaded()).isTrue();
            assertThat(first.story.get()).isEqualTo("story 1");
            assertThat(second.story.get()).isEqualTo("mine");
        }
    }

    @OnEachDatabase
    void isFetchedFromTargets(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Vitrine vitrine = session.list(
                            select(Vitrine.class).fetch(Vitrine_.artefacts.then(Artefact_.photo), Vitrine_.floorPlan))
                    .get(0);
            assertThat(tables.takeOrigins())
                    .containsExactly("select Vitrine", "load Vitrine.artefacts", "load Artefact.photo");
            assertThat(vitrine.floorPlan.get()).isEqualTo("ground floor");
            assertThat(vitrine.artefacts).allMatch(each -> each.photo.isLoaded() && each.caption.isLoaded());
            assertThat(tables.takeOrigins()).isEmpty();
        }
        try (Session session = tables.openSession()) {
            Vitrine vitrine = session.list(select(Vitrine.class)
                            .fetch(Vitrine_.artefacts.joined().then(Artefact_.photo)))
                    .get(0);
            assertThat(tables.takeSql())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(".photo")
                    .doesNotContain(".caption");
            assertThat(vitrine.artefacts).hasSize(3).allMatch(each -> each.photo.isLoaded());
        }
    }

    /** LOD-11: the joined rows stand outside of the limited query, which has to hand the column on. */
    @OnEachDatabase
    void isFetchedThroughALimitedQuery(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Vitrine vitrine = session.list(
                            select(Vitrine.class).limit(1).fetch(Vitrine_.floorPlan, Vitrine_.artefacts.joined()))
                    .get(0);
            assertThat(tables.takeOrigins()).containsExactly("select Vitrine");
            assertThat(vitrine.floorPlan.isLoaded()).isTrue();
            assertThat(vitrine.floorPlan.get()).isEqualTo("ground floor");
            assertThat(vitrine.artefacts).hasSize(3);
        }
    }

    /** LOD-24. */
    @OnEachDatabase
    void aQueryMayForbidToReadIt(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.list(ALL.fetch(Artefact_.story.raise())).get(0);
            assertThatThrownBy(() -> vase.story.get())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessage("[TN611] Artefact.story of Artefact#1 is not loaded, and the query forbids to load it"
                            + " (raise)\nhelp:   load it with the query: .fetch(Artefact_.story)");
            assertThat(vase.caption.get()).isEqualTo("caption 1");
        }
        try (Session session = tables.openSession()) {
            Artefact vase =
                    session.list(ALL.fetch(Artefact_.story).raiseOthers()).get(0);
            assertThat(vase.story.get()).isEqualTo("story 1");
            assertThatThrownBy(() -> vase.caption.get()).hasMessageContaining("forbids to load it (raiseOthers)");
        }
    }

    @OnEachDatabase
    void leadsNoFurther(Database database) throws SQLException {
        assertThatThrownBy(() -> Artefact_.story.then(Artefact_.vitrine))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("TN514");
        assertThat(database).isNotNull();
    }

    @OnEachDatabase
    void isAnAttributeLikeAnyOtherInQueries(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            assertThat(session.list(select(Artefact_.id)
                            .where(Artefact_.story.like("%2"))
                            .orderBy(Artefact_.caption.asc())))
                    .containsExactly(2L);
            assertThat(session.list(select(Artefact_.photo).where(Artefact_.id.eq(3L))))
                    .containsExactly(bytes("photo 3"));
            assertThat(session.list(select(Label.class).where(Artefact_.id.eq(1L))))
                    .containsExactly(new Label("Vase 1", "caption 1", "ground floor"));
        }
    }

    @OnEachDatabase
    void cannotBeReadWithoutASession(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        Artefact first;
        try (Session session = tables.openSession()) {
            first = session.get(Artefact.class, 1L);
            Artefact second = session.get(Artefact.class, 2L);
            session.detach(second);
            assertThatThrownBy(() -> second.story.get())
                    .hasMessage(
                            "[TN611] Artefact.story of Artefact#2 is not loaded, and the session no longer holds its"
                                    + " owner\nhelp:   load it with the query: .fetch(Artefact_.story)");
            first.caption.get();
        }
        assertThat(first.caption.get()).isEqualTo("caption 1");
        assertThatThrownBy(() -> first.story.get())
                .isInstanceOf(NotLoadedException.class)
                .hasMessage("[TN611] Artefact.story of Artefact#1 is not loaded, and the session is closed\n"
                        + "help:   load it with the query: .fetch(Artefact_.story)");
    }

    @OnEachDatabase
    void saysThatTheRowIsGone(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            session.commit();
            tables.run("delete from artefact where id = 1");
            assertThatThrownBy(() -> vase.story.get())
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("Artefact#1");
        }
    }

    @OnEachDatabase
    void isReadWhileAStreamRuns(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession();
                Stream<Artefact> stream = session.stream(ALL.fetch(Artefact_.story))) {
            assertThat(stream.map(each -> each.story.get() + ", " + each.caption.get()))
                    .containsExactly("story 1, caption 1", "story 2, caption 2", "story 3, caption 3");
            assertThat(tables.takeOrigins()).containsExactly("select Artefact", "load Artefact.caption");
        }
    }

    @OnEachDatabase
    void loadsARemovedObjectsValue(Database database) throws SQLException {
        TestDatabase tables = Museum.stored(database);
        try (Session session = tables.openSession()) {
            Artefact vase = session.get(Artefact.class, 1L);
            String story = vase.story.get();
            session.remove(vase);
            assertThat(story).isEqualTo("story 1");
            session.commit();
        }
        assertThat(tables.rows("select count(*) from artefact")).containsExactly("2");
    }
}
