package dev.tenon.it.lineage;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** The other side of a root's relationship may be for objects of one class: those of others are none of it. */
class NarrowedSidesTest {
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, NarrowedSidesTest.class);
        tables.tenon().useTransaction(session -> {
            Railyard kings = new Railyard("Kings");
            kings.sleepers.add(new SleepingCar("S1"));
            session.persist(kings);
            session.persist(new DiningCar("D1"));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void aCollectionTakesNoObjectsOfOtherClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Railyard kings = session.get(Railyard.class, "Kings");
            assertThat(kings.sleepers).hasSize(1);
            session.get(DiningCar.class, "D1").yard = Ref.of(kings);
            session.flush();
            assertThat(kings.sleepers).extracting(sleeper -> sleeper.code).containsExactly("S1");
        });

        assertThat(tables.rows("select code, yard_name from railcar order by code"))
                .containsExactly("D1 Kings", "S1 Kings");
    }

    /** CAS-5: what was never in the collection is no orphan of it. */
    @OnEachDatabase
    void anObjectOfAnotherClassIsNoOrphan(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("update railcar set yard_name = 'Kings'");

        tables.tenon().useTransaction(session -> {
            Railyard kings = session.get(Railyard.class, "Kings");
            assertThat(kings.sleepers).hasSize(1);
            session.get(DiningCar.class, "D1").yard = null;
        });

        assertThat(tables.rows("select code, yard_name from railcar order by code"))
                .containsExactly("D1 null", "S1 Kings");
    }

    /** The collection is one that a class adds; what refers to an object of another class is in none. */
    @OnEachDatabase
    void whatRefersToAnObjectOfAnotherClassIsNoOrphan(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Porter ada = new Porter("Ada");
            ada.post = Ref.of(session.get(DiningCar.class, "D1"));
            session.persist(ada);
            session.flush();
            ada.post = null;
            session.flush();
            SleepingCar sleeper = session.get(SleepingCar.class, "S1");
            ada.post = Ref.of(sleeper);
            session.flush();
            assertThat(sleeper.crew).containsExactly(ada);
            ada.post = Ref.of(session.get(DiningCar.class, "D1"));
            session.flush();
            assertThat(sleeper.crew).isEmpty();
            Porter bob = new Porter("Bob");
            bob.post = ada.post;
            session.persist(bob);
            session.flush();
            session.remove(bob);
        });

        assertThat(tables.rows("select name, post_code from porter")).containsExactly("Ada D1");
    }

    @OnEachDatabase
    void aOneToOneLeadsToItsClassAlone(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("update railcar set pride_name = 'Kings' where code = 'D1'");

        tables.tenon().useTransaction(session -> {
            Railyard kings = session.get(Railyard.class, "Kings");
            assertThat(kings.pride).isNull();
            session.get(DiningCar.class, "D1").pride = null;
            session.flush();
            SleepingCar first = session.get(SleepingCar.class, "S1");
            first.pride = Ref.of(kings);
            session.flush();
            assertThat(kings.pride).isNotNull();
            assertThat(kings.pride.get()).isSameAs(first);
            first.pride = null;
            session.get(DiningCar.class, "D1").pride = Ref.of(kings);
            session.flush();
            assertThat(kings.pride).isNull();
        });

        assertThat(tables.takeSql().get(0))
                .startsWith(
                        "select r.name, (select x.code from railcar x where x.pride_name = r.name and exists (select 1"
                                + " from sleeping_car y where y.code = x.code)");
    }

    @OnEachDatabase
    void aManyToManyHoldsItsClassAlone(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Railyard kings = session.get(Railyard.class, "Kings");
            assertThat(kings.guests).isEmpty();
            SleepingCar sleeper = session.get(SleepingCar.class, "S1");
            DiningCar diner = session.get(DiningCar.class, "D1");
            sleeper.calls.add(kings);
            diner.calls.add(kings);
            assertThat(kings.guests).containsExactly(sleeper);
            session.flush();
            assertThat(kings.guests).containsExactly(sleeper);
            kings.guests.remove(sleeper);
        });

        assertThat(tables.rows("select railcar_code from railcar_railyard")).containsExactly("D1");
    }

    /** COL-9: its query is narrowed as any other of the relationship. */
    @OnEachDatabase
    void aWriteOnlyCollectionAsksForItsClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("update railcar set washed_at_name = 'Kings'");

        tables.tenon().useTransaction(session -> {
            Railyard kings = session.get(Railyard.class, "Kings");
            session.get(SleepingCar.class, "S1").washedAt = null;
            session.flush();
            session.get(SleepingCar.class, "S1").washedAt = Ref.of(kings);
            session.flush();
            DiningCar first = session.get(DiningCar.class, "D1");
            assertThat(session.list(kings.washed.select())).containsExactly(first);
            assertThat(session.count(kings.washed.select())).isEqualTo(1);
            assertThat(session.list(Railyard_.washed.of(kings))).containsExactly(first);
        });
    }

    /** Only sleeping cars have a collection of which nothing is known. */
    @OnEachDatabase
    void anObjectIsRemovedByWhatItsClassHas(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Railcar.class, "D1"));
            SleepingCar sleeper = session.get(SleepingCar.class, "S1");
            assertThatThrownBy(() -> session.remove(sleeper)).hasMessageContainingAll("TN687", "SleepingCar.porters");
        });

        assertThat(tables.rows("select code from railcar")).containsExactly("S1");
    }

    /** The database does not check the class of what a foreign key refers to. */
    @OnEachDatabase
    void aPlainReferenceToAnotherClassLeadsToNoRow(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run(
                "insert into porter (name, bunk_code) values ('Ada', 'D1')",
                "insert into porter (name) values ('Bob')");

        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> session.get(Porter.class, "Ada"))
                    .hasMessageContainingAll("TN612", "Porter.bunk of Porter#Ada", "SleepingCar#D1");
            session.get(DiningCar.class, "D1");
            assertThatThrownBy(() -> session.list(select(Porter.class).fetch(Porter_.bunk.joined())))
                    .hasMessageContainingAll("TN612", "SleepingCar#D1");
            assertThat(session.get(Porter.class, "Bob").bunk).isNull();
        });
    }
}
