package dev.tenon.it.seeds.joins.aliasedclass;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Relationship to Aliased Class": the target is reached through a join around it, or in a query. */
class AliasedClassTest {
    /** The key of a target is found with its owner; the identifier decides where several rows lead to one. */
    private static final String OWNERS = "select t.id, t.b_id,"
            + " (select x.id from (tb x join td x_d on x_d.b_id = x.id join tc x_c on x_c.id = x_d.c_id)"
            + " where x.id = t.b_id order by x.id limit 1),"
            + " (select x.id from (select x_b.id, x_b.name from tb x_b join td x_d on x_d.b_id = x_b.id"
            + " join tc x_c on x_c.id = x_d.c_id where x_b.name <> 'none') x"
            + " where x.id = t.b_id order by x.id limit 1) from ta t";

    private static TestDatabase rows(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AliasedClassTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Tb(1, "one"));
            session.persist(new Tb(2, "two"));
            session.persist(new Tb(3, "none"));
            session.persist(new Tc(1));
            session.flush();
            session.persist(new Td(1, 1, 1));
            session.persist(new Td(2, 1, 3));
            session.persist(new Ta(1, 1));
            session.persist(new Ta(2, 2));
            session.persist(new Ta(3, 3));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void hasATargetOnlyWhereTheRelationHas(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon().useSession(session -> {
            List<Ta> found = session.list(select(Ta.class).orderBy(Ta_.id.asc()));
            assertThat(tables.takeSql()).containsExactly(OWNERS + " order by t.id");
            assertThat(found.get(0).b.get().name).isEqualTo("one");
            assertThat(found.get(1).b).isNull();
            assertThat(found.get(2).b.get().name).isEqualTo("none");
            assertThat(found.get(0).queried.get().name).isEqualTo("one");
            assertThat(found.get(1).queried).isNull();
            assertThat(found.get(2).queried).isNull();
        });
    }

    @OnEachDatabase
    void takesFurtherCriteriaInQueries(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(
                            select(Ta_.id).from(Ta.class).where(Ta_.b().name.ne("one"))))
                    .containsExactly(3L);
            assertThat(tables.takeSql())
                    .containsExactly("select t.id from ta t left join (tb t2 join td d on d.b_id = t2.id"
                            + " join tc c on c.id = d.c_id) on t2.id = t.b_id where t2.name <> ?");
        });
    }

    /** The text's own queries: a join, and a subquery with criteria and an order on what it gives. */
    @OnEachDatabase
    void joinsTheEnlargedTarget(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Ta.class).join(Ta_.b).orderBy(Ta_.id.asc())))
                    .extracting(a -> a.id)
                    .containsExactly(1L, 3L);
            assertThat(session.list(select(Ta_.id)
                            .join(Ta_.queried)
                            .where(Tb_.name.eq("one"))
                            .orderBy(Tb_.id.asc())))
                    .containsExactly(1L);
        });

        List<String> sent = tables.takeSql();
        assertThat(sent.get(0))
                .isEqualTo(OWNERS + " join (tb t2 join td d on d.b_id = t2.id join tc c on c.id = d.c_id)"
                        + " on t2.id = t.b_id order by t.id");
        assertThat(sent.get(1))
                .isEqualTo("select t.id from ta t join (select b.id, b.name from tb b join td d on d.b_id = b.id"
                        + " join tc c on c.id = d.c_id where b.name <> 'none') t2 on t2.id = t.b_id"
                        + " where t2.name = ? order by t2.id");
    }

    @OnEachDatabase
    void writesNothing(Database database) throws SQLException {
        TestDatabase tables = rows(database);

        tables.tenon().useTransaction(session -> {
            session.get(Ta.class, 1L).b = null;
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
        assertThat(tables.rows("select id, b_id from ta order by id")).containsExactly("1 1", "2 2", "3 3");
    }
}
