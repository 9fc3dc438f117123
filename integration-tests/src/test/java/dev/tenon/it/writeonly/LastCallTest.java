package dev.tenon.it.writeonly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Of two calls about one element the last one counts, whatever the database has (COL-9). */
class LastCallTest {

    /** Of two elements each, the first is in the collection of owner 1. */
    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LastCallTest.class);
        tables.run(
                "insert into smithy (id) values (1)",
                "insert into smith (id) values (1), (2)",
                "insert into smithy_smith (smithies_id, members_id) values (1, 1)",
                "insert into kiln (id) values (1), (2)",
                "insert into brick (id, kiln_id) values (1, 1), (2, 2)",
                "insert into turnstile (id) values (1), (2)",
                "insert into passage (id, ticket, turnstile_id) values (1, 'a', 1), (2, 'b', null)",
                "insert into ferryboat (id) values (1)",
                "insert into commuter (id) values (1), (2)",
                "insert into ferryboat_commuter (ferries_id, commuters_id) values (1, 1)");
        tables.takeSent();
        return tables;
    }

    private static List<String> links(TestDatabase tables) throws SQLException {
        return tables.rows("select members_id from smithy_smith order by members_id");
    }

    private static List<String> bricks(TestDatabase tables) throws SQLException {
        return tables.rows("select id, kiln_id from brick order by id");
    }

    private static List<String> passages(TestDatabase tables) throws SQLException {
        return tables.rows("select id, turnstile_id from passage order by id");
    }

    private static List<String> journeys(TestDatabase tables) throws SQLException {
        return tables.rows("select commuters_id from ferryboat_commuter order by commuters_id");
    }

    /** What is sent by a flush of what is done to the collections of owner 1, and by another one, which has nothing to do. */
    private static List<String> sentBy(TestDatabase tables, Consumer<Work> calls) {
        tables.tenon().useTransaction(session -> {
            Work work = new Work(session);
            tables.takeSent();
            calls.accept(work);
            session.flush();
            session.flush();
        });
        return tables.takeOrigins();
    }

    /** The first owners and elements, found before anything is sent. */
    private static final class Work {
        final WriteOnlyCollection<Smith> members;
        final WriteOnlyCollection<Brick> bricks;
        final WriteOnlyCollection<Passage> passages;
        final List<Smith> smiths;
        final List<Brick> eachBrick;
        final List<Passage> eachPassage;

        Work(Session session) {
            members = session.get(Smithy.class, 1L).members;
            bricks = session.get(Kiln.class, 1L).bricks;
            passages = session.get(Turnstile.class, 1L).passages;
            smiths = List.of(session.get(Smith.class, 1L), session.get(Smith.class, 2L));
            eachBrick = List.of(session.get(Brick.class, 1L), session.get(Brick.class, 2L));
            eachPassage = List.of(session.get(Passage.class, 1L), session.get(Passage.class, 2L));
        }
    }

    private static <T> void addAndRemove(WriteOnlyCollection<T> collection, List<T> elements) {
        collection.addAll(elements);
        elements.forEach(collection::remove);
    }

    private static <T> void removeAndAdd(WriteOnlyCollection<T> collection, List<T> elements) {
        elements.forEach(collection::remove);
        collection.addAll(elements);
    }

    @OnEachDatabase
    void whatIsRemovedLastHasNoLink(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> {
                    addAndRemove(work.members, work.smiths);
                    assertThat(work.members.added()).isEmpty();
                    assertThat(work.members.removed()).isEqualTo(work.smiths);
                }))
                .containsExactly("look for Smithy.members", "delete Smithy.members");
        assertThat(links(tables)).isEmpty();
    }

    @OnEachDatabase
    void whatIsAddedLastHasOneLink(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> removeAndAdd(work.members, work.smiths)))
                .containsExactly("look for Smithy.members", "insert Smithy.members");
        assertThat(links(tables)).containsExactly("1", "2");
    }

    @OnEachDatabase
    void rowsAreAskedForByTheirKeys(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Work work = new Work(session);
            work.members.add(work.smiths.get(0));
            work.members.remove(work.smiths.get(0));
            work.members.add(work.smiths.get(0));
            tables.takeSent();
        });
        assertThat(tables.takeSql())
                .containsExactly("select t.id from smith t join smithy_smith l on t.id = l.members_id"
                        + " where l.smithies_id = ? and t.id in (…)");
        assertThat(links(tables)).containsExactly("1");
    }

    /** The second brick was never in this kiln, and stays in its own. */
    @OnEachDatabase
    void whatIsRemovedLastLosesTheForeignKeyThatTheCollectionWrote(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> addAndRemove(work.bricks, work.eachBrick)))
                .containsExactly("look for Kiln.bricks", "update Kiln.bricks");
        assertThat(bricks(tables)).containsExactly("1 null", "2 2");
    }

    @OnEachDatabase
    void whatIsAddedLastHasTheForeignKey(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> removeAndAdd(work.bricks, work.eachBrick)))
                .containsExactly("look for Kiln.bricks", "update Kiln.bricks");
        assertThat(bricks(tables)).containsExactly("1 1", "2 1");
    }

    /** Its own reference says where it was: one that was never here is no orphan. */
    @OnEachDatabase
    void whatIsRemovedLastIsAnOrphanIfItWasThere(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> addAndRemove(work.passages, work.eachPassage)))
                .containsExactly("delete Passage");
        assertThat(passages(tables)).containsExactly("2 null");
    }

    @OnEachDatabase
    void whatIsAddedLastStaysOrComes(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> removeAndAdd(work.passages, work.eachPassage)))
                .containsExactly("update Passage");
        assertThat(passages(tables)).containsExactly("1 1", "2 1");
    }

    /** Nobody is asked about what is new. */
    @OnEachDatabase
    void whatIsNewIsThereOnlyIfItIsAddedLast(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> {
                    Smith third = new Smith(3);
                    work.members.add(third);
                    work.members.remove(third);
                }))
                .isEmpty();
        assertThat(sentBy(tables, work -> {
                    Smith third = new Smith(3);
                    work.members.remove(third);
                    work.members.add(third);
                }))
                .containsExactly("look for Smithy.members", "insert Smith", "insert Smithy.members");
        assertThat(links(tables)).containsExactly("1", "3");
    }

    /** The two sides contradict each other, and neither knows what there is. */
    @OnEachDatabase
    void theLastCallCountsOnWhicheverSide(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Ferryboat ferry = session.get(Ferryboat.class, 1L);
            for (long id = 1; id <= 2; id++) {
                Commuter commuter = session.get(Commuter.class, id);
                ferry.commuters.remove(commuter);
                commuter.ferries.add(ferry);
            }
        });
        assertThat(journeys(tables)).containsExactly("1", "2");
        tables.run("delete from ferryboat_commuter where commuters_id = 2");
        tables.tenon().useTransaction(session -> {
            Ferryboat ferry = session.get(Ferryboat.class, 1L);
            List<Commuter> commuters = List.of(session.get(Commuter.class, 1L), session.get(Commuter.class, 2L));
            for (Commuter commuter : commuters) {
                commuter.ferries.add(ferry);
                ferry.commuters.remove(commuter);
            }
        });
        assertThat(journeys(tables)).isEmpty();
    }

    /** The second passage never was of this turnstile. */
    @OnEachDatabase
    void whatIsRefreshedForgetsThem(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThat(sentBy(tables, work -> {})).isEmpty();
        tables.tenon().useTransaction(session -> {
            Work work = new Work(session);
            addAndRemove(work.passages, work.eachPassage);
            session.refresh(session.get(Turnstile.class, 1L));
            assertThat(work.eachPassage.get(0).turnstile).isNotNull();
            assertThat(work.eachPassage.get(1).turnstile).isNull();
        });
        assertThat(passages(tables)).containsExactly("1 1", "2 null");
    }
}
