package dev.tenon.it.relationships.onetoone;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** One-to-one relationships from either side. */
class OneToOneTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, OneToOneTest.class);
    }

    private static TestDatabase people(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run(
                "insert into locker (id, number) values (7, 77), (8, 88)",
                "insert into citizen (id, name, locker_id) values (1, 'Ada', 7), (2, 'Grace', null), (3, 'Edsger', 8)",
                "insert into permit (id, number, holder_id) values (4, 'A1', 1), (5, 'E1', 3)",
                "insert into car (plate, driver_id) values ('ADA 1', 1), ('FREE', null)");
        return tables;
    }

    @OnEachDatabase
    void declaresUniqueForeignKeys(Database database) throws SQLException {
        assertThat(empty(database).tenon().schema().ddl())
                .contains("holder_id bigint not null", "unique (holder_id)", "unique (locker_id)", "unique (driver_id)")
                .contains("foreign key (holder_id) references citizen");
    }

    /** The keys of inverse targets come with the owner, so that a null is true; the targets come for all at once. */
    @OnEachDatabase
    void leavesANullInverseNull(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useSession(session -> {
            List<Citizen> all = session.list(select(Citizen.class).orderBy(Citizen_.id.asc()));

            assertThat(all).extracting(citizen -> citizen.permit == null).containsExactly(false, true, false);
            assertThat(all).extracting(citizen -> citizen.car == null).containsExactly(false, true, true);
            assertThat(all.get(0).permit.isLoaded()).isFalse();
            assertThat(all.get(0).permit.id(Long.class)).isEqualTo(4L);
            assertThat(tables.takeSent()).hasSize(1);

            assertThat(all.get(0).permit.get().number).isEqualTo("A1");
            assertThat(all.get(2).permit.get().number).isEqualTo("E1");
            assertThat(tables.takeSent()).hasSize(1);

            assertThat(all.get(0).permit.get().holder.get()).isSameAs(all.get(0));
            assertThat(all.get(2).locker.get().number).isEqualTo(88);
            assertThat(all.get(0).locker.get().number).isEqualTo(77);
            assertThat(tables.takeSent()).hasSize(1);
        });
    }

    @OnEachDatabase
    void persistsThroughTheInverseSide(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Citizen ada = new Citizen("Ada");
            ada.permit = Ref.of(new Permit("A1"));
            ada.locker = Ref.of(new Locker(7));
            session.persist(ada);
            session.flush();
            assertThat(ada.permit.get().holder.get()).isSameAs(ada);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into locker (number) values (?) returning id [7]",
                        "insert into citizen (name, locker_id) values (?, ?) returning id [Ada, 1]",
                        "insert into permit (number, holder_id) values (?, ?) returning id [A1, 1]");
    }

    /** BRF-13, done better: the row that holds the unique value goes before the one that takes it. */
    @OnEachDatabase
    void replacesAnOwnedTargetThroughTheInverseSide(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> {
            Citizen ada = session.get(Citizen.class, 1L);
            ada.permit = Ref.of(new Permit("A2"));
        });

        assertThat(tables.rows("select number, holder_id from permit order by number"))
                .containsExactly("A2 1", "E1 3");
    }

    @OnEachDatabase
    void replacesTheTargetOfTheOwningSide(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> {
            Citizen ada = session.get(Citizen.class, 1L);
            ada.locker = Ref.of(new Locker(99));
        });

        assertThat(tables.rows("select number from locker order by number")).containsExactly("88", "99");
        assertThat(tables.rows("select name, number from citizen join locker on locker.id = locker_id order by name"))
                .containsExactly("Ada 99", "Edsger 88");
    }

    /** Two rows exchange a unique value in one flush. */
    @OnEachDatabase
    void exchangesTargets(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> {
            Citizen ada = session.get(Citizen.class, 1L);
            Citizen edsger = session.get(Citizen.class, 3L);
            Ref<Locker> before = ada.locker;
            ada.locker = edsger.locker;
            edsger.locker = before;
        });

        assertThat(tables.rows("select name, locker_id from citizen where locker_id is not null order by name"))
                .containsExactly("Ada 8", "Edsger 7");
        assertThat(tables.rows("select id from locker order by id")).containsExactly("7", "8");
    }

    @OnEachDatabase
    void movesAForeignKeyThroughTheInverseSide(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> {
            Citizen ada = session.get(Citizen.class, 1L);
            Citizen grace = session.get(Citizen.class, 2L);
            grace.car = ada.car;
            ada.car = null;
            session.flush();
            assertThat(session.get(Car.class, "ADA 1").driver.get()).isSameAs(grace);
        });
        assertThat(tables.rows("select plate, driver_id from car order by plate"))
                .containsExactly("ADA 1 2", "FREE null");

        tables.tenon().useTransaction(session -> {
            Citizen grace = session.get(Citizen.class, 2L);
            grace.car = Ref.of(session.get(Car.class, "FREE"));
        });
        assertThat(tables.rows("select plate, driver_id from car order by plate"))
                .containsExactly("ADA 1 null", "FREE 2");
    }

    /** BRF-17: the inverse side in memory follows the owning side at flush. */
    @OnEachDatabase
    void followsTheOwningSide(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> {
            Citizen ada = session.get(Citizen.class, 1L);
            Citizen grace = session.get(Citizen.class, 2L);
            Car car = session.get(Car.class, "ADA 1");
            car.driver = Ref.of(grace);
            session.flush();
            assertThat(ada.car).isNull();
            assertThat(grace.car.get()).isSameAs(car);
        });

        assertThat(tables.rows("select driver_id from car where plate = 'ADA 1'"))
                .containsExactly("2");
    }

    @OnEachDatabase
    void removesWhatIsOwnedAndLetsGoOfTheRest(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Citizen.class, 1L)));

        assertThat(tables.rows("select name from citizen order by id")).containsExactly("Grace", "Edsger");
        assertThat(tables.rows("select number from permit")).containsExactly("E1");
        assertThat(tables.rows("select number from locker")).containsExactly("88");
        assertThat(tables.rows("select plate, driver_id from car order by plate"))
                .containsExactly("ADA 1 null", "FREE null");
    }

    @OnEachDatabase
    void removesAnOrphan(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useTransaction(session -> {
            session.get(Citizen.class, 1L).permit = null;
            session.get(Citizen.class, 3L).locker = null;
        });

        assertThat(tables.rows("select number from permit")).containsExactly("E1");
        assertThat(tables.rows("select number from locker")).containsExactly("77");
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = people(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(
                            select(Citizen.class).where(Citizen_.permit().number.eq("A1"))))
                    .extracting(citizen -> citizen.name)
                    .containsExactly("Ada");
            assertThat(session.list(
                            select(Permit_.number).where(Permit_.holder().name.eq("Edsger"))))
                    .containsExactly("E1");
            assertThat(session.list(
                            select(Citizen.class).where(Citizen_.car.isNull()).orderBy(Citizen_.id.asc())))
                    .extracting(citizen -> citizen.name)
                    .containsExactly("Grace", "Edsger");
            assertThat(session.list(select(Citizen_.name).from(Citizen.class).join(Citizen_.car)))
                    .containsExactly("Ada");
            assertThat(session.list(select(Citizen_.name, Permit_.number)
                            .from(Citizen.class)
                            .leftJoin(Citizen_.permit)
                            .orderBy(Citizen_.id.asc())
                            .to((name, number) -> name + " " + number)))
                    .containsExactly("Ada A1", "Grace null", "Edsger E1");
            assertThat(session.list(select(Citizen.class).where(Citizen_.permit.has(Permit_.number.like("E%")))))
                    .extracting(citizen -> citizen.name)
                    .containsExactly("Edsger");
            assertThat(Citizen_.car.idOf(session.get(Citizen.class, 1L))).isEqualTo("ADA 1");
        });
    }

    @OnEachDatabase
    void isFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = people(database);

        for (var fetch : List.of(Citizen_.permit.fetch(), Citizen_.permit.joined(), Citizen_.permit.subquery())) {
            tables.tenon().useSession(session -> {
                List<Citizen> all = session.list(
                        select(Citizen.class).orderBy(Citizen_.id.asc()).fetch(fetch));
                tables.takeSent();
                assertThat(all.get(0).permit.get().number).isEqualTo("A1");
                assertThat(all.get(1).permit).isNull();
                assertThat(tables.takeSent()).isEmpty();
            });
        }
        tables.tenon().useSession(session -> {
            Citizen ada = session.list(
                            select(Citizen.class).orderBy(Citizen_.id.asc()).fetch(Citizen_.permit.raise()))
                    .get(0);
            assertThatThrownBy(() -> ada.permit.get())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("Citizen.permit");
        });
    }

    @OnEachDatabase
    void namesWhatWasNotLoaded(Database database) throws SQLException {
        TestDatabase tables = people(database);

        Citizen ada = tables.tenon().inTransaction(session -> session.get(Citizen.class, 1L));

        assertThat(ada.permit.id(Long.class)).isEqualTo(4L);
        assertThatThrownBy(() -> ada.permit.get())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Citizen.permit")
                .hasMessageContaining(".fetch(Citizen_.permit)");
    }

    /** BRF-13: a schema that others made may lack the unique constraint; the row with the smallest identifier is the target. */
    @OnEachDatabase
    void takesTheFirstOfSeveralRows(Database database) throws SQLException {
        TestDatabase tables = people(database);
        tables.run(
                "drop table car",
                "create table car (plate varchar(255) primary key, driver_id bigint)",
                "insert into car (plate, driver_id) values ('Z 9', 1), ('B 2', 1), ('B 3', 1)");

        for (var fetch : List.of(
                Citizen_.car.fetch(), Citizen_.car.joined(), Citizen_.car.subquery(), Citizen_.locker.fetch())) {
            tables.tenon().useSession(session -> {
                List<Citizen> all = session.list(
                        select(Citizen.class).orderBy(Citizen_.id.asc()).fetch(fetch));
                assertThat(all).extracting(citizen -> citizen.name).containsExactly("Ada", "Grace", "Edsger");
                assertThat(all.get(0).car.get().plate).isEqualTo("B 2");
            });
        }
    }
}
