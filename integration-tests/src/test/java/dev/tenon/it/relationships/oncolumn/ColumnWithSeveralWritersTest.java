package dev.tenon.it.relationships.oncolumn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** OVL-S3, better than the reference: relationships on one column agree or are refused; a row is taken before it is released. */
class ColumnWithSeveralWritersTest {
    private static TestDatabase ferries(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ColumnWithSeveralWritersTest.class);
        tables.run(
                "insert into ferry (id) values (1), (2)",
                "insert into berth (id, ferry_id) values (11, 1), (12, null)",
                "insert into weekly (id) values (1), (2)",
                "insert into critic (id, weekly_id) values (7, 1), (8, 2)");
        return tables;
    }

    private static List<String> berths(TestDatabase tables) throws SQLException {
        return tables.rows("select id, ferry_id from berth order by id");
    }

    @OnEachDatabase
    void refusesTwoCollectionsOfDifferentOwnersAndSendsNothing(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        tables.tenon().useTransaction(session -> {
            Ferry first = session.get(Ferry.class, 1L);
            Ferry second = session.get(Ferry.class, 2L);
            Berth berth = session.get(Berth.class, 12L);
            assertThat(first.lowerDeck).hasSize(1);
            assertThat(second.upperDeck).isEmpty();
            first.lowerDeck.add(berth);
            second.upperDeck.add(berth);
            tables.takeSent();

            assertThatExceptionOfType(FlushException.class)
                    .isThrownBy(session::flush)
                    .withMessageContaining(
                            "[TN616] two relationships write different values to column ferry_id of Berth#12")
                    .withMessageContaining(
                            "found:  Ferry.lowerDeck of Ferry#1 gives 1, Ferry.upperDeck of Ferry#2 gives 2");

            assertThat(tables.takeSent()).isEmpty();
            first.lowerDeck.remove(berth);
        });

        assertThat(berths(tables)).containsExactly("11 1", "12 2");
    }

    @OnEachDatabase
    void refusesACollectionThatDisagreesWithTheReference(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        assertThatExceptionOfType(FlushException.class)
                .isThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Berth berth = session.get(Berth.class, 12L);
                    session.get(Ferry.class, 2L).lowerDeck.add(berth);
                    berth.ferry = Ref.of(Ferry.class, 1L);
                }))
                .withMessageContaining("found:  Berth.ferry gives 1, Ferry.lowerDeck of Ferry#2 gives 2");
    }

    @OnEachDatabase
    void refusesAnObjectInTheSameCollectionOfTwoOwners(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        assertThatExceptionOfType(FlushException.class)
                .isThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Berth berth = new Berth(13);
                    session.get(Ferry.class, 2L).lowerDeck.add(berth);
                    Ferry fresh = new Ferry();
                    fresh.lowerDeck.add(berth);
                    session.persist(fresh);
                }))
                .withMessageContaining("two objects write different values to column ferry_id")
                .withMessageContaining("gives an identifier that is not generated yet")
                .withMessageContaining("let one of them hold the object");

        assertThat(berths(tables)).containsExactly("11 1", "12 null");
    }

    @OnEachDatabase
    void writesOnceWhatTwoRelationshipsAgreeIn(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        tables.tenon().useTransaction(session -> {
            Ferry ferry = session.get(Ferry.class, 2L);
            assertThat(ferry.lowerDeck).isEmpty();
            assertThat(ferry.upperDeck).isEmpty();
            Berth berth = new Berth(13);
            berth.ferry = Ref.of(ferry);
            ferry.lowerDeck.add(berth);
            ferry.upperDeck.add(berth);
        });

        assertThat(berths(tables)).containsExactly("11 1", "12 null", "13 2");
    }

    @OnEachDatabase
    void takesARowThatAnotherCollectionReleases(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        tables.tenon().useTransaction(session -> {
            Ferry second = session.get(Ferry.class, 2L);
            assertThat(second.upperDeck).isEmpty();
            second.upperDeck.add(session.get(Ferry.class, 1L).lowerDeck.remove(0));
        });

        assertThat(berths(tables)).containsExactly("11 2", "12 null");
        assertThat(tables.takeSql()).filteredOn(sql -> sql.startsWith("update")).hasSize(1);
    }

    @OnEachDatabase
    void keepsWhatTheReferenceSaysWhenACollectionReleasesTheRow(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        tables.tenon().useTransaction(session -> {
            Berth berth = session.get(Ferry.class, 1L).lowerDeck.remove(0);
            berth.ferry = Ref.of(Ferry.class, 2L);
        });

        assertThat(berths(tables)).containsExactly("11 2", "12 null");
    }

    @OnEachDatabase
    void refusesTwoReferencesThatDisagreeInASharedColumn(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        assertThatExceptionOfType(TenonException.class)
                .isThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Verdict verdict = new Verdict(1);
                    verdict.weekly = Ref.of(Weekly.class, 1L);
                    verdict.critic = Ref.of(Critic.class, new CriticKey(8L, 2L));
                    session.persist(verdict);
                }))
                .withMessageContaining(
                        "[TN616] two relationships of Verdict#1 write different values to column weekly_id")
                .withMessageContaining("found:  Verdict.weekly gives 1, Verdict.critic gives 2");
    }

    @OnEachDatabase
    void writesASharedColumnInWhichTwoReferencesAgree(Database database) throws SQLException {
        TestDatabase tables = ferries(database);

        tables.tenon().useTransaction(session -> {
            Verdict verdict = new Verdict(1);
            verdict.weekly = Ref.of(Weekly.class, 2L);
            verdict.critic = Ref.of(Critic.class, new CriticKey(8L, 2L));
            session.persist(verdict);
        });

        assertThat(tables.rows("select weekly_id, critic_id from verdict")).containsExactly("2 8");
    }

    /** An int and a long are one value of a column. */
    @OnEachDatabase
    void movesARowThatIsIdentifiedByItsOwnerWithinTheList(Database database) throws SQLException {
        TestDatabase tables = ferries(database);
        tables.run(
                "insert into quay (id) values (1)",
                "insert into crane (quay_id, number, place) values (1, 7, 0), (1, 8, 1)");

        tables.tenon().useTransaction(session -> Collections.swap(session.get(Quay.class, 1L).cranes, 0, 1));

        assertThat(tables.rows("select quay_id, number, place from crane order by number"))
                .containsExactly("1 7 1", "1 8 0");
    }
}
