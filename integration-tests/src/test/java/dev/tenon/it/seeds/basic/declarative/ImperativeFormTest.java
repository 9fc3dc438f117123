package dev.tenon.it.seeds.basic.declarative;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.seeds.basic.declarative.model.Barrel;
import dev.tenon.it.seeds.basic.declarative.model.Grape;
import dev.tenon.it.seeds.basic.declarative.model.Slope;
import dev.tenon.it.seeds.basic.declarative.model.Vineyard;
import java.sql.SQLException;
import java.util.List;

/** Section "Declarative vs. Imperative Forms": an interface beside the class says what annotations on it would. */
class ImperativeFormTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, ImperativeFormTest.class);
    }

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run(
                "insert into vineyard_table (id, name, exposition, degrees) values (1, 'Clos', 'south', 30)",
                "insert into cellar (id, town) values (5, 'Beaune')",
                "insert into barrel (number, label, vineyard_id, cellar_id) values (11, 'a', 1, 5), (12, 'b', 1, null)",
                "insert into grape (id, name) values (21, 'Pinot'), (22, 'Gamay')",
                "insert into barrel_grape (barrels_number, grapes_id) values (11, 21), (12, 21)");
        return tables;
    }

    @OnEachDatabase
    void takesTablesAndColumnsFromTheInterfaces(Database database) throws SQLException {
        assertThat(empty(database).tenon().schema().ddl())
                .contains("create table vineyard_table", "name varchar(60) not null", "exposition")
                .contains("foreign key (vineyard_id) references vineyard_table", "label")
                .contains("create table barrel_grape")
                .doesNotContain("visits", "holders", "kind");
    }

    /** Both sides of a pair, each mapped by an interface. */
    @OnEachDatabase
    void writesAOneToManyWithItsInverse(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Vineyard clos = new Vineyard("Clos", new Slope("south", 30));
            clos.barrels().add(new Barrel("a"));
            clos.barrels().add(new Barrel("b"));
            session.persist(clos);
            session.flush();
            assertThat(clos.barrels()).allMatch(barrel -> barrel.vineyard() == clos && barrel.number() != null);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into vineyard_table (name, exposition, degrees) values (?, ?, ?) returning id"
                                + " [Clos, south, 30]",
                        "insert into barrel (label, vineyard_id, cellar_id) values (?, ?, ?), (?, ?, ?)"
                                + " returning number [a, 1, null, b, 1, null]");
    }

    @OnEachDatabase
    void loadsPrivateFinalAndInheritedState(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Vineyard clos = session.get(Vineyard.class, 1L);
            clos.visit();
            assertThat(clos.name()).isEqualTo("Clos");
            assertThat(clos.slope()).isEqualTo(new Slope("south", 30));
            assertThat(clos.barrels()).extracting(Barrel::number).containsExactly(11L, 12L);
            assertThat(clos.barrels()).allMatch(barrel -> barrel.vineyard() == clos);
            clos.barrels().get(0).moveTo(null);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .as("visits are the object's own affair")
                .containsExactly("update barrel set vineyard_id = ? where number = ? [null, 11]");
        assertThat(tables.rows("select number, vineyard_id from barrel order by number"))
                .containsExactly("11 null", "12 1");
    }

    /** One side mapped by its fields, the other by getters that no other package may call. */
    @OnEachDatabase
    void writesTheLinksOfAManyToMany(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Grape aligote = new Grape("Aligoté");

        tables.tenon().useTransaction(session -> {
            Barrel b = session.get(Barrel.class, 12L);
            Grape gamay = session.get(Grape.class, 22L);
            Grape pinot = session.get(Grape.class, 21L);
            assertThat(pinot.getBarrels()).extracting(Barrel::label).containsExactlyInAnyOrder("a", "b");
            assertThat(gamay.getBarrels()).isEmpty();
            b.grapes().remove(pinot);
            b.grapes().add(gamay);
            b.grapes().add(aligote);
            tables.takeSent();
            session.flush();
            assertThat(gamay.getBarrels()).containsExactly(b);
        });

        long first = Math.min(aligote.getId(), 22);
        long second = Math.max(aligote.getId(), 22);
        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into grape (name) values (?) returning id [Aligoté]",
                        "delete from barrel_grape where barrels_number = ? and grapes_id = ? [12, 21]",
                        "insert into barrel_grape (barrels_number, grapes_id) values (?, ?) [12, " + first + ", 12, "
                                + second + "]");
        assertThat(tables.rows("select b.label, g.name from barrel_grape l join barrel b on b.number = l.barrels_number"
                        + " join grape g on g.id = l.grapes_id order by b.label, g.name"))
                .containsExactly("a Pinot", "b Aligoté", "b Gamay");
    }

    @OnEachDatabase
    void goesTogetherWithAnnotatedEntities(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Cellar beaune = session.get(Cellar.class, 5L);
            Barrel b = session.get(Barrel.class, 12L);
            assertThat(beaune.barrels).extracting(Barrel::label).containsExactly("a");
            b.store(beaune);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly("update barrel set cellar_id = ? where number = ? [5, 12]");
    }

    @OnEachDatabase
    void isAskedThroughTheMetamodelBesideTheInterfaces(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<String> labels = tables
                .tenon()
                .inTransaction(session -> session.list(select(Barrel.class)
                        .where(
                                Barrel_.vineyard().name.eq("Clos"),
                                Barrel_.vineyard().slope().side.eq("south"))
                        .orderBy(Barrel_.number.desc())))
                .stream()
                .map(Barrel::label)
                .toList();

        assertThat(labels).containsExactly("b", "a");
        assertThat(tables.takeSent())
                .first()
                .asString()
                .contains("from barrel b left join vineyard_table v on v.id = b.vineyard_id")
                .contains("where v.name = ? and v.exposition = ? order by b.number desc");
    }
}
