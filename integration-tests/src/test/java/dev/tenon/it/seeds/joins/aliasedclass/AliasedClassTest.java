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
            assertThat(session.list(
                            select(Ta_.id).from(Ta.class).join(Ta_.queried).where(Tb_.name.isNotNull())))
                    .containsExactly(1L);
        });
    }
}
