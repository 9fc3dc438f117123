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
            assertThat(session.get(Ca.class, 1L).d.id(Long.class)).isEqualTo(1L);
            assertThat(session.get(Ca.class, 2L).d).isNull();
            assertThat(session.get(Ca.class, 1L).d.get().id).isEqualTo(1L);
        });
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
