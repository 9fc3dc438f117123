package dev.tenon.it.writeonly;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.QueryException;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What is added and removed is written; nothing is ever loaded but by queries. */
class WriteOnlyTest {

    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, WriteOnlyTest.class);
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = new Turnstile(1);
            turnstile.passages = WriteOnlyCollection.of(new Passage(1, "a"), new Passage(2, "b"), new Passage(3, "c"));
            session.persist(turnstile);
            session.persist(new Turnstile(2));
        });
        tables.takeSent();
        return tables;
    }

    private static List<String> passages(TestDatabase tables) throws SQLException {
        return tables.rows("select id, turnstile_id from passage order by id");
    }

    @OnEachDatabase
    void storesTheInitialContentsOfANewObject(Database database) throws SQLException {
        assertThat(passages(stored(database))).containsExactly("1 1", "2 1", "3 1");
    }

    /** COL-S10. */
    @OnEachDatabase
    void addsAndRemovesWithoutLoading(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            Passage second = session.get(Passage.class, 2L);
            tables.takeSent();
            Passage fourth = new Passage(4, "d");
            turnstile.passages.add(fourth);
            turnstile.passages.addAll(List.of(new Passage(5, "e"), new Passage(6, "f")));
            turnstile.passages.remove(second);

            assertThat(fourth.turnstile.get()).isSameAs(turnstile);
            assertThat(second.turnstile).isNull();
            assertThat(turnstile.passages.added()).hasSize(3);
            assertThat(turnstile.passages.removed()).containsExactly(second);
            assertThat(turnstile.passages).hasToString("WriteOnlyCollection(added 3, removed 1)");
            session.flush();
            assertThat(turnstile.passages.added()).isEmpty();
            assertThat(turnstile.passages.removed()).isEmpty();
            assertThat(tables.takeOrigins()).containsExactly("insert Passage", "delete Passage");
            session.flush();
            assertThat(tables.takeOrigins()).isEmpty();
        });
        assertThat(passages(tables)).containsExactly("1 1", "3 1", "4 1", "5 1", "6 1");
    }

    /** COL-S13. */
    @OnEachDatabase
    void whatIsRemovedAndAddedAgainStays(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            Passage second = session.get(Passage.class, 2L);
            tables.takeSent();
            turnstile.passages.remove(second);
            turnstile.passages.add(second);
            Passage never = new Passage(9, "x");
            turnstile.passages.add(never);
            turnstile.passages.remove(never);
        });
        assertThat(tables.takeSent()).isEmpty();
        assertThat(passages(tables)).containsExactly("1 1", "2 1", "3 1");
    }

    @OnEachDatabase
    void isAQueryToBeRefined(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        try (Session session = tables.openSession()) {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            turnstile.passages.add(new Passage(4, "d"));
            assertThat(session.list(turnstile.passages.select()))
                    .extracting(passage -> passage.id)
                    .containsExactly(4L, 3L, 2L, 1L);
            assertThat(session.count(turnstile.passages.select().where(Passage_.ticket.eq("b"))))
                    .isEqualTo(1);
            assertThat(session.list(select(Turnstile_.id).where(Turnstile_.passages.any(Passage_.ticket.eq("d")))))
                    .containsExactly(1L);
            session.commit();
        }
    }

    @OnEachDatabase
    void movesFromOneToAnother(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Turnstile other = session.get(Turnstile.class, 2L);
            other.passages.add(session.get(Passage.class, 1L));
            Passage third = session.get(Passage.class, 3L);
            session.get(Turnstile.class, 1L).passages.remove(third);
            other.passages.add(third);
        });
        assertThat(passages(tables)).containsExactly("1 2", "2 1", "3 2");
    }

    /** COL-S11. */
    @OnEachDatabase
    void cannotBeReplacedOrFetched(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(session -> session.get(Turnstile.class, 1L).passages =
                                WriteOnlyCollection.of(new Passage(9, "x"))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("[TN688] another collection was assigned to Turnstile.passages of Turnstile#1");
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.list(select(Turnstile.class).fetch(Turnstile_.passages)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("[TN689] Turnstile_.passages is write-only and cannot be fetched");
        }
        assertThatThrownBy(() -> new Turnstile(7).passages.select())
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("TN686");
        assertThat(passages(tables)).hasSize(3);
    }

    @OnEachDatabase
    void theDatabaseDeletesWhatIsNotKnown(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            tables.takeSent();
            session.remove(turnstile);
        });
        assertThat(tables.takeOrigins()).containsExactly("delete Turnstile");
        assertThat(passages(tables)).isEmpty();
    }

    /** COL-S14. */
    @OnEachDatabase
    void refusesToDeleteAnOwnerWhoseElementsNobodyKnows(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Kiln kiln = new Kiln(1);
            kiln.bricks.add(new Brick(1));
            session.persist(kiln);
        });
        assertThat(tables.rows("select id, kiln_id from brick")).containsExactly("1 1");
        try (Session session = tables.openSession()) {
            Kiln kiln = session.get(Kiln.class, 1L);
            assertThatThrownBy(() -> session.remove(kiln))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("[TN687] Kiln#1 cannot be removed: its Kiln.bricks is write-only")
                    .hasMessageContaining("@PassiveDeletes");
            kiln.bricks.remove(session.get(Brick.class, 1L));
            kiln.bricks.add(new Brick(2));
            session.commit();
        }
        assertThat(tables.rows("select id, kiln_id from brick order by id")).containsExactly("1 null", "2 1");
    }

    @OnEachDatabase
    void writesLinkTables(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Smithy smithy = new Smithy(1);
            smithy.members.addAll(List.of(new Smith(1), new Smith(2)));
            session.persist(smithy);
        });
        tables.tenon().useTransaction(session -> {
            Smithy smithy = session.get(Smithy.class, 1L);
            smithy.members.remove(session.get(Smith.class, 1L));
            Smith third = new Smith(3);
            smithy.members.add(third);
            assertThat(third.smithies).containsExactly(smithy);
            assertThat(session.list(smithy.members.select().orderBy(Smith_.id.asc())))
                    .extracting(smith -> smith.id)
                    .containsExactly(2L, 3L);
        });
        tables.tenon().useTransaction(session -> {
            Smith second = session.get(Smith.class, 2L);
            second.smithies.clear();
        });
        assertThat(tables.rows("select members_id from smithy_smith")).containsExactly("3");
        tables.tenon().useTransaction(session -> session.remove(session.get(Smithy.class, 1L)));
        assertThat(tables.rows("select count(*) from smithy_smith")).containsExactly("0");
    }

    @OnEachDatabase
    void whatIsQueuedIsForgotten(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        try (Session session = tables.openSession()) {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            WriteOnlyCollection<Passage> former = turnstile.passages;
            Passage second = session.get(Passage.class, 2L);
            turnstile.passages.remove(second);
            session.refresh(turnstile);
            assertThat(turnstile.passages.removed()).isEmpty();
            assertThat(second.turnstile).isNotNull();
            assertThatThrownBy(() -> former.add(second)).isInstanceOf(IllegalStateException.class);

            turnstile.passages.add(new Passage(8, "x"));
            session.flush();
            turnstile.passages.add(new Passage(9, "y"));
            session.rollback();
            assertThat(turnstile.passages.added()).isEmpty();
            session.commit();
        }
        assertThat(passages(tables)).containsExactly("1 1", "2 1", "3 1");
    }

    @OnEachDatabase
    void aSavepointTakesBackWhatWasAdded(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        try (Session session = tables.openSession()) {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            turnstile.passages.add(new Passage(4, "d"));
            assertThatThrownBy(() -> session.nested(() -> {
                        turnstile.passages.add(new Passage(5, "e"));
                        session.flush();
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            turnstile.passages.add(new Passage(6, "f"));
            session.commit();
        }
        assertThat(passages(tables)).containsExactly("1 1", "2 1", "3 1", "4 1", "6 1");
    }

    @OnEachDatabase
    void mergeBringsWhatWasAdded(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Turnstile detached = tables.tenon().inTransaction(session -> session.get(Turnstile.class, 1L));
        detached.passages.add(new Passage(4, "d"));
        Turnstile third = new Turnstile(3);
        third.passages.add(new Passage(5, "e"));
        tables.tenon().useTransaction(session -> {
            session.merge(detached);
            session.merge(third);
        });
        assertThat(passages(tables)).containsExactly("1 1", "2 1", "3 1", "4 1", "5 3");
    }

    /** After the refusal the former collection is put back, with what was queued. */
    @OnEachDatabase
    void aReplacementCanBeTakenBack(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        try (Session session = tables.openSession()) {
            Turnstile turnstile = session.get(Turnstile.class, 1L);
            WriteOnlyCollection<Passage> own = turnstile.passages;
            own.add(new Passage(4, "d"));
            turnstile.passages = WriteOnlyCollection.create();
            tables.takeSent();
            assertThatThrownBy(session::flush).hasMessageContaining("TN688");
            assertThat(tables.takeSent()).isEmpty();

            turnstile.passages = own;
            session.commit();
        }
        assertThat(passages(tables)).containsExactly("1 1", "2 1", "3 1", "4 1");
    }

    @OnEachDatabase
    void whatIsRemovedFromALinkTableHasToBeThere(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Smithy(1));
            session.persist(new Smith(1));
        });
        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(
                                session -> session.get(Smithy.class, 1L).members.remove(session.get(Smith.class, 1L))))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("TN630");
    }

    /** Without {@code MERGE}, which the bricks of a kiln have not. */
    @OnEachDatabase
    void mergeBringsNothingWhereItDoesNotCascade(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Kiln detached = tables.tenon().inTransaction(session -> {
            session.persist(new Kiln(1));
            session.persist(new Brick(1));
            return session.get(Kiln.class, 1L);
        });
        detached.bricks.add(new Brick(2));
        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.rows("select id, kiln_id from brick")).containsExactly("1 null");
    }
}
