package dev.tenon.it.seeds.basic.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.elsewhere.LightKeeper;
import dev.tenon.elsewhere.Lighthouse;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Classes of another module, which are there as class files only, mapped by interfaces of this one. */
class OtherModuleTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lighthouse.class);
        tables.run(
                "insert into light_keeper (id, name) values (7, 'Grace')",
                "insert into lighthouse (id, coast, tended_by) values (1, 'Farne', 7)");
        return tables;
    }

    /** The package of the classes is null-marked; the interface says where null is possible all the same. */
    @OnEachDatabase
    void takesNullnessFromTheClassesAndTheInterfaces(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains("coast varchar(255) not null", "name varchar(255) not null")
                .contains("foreign key (tended_by) references light_keeper")
                .doesNotContainPattern("tended_by bigint not null");
    }

    @OnEachDatabase
    void insertsWhatAConstructorOfTheLibraryMade(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lighthouse.class);

        tables.tenon()
                .useTransaction(session -> session.persist(new Lighthouse("Eddystone", new LightKeeper("Henry"))));

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into light_keeper (name) values (?) returning id [Henry]",
                        "insert into lighthouse (coast, tended_by) values (?, ?) returning id [Eddystone, 1]");
    }

    /** The subclass that fills itself stands beside the interface, too. */
    @OnEachDatabase
    void loadsLazilyThroughTheMethodsOfTheLibrary(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Lighthouse farne = session.get(Lighthouse.class, 1L);
            LightKeeper keeper = farne.keeper();
            assertThat(tables.takeSent())
                    .containsExactly("select l.id, l.coast, l.tended_by from lighthouse l where l.id = ? [1]");
            assertThat(keeper.name()).isEqualTo("Grace");
            assertThat(tables.takeSql())
                    .singleElement()
                    .asString()
                    .startsWith("select l.id, l.name from light_keeper l where l.id ");
            farne.rename("Longstone");
        });

        assertThat(tables.takeSent()).containsExactly("update lighthouse set coast = ? where id = ? [Longstone, 1]");
    }
}
