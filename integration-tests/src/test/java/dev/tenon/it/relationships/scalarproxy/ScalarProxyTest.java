package dev.tenon.it.relationships.scalarproxy;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.ScalarProxy;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A value of another object as if it were one's own: read, written and asked for through the relationship. */
class ScalarProxyTest {

    private static TestDatabase tenants(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ScalarProxyTest.class);
        tables.run(
                "insert into dossier (id, phone, rating) values (7, '555-1', 3), (8, '555-2', 5)",
                "insert into tenant (id, dossier_id) values (1, 7), (2, 8), (3, null)");
        return tables;
    }

    @OnEachDatabase
    void asksTheRelationshipAtEachUse(Database database) throws SQLException {
        TestDatabase tables = tenants(database);

        tables.tenon().useTransaction(session -> {
            List<Tenant> all = session.list(select(Tenant.class).orderBy(Tenant_.id.asc()));
            assertThat(all).extracting(tenant -> tenant.phone.get()).containsExactly("555-1", "555-2", null);
            assertThat(tables.takeOrigins())
                    .as("the dossiers of all peers at once")
                    .hasSize(2);

            all.get(0).dossier.get().phone = "555-9";
            assertThat(all.get(0).phone.get()).isEqualTo("555-9");
            all.get(0).dossier = all.get(1).dossier;
            assertThat(all.get(0).phone.get()).isEqualTo("555-2");
            session.rollback();
        });
    }

    @OnEachDatabase
    void writesToTheTarget(Database database) throws SQLException {
        TestDatabase tables = tenants(database);

        tables.tenon().useTransaction(session -> {
            Tenant first = session.get(Tenant.class, 1L);
            first.phone.set("555-3");
            first.rating.set(4);
        });

        assertThat(tables.rows("select phone, rating from dossier where id = 7"))
                .containsExactly("555-3 4");
    }

    @OnEachDatabase
    void refusesNullForAPrimitive(Database database) throws SQLException {
        TestDatabase tables = tenants(database);

        tables.tenon().useTransaction(session -> {
            Tenant first = session.get(Tenant.class, 1L);
            assertThatThrownBy(() -> first.rating.set(null))
                    .isInstanceOf(TenonException.class)
                    .hasMessage("[TN667] Tenant.rating was set to null, which Dossier.rating cannot hold\n"
                            + "found:  Dossier.rating is of type int\n"
                            + "help:   set a value, or declare Dossier.rating of a type that can be null");
            first.phone.set(null);
            session.get(Tenant.class, 3L).rating.set(null);
        });

        assertThat(tables.rows("select id, phone, rating from dossier order by id"))
                .as("a text can be null, and null makes no target")
                .containsExactly("7 null 3", "8 555-2 5");
    }

    @OnEachDatabase
    void needsASessionForATargetThatIsNotLoaded(Database database) throws SQLException {
        TestDatabase tables = tenants(database);
        Tenant first = tables.tenon().inTransaction(session -> session.get(Tenant.class, 1L));
        Tenant third = tables.tenon().inTransaction(session -> session.get(Tenant.class, 3L));

        assertThatThrownBy(first.phone::get)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Dossier#7");
        assertThatThrownBy(() -> first.phone.set("555-0")).isInstanceOf(NotLoadedException.class);
        assertThat(third.phone.get()).as("there is nothing to load").isNull();
    }

    @OnEachDatabase
    void makesATargetWhereThereIsNone(Database database) throws SQLException {
        TestDatabase tables = tenants(database);

        tables.tenon().useTransaction(session -> {
            session.get(Tenant.class, 3L).rating.set(2);
            Tenant fourth = new Tenant(4L);
            fourth.phone = ScalarProxy.of("555-4");
            session.persist(fourth);
            assertThat(fourth.phone.get()).as("by a constructor").isEqualTo("555-4");
        });

        assertThat(tables.rows("select t.id, d.phone, d.rating from tenant t join dossier d on d.id = t.dossier_id"
                        + " where t.id > 2 order by t.id"))
                .containsExactly("3 unknown 2", "4 555-4 0");
    }

    @OnEachDatabase
    void isAnAttributeInQueries(Database database) throws SQLException {
        TestDatabase tables = tenants(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Tenant.class)
                            .where(Tenant_.phone.startsWith("555"))
                            .orderBy(Tenant_.rating.desc())))
                    .extracting(tenant -> tenant.id)
                    .containsExactly(2L, 1L);
            assertThat(tables.takeSql())
                    .as("the same as Tenant_.dossier().phone")
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("left join dossier d on d.id = t.dossier_id", "order by d.rating desc");
        });
    }
}
