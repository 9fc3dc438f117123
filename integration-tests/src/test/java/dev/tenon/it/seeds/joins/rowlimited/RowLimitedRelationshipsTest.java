package dev.tenon.it.seeds.joins.rowlimited;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Row-Limited Relationships with Window Functions": exactly n for each owner, however they are loaded (MAP-13). */
class RowLimitedRelationshipsTest {
    private static final String NUMBERED = "(select t.*, row_number() over (partition by t.ranking_id"
            + " order by t.points desc, t.id) as position_ from hit t)";

    private static TestDatabase rankings(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RowLimitedRelationshipsTest.class);
        tables.tenon().useTransaction(session -> {
            Ranking one =
                    new Ranking(1, new Hit(1, 10), new Hit(2, 30), new Hit(3, 20), new Hit(4, 20), new Hit(5, 20));
            Ranking two = new Ranking(2, new Hit(6, 1), new Hit(7, 2));
            Ranking none = new Ranking(3);
            none.guests.addAll(List.of(one.hits.get(0), one.hits.get(1), two.hits.get(0)));
            two.guests.add(one.hits.get(0));
            session.persist(one);
            session.persist(two);
            session.persist(none);
        });
        tables.takeSent();
        return tables;
    }

    private static void areLimited(List<Ranking> rankings) {
        assertThat(rankings)
                .extracting(ranking -> List.copyOf(ranking.best).toString())
                .containsExactly("[2:30, 3:20, 4:20]", "[7:2, 6:1]", "[]");
    }

    @OnEachDatabase
    void loadsTheFirstOfEachOwnerByOneSelect(Database database) throws SQLException {
        TestDatabase tables = rankings(database);

        tables.tenon().useSession(session -> {
            List<Ranking> rankings = session.list(select(Ranking.class).orderBy(Ranking_.id.asc()));
            tables.takeSent();
            areLimited(rankings);
            assertThat(tables.takeSql())
                    .containsExactly("select h.ranking_id, h.id, h.points, h.ranking_id from " + NUMBERED
                            + " h where h.ranking_id in (…) and h.position_ <= 3 order by h.points desc, h.id");
        });
    }

    @OnEachDatabase
    void limitsWhatAJoinAndAnotherStatementFetch(Database database) throws SQLException {
        TestDatabase tables = rankings(database);

        tables.tenon().useSession(session -> {
            areLimited(session.list(
                    select(Ranking.class).orderBy(Ranking_.id.asc()).fetch(Ranking_.best.joined())));
            assertThat(tables.takeSql().get(0)).contains(" left join " + NUMBERED + " h on h.ranking_id = r.id and");
            session.clear();
            areLimited(session.list(
                    select(Ranking.class).orderBy(Ranking_.id.asc()).fetch(Ranking_.best.subquery())));
        });
    }

    @OnEachDatabase
    void asksOnlyTheFirstInConditions(Database database) throws SQLException {
        TestDatabase tables = rankings(database);

        List<Long> found = tables.tenon()
                .inTransaction(session -> session.list(select(Ranking_.id)
                        .from(Ranking.class)
                        .where(Ranking_.best.any(Hit_.points.eq(10)).or(Ranking_.best.any(Hit_.points.eq(2))))));

        assertThat(found).containsExactly(2L);
    }

    @OnEachDatabase
    void limitsTheTargetsOfALinkTable(Database database) throws SQLException {
        TestDatabase tables = rankings(database);

        tables.tenon().useSession(session -> {
            List<Ranking> rankings = session.list(select(Ranking.class).orderBy(Ranking_.id.asc()));
            tables.takeSent();
            assertThat(rankings)
                    .extracting(ranking -> List.copyOf(ranking.bestGuests).toString())
                    .containsExactly("[]", "[1:10]", "[2:30]");
            assertThat(tables.takeSql())
                    .containsExactly(
                            "select h.owner_1, h.id, h.points, h.ranking_id from (select t.*, l.ranking_id as owner_1,"
                                    + " row_number() over (partition by l.ranking_id order by t.points desc, t.id) as position_"
                                    + " from ranking_guest l join hit t on t.id = l.hit_id) h where h.owner_1 in (…)"
                                    + " and h.position_ <= 1 order by h.points desc, h.id");
        });
    }

    @OnEachDatabase
    void writesNothing(Database database) throws SQLException {
        TestDatabase tables = rankings(database);

        tables.tenon()
                .useTransaction(session -> session.get(Ranking.class, 1L).best.clear());

        assertThat(tables.rows("select count(*) from hit where ranking_id = 1")).containsExactly("5");
    }
}
