package dev.tenon.it.seeds.joins.compositesecondary;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Composite Secondary Joins": a relationship through a join of several tables. */
class CompositeSecondaryJoinsTest {
    private static final String OWNERS = "select c.id, c.b_id,"
            + " (select x.id from (cb x_b join cd x_d on x_b.d_id = x_d.id join cc x_c on x_c.d_id = x_d.id"
            + " join cd x on x.id = x_b.d_id) where c.b_id = x_b.id and c.id = x_c.a_id order by x.id limit 1) from ca c";

    private static TestDatabase rows(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CompositeSecondaryJoinsTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Cd(1));
            session.persist(new Cd(2));
            session.flush();
            session.persist(new Cb(1, 1));
            session.persist(new Cb(2, 2));
            session.flush();
            session.persist(new Ca(1, 1));
            session.persist(new Ca(2, 2));
            session.flush();
            session.persist(new Cc(1, 1, 1));
            session.persist(new Cc(2, 2, 1));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void readsTheTargetThroughTheTables(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon().useSession(session -> {
            List<Ca> all = session.list(select(Ca.class).orderBy(Ca_.id.asc()));
            assertThat(tables.takeSql()).containsExactly(OWNERS + " order by c.id");
            assertThat(all.get(0).d.id(Long.class)).isEqualTo(1L);
            assertThat(all.get(1).d).isNull();
            assertThat(tables.takeSql()).isEmpty();
            assertThat(all.get(0).d.get().id).isEqualTo(1L);
            assertThat(tables.takeSql()).containsExactly("select c.id from cd c where c.id = ?");
        });
    }

    /** The text's own query: an inner join has the rows that lead to a target. */
    @OnEachDatabase
    void joinsWhatHasATarget(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon()
                .useSession(session -> assertThat(session.list(select(Ca.class).join(Ca_.d)))
                        .extracting(a -> a.id)
                        .containsExactly(1L));

        assertThat(tables.takeSql())
                .containsExactly(OWNERS + " join (cb b join cd d on b.d_id = d.id join cc c3 on c3.d_id = d.id"
                        + " join cd c2 on c2.id = b.d_id) on c.b_id = b.id and c.id = c3.a_id");
    }

    /** "Should be considered as read-only": what is assigned is not written. */
    @OnEachDatabase
    void writesNothing(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon().useTransaction(session -> {
            session.get(Ca.class, 2L).d = session.get(Ca.class, 1L).d;
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
        assertThat(tables.rows("select id, a_id, d_id from cc order by id")).containsExactly("1 1 1", "2 2 1");
    }

    @OnEachDatabase
    void joinsThroughThem(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        List<Long> found = tables.tenon()
                .inTransaction(session -> session.list(
                        select(Ca_.id).from(Ca.class).where(Ca_.d().id.eq(1L))));

        assertThat(found).containsExactly(1L);
        assertThat(tables.takeSql())
                .containsExactly("select c.id from ca c left join (cb b join cd d on b.d_id = d.id"
                        + " join cc c3 on c3.d_id = d.id join cd c2 on c2.id = b.d_id)"
                        + " on c.b_id = b.id and c.id = c3.a_id where c2.id = ?");
    }
}
