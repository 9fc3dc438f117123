package dev.tenon.it.relationships.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Each operation goes along the relationships that cascade it, and no further. */
class CascadeTest {

    private static TestDatabase sea(Database database) throws SQLException {
        return new TestDatabase(database, CascadeTest.class);
    }

    private static Ship stored(TestDatabase tables) {
        Ship ship = new Ship("Vasa");
        ship.yard = Ref.of(new Yard("Blasieholm"));
        ship.refitYard = new Yard("Galärvarvet");
        ship.ports.add(new Port("STO"));
        ship.ports.add(new Port("TLL"));
        ship.cabins.add(new Cabin(1));
        ship.cabins.add(new Cabin(2));
        ship.crew.put(Role.CAPTAIN, new Sailor(Role.CAPTAIN, "Söfring"));
        ship.crew.put(Role.COOK, new Sailor(Role.COOK, "Anna"));
        tables.tenon().useTransaction(session -> session.persist(ship));
        return ship;
    }

    @OnEachDatabase
    void persistReachesNewObjectsOfEachKind(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship ship = stored(tables);

        assertThat(ship.crew.values()).allMatch(sailor -> sailor.ship == ship && sailor.id != null);
        assertThat(tables.rows("select name, yard_name, refit_yard_name from ship"))
                .containsExactly("Vasa Blasieholm Galärvarvet");
        assertThat(tables.rows("select ports_code from ship_port order by 1")).containsExactly("STO", "TLL");
        assertThat(tables.rows("select number from cabin order by 1")).containsExactly("1", "2");
        assertThat(tables.rows("select name from sailor order by 1")).containsExactly("Anna", "Söfring");
        assertThat(tables.tenon().schema().ddl())
                .contains("ship_id uuid not null".replace("uuid", database == Database.POSTGRES ? "uuid" : "text"));
    }

    @OnEachDatabase
    void persistReachesWhatIsAddedToAManagedObject(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship ship = stored(tables);

        tables.tenon().useTransaction(session -> {
            Ship managed = session.get(Ship.class, ship.id);
            managed.yard = Ref.of(new Yard("Karlskrona"));
            managed.ports.add(new Port("RIX"));
            managed.cabins.add(new Cabin(3));
            managed.crew.put(Role.PILOT, new Sailor(Role.PILOT, "Nils"));
            managed.crew.remove(Role.COOK);
        });

        assertThat(tables.rows("select yard_name from ship")).containsExactly("Karlskrona");
        assertThat(tables.rows("select ports_code from ship_port order by 1")).containsExactly("RIX", "STO", "TLL");
        assertThat(tables.rows("select number from cabin order by 1")).containsExactly("1", "2", "3");
        assertThat(tables.rows("select name from sailor order by 1")).containsExactly("Nils", "Söfring");
    }

    @OnEachDatabase
    void removeReachesWhatIsOwned(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship ship = stored(tables);

        tables.tenon().useTransaction(session -> session.remove(session.get(Ship.class, ship.id)));

        for (String gone : List.of("ship", "cabin", "sailor", "ship_port")) {
            assertThat(tables.rows("select * from " + gone)).as(gone).isEmpty();
        }
        assertThat(tables.rows("select name from yard order by 1")).containsExactly("Blasieholm", "Galärvarvet");
        assertThat(tables.rows("select code from port order by 1")).containsExactly("STO", "TLL");
    }

    /** A unidirectional collection whose foreign key must not be null. */
    @OnEachDatabase
    void saysWhatARequiredForeignKeyNeeds(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship ship = stored(tables);

        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(session ->
                                session.get(Ship.class, ship.id).cabins.remove(0)))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Ship.cabins");
        assertThat(tables.rows("select number from cabin")).hasSize(2);
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Cabin(9))))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("Cabin");
    }

    @OnEachDatabase
    void mergeCopiesADetachedGraph(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship ship = stored(tables);
        ship.name = "Wasa";
        ship.yard.get().docks = 3;
        ship.refitYard.docks = 4;
        ship.ports.removeIf(port -> port.code.equals("TLL"));
        ship.ports.add(new Port("HEL"));
        ship.cabins.get(0).number = 11;
        ship.crew.remove(Role.COOK);
        ship.crew.put(Role.PILOT, new Sailor(Role.PILOT, "Nils"));

        tables.tenon().useTransaction(session -> {
            Ship merged = session.merge(ship);
            assertThat(merged).isNotSameAs(ship);
            assertThat(merged.crew.get(Role.PILOT).ship).isSameAs(merged);
            assertThat(merged.refitYard).isNotSameAs(ship.refitYard);
        });

        assertThat(tables.rows("select name from ship")).containsExactly("Wasa");
        assertThat(tables.rows("select name, docks from yard order by 1"))
                .containsExactly("Blasieholm 3", "Galärvarvet 4");
        assertThat(tables.rows("select ports_code from ship_port order by 1")).containsExactly("HEL", "STO");
        assertThat(tables.rows("select number from cabin order by 1")).containsExactly("2", "11");
        assertThat(tables.rows("select name from sailor order by 1")).containsExactly("Nils", "Söfring");
    }

    @OnEachDatabase
    void refreshAndDetachReachWhatIsLoaded(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship stored = stored(tables);

        tables.tenon().useTransaction(session -> {
            Ship ship = session.get(Ship.class, stored.id);
            Yard yard = ship.yard.get();
            Port port = ship.ports.iterator().next();
            Cabin cabin = ship.cabins.get(0);
            Sailor cook = ship.crew.get(Role.COOK);
            yard.docks = 9;
            port.name = "changed";
            cabin.number = 77;
            cook.name = "changed";
            ship.refitYard.docks = 9;
            session.refresh(ship);
            assertThat(yard.docks).isZero();
            assertThat(port.name).isNull();
            assertThat(cabin.number).isNotEqualTo(77);
            assertThat(cook.name).isEqualTo("Anna");
            assertThat(ship.refitYard.docks).isEqualTo(9);

            assertThat(ship.crew.get(Role.COOK)).isSameAs(cook);
            assertThat(ship.cabins).contains(cabin);
            assertThat(ship.ports).contains(port);
            Yard refit = ship.refitYard;
            session.detach(ship);
            assertThat(List.of(
                            session.contains(yard),
                            session.contains(port),
                            session.contains(cabin),
                            session.contains(cook)))
                    .containsOnly(false);
            assertThat(session.contains(refit)).isTrue();
        });
        assertThat(tables.rows("select docks from yard order by name")).containsExactly("0", "9");
    }

    /** SYN-7: nothing cascades by default; the error says so, and nothing is written. */
    @OnEachDatabase
    void nothingIsWrittenWhereATargetIsMissing(Database database) throws SQLException {
        TestDatabase tables = sea(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Sailor sailor = new Sailor(Role.COOK, "Anna");
                    sailor.ship = new Ship("unsaved");
                    session.persist(sailor);
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Sailor.ship")
                .hasMessageContaining("cascade = CascadeType.PERSIST");
        assertThat(tables.rows("select * from sailor")).isEmpty();
    }

    /** A rollback leaves new objects transient, and collections as they were before. */
    @OnEachDatabase
    void canBeTriedAgainAfterARollback(Database database) throws SQLException {
        TestDatabase tables = sea(database);
        Ship stored = stored(tables);

        tables.tenon().useSession(session -> {
            Ship ship = session.get(Ship.class, stored.id);
            Sailor cook = ship.crew.get(Role.COOK);
            ship.crew.remove(Role.COOK);
            ship.cabins.add(new Cabin(3));
            ship.ports.clear();
            session.flush();
            session.rollback();
            assertThat(ship.crew.get(Role.COOK)).isSameAs(cook);
            assertThat(cook.ship).isSameAs(ship);
            assertThat(ship.cabins).hasSize(2);
            assertThat(ship.ports).hasSize(2);
            ship.ports.removeIf(port -> port.code.equals("TLL"));
            session.commit();
        });

        assertThat(tables.rows("select ports_code from ship_port")).containsExactly("STO");
        assertThat(tables.rows("select * from sailor")).hasSize(2);
        assertThat(tables.rows("select * from cabin")).hasSize(2);
    }
}
