package dev.tenon.it.lineage;

import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityListener;
import dev.tenon.FlushException;
import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Assigned composite identifiers, row switches, unique exchanges, callbacks: what a flush does for any entity, for classes of a hierarchy. */
class AbstractRootTest {
    private static final EstateKey FIRST = new EstateKey("Kent", 1);

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AbstractRootTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Orchard("Kent", 1, "Ada", "Red"));
            session.persist(new Orchard("Kent", 2, "Bob", "White"));
            Quarry quarry = new Quarry("Kent", 3, "Cid", "slate");
            quarry.seams.put(1, "upper");
            session.persist(quarry);
            Deed deed = new Deed("D1");
            deed.estate = Ref.of(Estate.class, FIRST);
            session.persist(deed);
        });
        tables.takeSent();
        return tables;
    }

    private static List<String> orchards(TestDatabase tables) throws SQLException {
        return tables.rows("select e.shire, e.plot, owner, version, steward, hectares, label from estate e"
                + " join orchard v on v.shire = e.shire and v.plot = e.plot order by e.plot");
    }

    @OnEachDatabase
    void insertsAndReadsObjectsOfConcreteClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            assertThat(session.get(Estate.class, FIRST)).isInstanceOf(Orchard.class);
            Estate quarry = session.get(Estate.class, new EstateKey("Kent", 3));
            assertThat(((Quarry) quarry).seams).containsEntry(1, "upper");
            Deed deed = session.get(Deed.class, "D1");
            assertThat(Objects.requireNonNull(deed.estate).get()).isSameAs(session.get(Orchard.class, FIRST));
        });
    }

    /** An abstract class has no instances: the row's table of a concrete one is missing. */
    @OnEachDatabase
    void refusesARowOfTheAbstractRoot(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("insert into estate (shire, plot, owner, version) values ('Kent', 9, 'Dan', 1)");

        tables.tenon().useTransaction(session -> assertThatThrownBy(
                        () -> session.find(Estate.class, new EstateKey("Kent", 9)))
                .isInstanceOf(TenonException.class)
                .hasMessageContainingAll("TN681", "Estate#", "abstract"));
    }

    /** ROW-2: the row of a removed object is that of a new one of its class. */
    @OnEachDatabase
    void aNewObjectOfTheClassTakesARowOver(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Estate.class, FIRST));
            session.persist(new Orchard("Kent", 1, "Eve", "Rosé"));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update estate set owner = ?, version = ? where shire = ? and plot = ? and version = ?"
                                + " [Eve, 2, Kent, 1, 1]",
                        "update orchard set label = ? where shire = ? and plot = ? [Rosé, Kent, 1]");
    }

    /** A row cannot change its class; deleted and inserted again it can. */
    @OnEachDatabase
    void aNewObjectOfAnotherClassDoesNot(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("delete from deed");

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Estate.class, FIRST));
            Quarry quarry = new Quarry("Kent", 1, "Eve", "chalk");
            assertThatThrownBy(() -> session.persist(quarry))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContainingAll("TN682", "Orchard", "Quarry", "session.flush()");
            session.flush();
            session.persist(quarry);
        });

        tables.tenon().useTransaction(session -> assertThat(session.get(Estate.class, FIRST))
                .isInstanceOf(Quarry.class));
        assertThat(tables.rows("select count(*) from orchard")).containsExactly("1");
    }

    @OnEachDatabase
    void exchangesUniqueValuesOfASubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Orchard one = session.get(Orchard.class, FIRST);
            Orchard two = session.get(Orchard.class, new EstateKey("Kent", 2));
            one.label = "White";
            two.label = "Red";
        });

        assertThat(orchards(tables)).containsExactly("Kent 1 Ada 2 null 0 White", "Kent 2 Bob 2 null 0 Red");
    }

    /** PKC-2: the rows of a subclass follow the root's, if their foreign key does. */
    @OnEachDatabase
    void changesTheIdentifierInAllTables(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("delete from quarry_seams");

        tables.tenon().useTransaction(session -> {
            Quarry quarry = session.get(Quarry.class, new EstateKey("Kent", 3));
            quarry.plot = 7;
            quarry.stone = "chalk";
        });

        assertThat(tables.rows("select plot, version from estate order by plot"))
                .containsExactly("1 1", "2 1", "7 2");
        assertThat(tables.rows("select in_shire, on_plot, stone from quarry")).containsExactly("Kent 7 chalk");
    }

    @OnEachDatabase
    void checksRequiredColumnsOfASubclassBeforeSql(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Orchard one = session.get(Orchard.class, FIRST);
            one.hectares = null;
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContainingAll("TN645", "hectares");
            assertThat(tables.takeSent()).isEmpty();
            one.hectares = 3;
        });

        assertThat(orchards(tables).get(0)).isEqualTo("Kent 1 Ada 2 null 3 Red");
    }

    /** Callbacks of superclasses come first; those of a subclass are called for its objects alone. */
    @OnEachDatabase
    void callsCallbacksByClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Orchard orchard = new Orchard("Kent", 4, "Dan", "Blue");
        Quarry quarry = new Quarry("Kent", 5, "Dan", "chalk");

        tables.tenon().useTransaction(session -> {
            session.persist(orchard);
            session.persist(quarry);
        });

        assertThat(orchard.heard).containsExactly("estate", "orchard");
        assertThat(quarry.heard).containsExactly("estate");
        tables.tenon().useTransaction(session -> assertThat(session.get(Orchard.class, FIRST).heard)
                .containsExactly("estate"));
    }

    @OnEachDatabase
    void tellsListenersOfASubclassOfItsObjectsAlone(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<String> heard = new ArrayList<>();
        EntityListener<Orchard> ofOrchards = new EntityListener<>() {
            @Override
            public void beforeUpdate(Session session, Orchard orchard) {
                heard.add("orchard " + orchard.label);
            }
        };
        EntityListener<Estate> ofEstates = new EntityListener<>() {
            @Override
            public void beforeUpdate(Session session, Estate estate) {
                heard.add("estate " + estate.owner);
            }
        };
        var tenon = tables.another(
                options -> options.listen(Orchard.class, ofOrchards).listen(Estate.class, ofEstates));

        tenon.useTransaction(session ->
                session.list(select(Estate.class).orderBy(Estate_.plot.asc())).forEach(each -> each.owner = "Zoe"));

        assertThat(heard)
                .containsExactlyInAnyOrder("orchard Red", "estate Zoe", "orchard White", "estate Zoe", "estate Zoe");
    }

    @OnEachDatabase
    void refusesStatementsThatWriteASubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> session.execute(delete(Orchard.class)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("TN517", "Orchard extends Estate");
            assertThatThrownBy(() -> session.execute(update(Orchard.class).set(Orchard_.owner, "Eve")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("TN517", "Orchard extends Estate");
            assertThat(session.list(select(Orchard.class))).hasSize(2);
        });
    }
}
