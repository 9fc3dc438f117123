package dev.tenon.it.relationships.twice;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Relationships that could be taken for each other stay apart. */
class TwiceTest {

    private static TestDatabase network(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, TwiceTest.class);
        tables.run(
                "insert into airport (id, code) values (1, 'CPH'), (2, 'FRA'), (3, 'JFK')",
                "insert into airline (code, name) values ('SK', 'SAS'), ('LH', 'Lufthansa'), ('UA', 'United')",
                "insert into flight (id, origin_id, destination_id, carrier) values (1, 1, 2, 'SK'), (2, 2, 3, 'LH'),"
                        + " (3, 1, 3, null), (4, 1, null, 'SK')",
                "insert into codeshare (flight_id, airline_code, number) values (2, 'UA', 'UA 9'), (2, 'SK', 'SK 8'),"
                        + " (1, 'LH', 'LH 7')");
        return tables;
    }

    @OnEachDatabase
    void declaresOneForeignKeyForEach(Database database) throws SQLException {
        assertThat(network(database).tenon().schema().ddl())
                .contains(
                        "foreign key (origin_id) references airport", "foreign key (destination_id) references airport")
                .contains("foreign key (carrier) references airline")
                .doesNotContain("airline_id");
    }

    @OnEachDatabase
    void loadsEachByItsOwnForeignKey(Database database) throws SQLException {
        TestDatabase tables = network(database);

        tables.tenon().useSession(session -> {
            List<Flight> flights = session.list(select(Flight.class).orderBy(Flight_.id.asc()));
            tables.takeSent();
            assertThat(flights)
                    .extracting(flight -> flight.origin.get().code)
                    .containsExactly("CPH", "FRA", "CPH", "CPH");
            assertThat(flights.get(0).destination.get().code).isEqualTo("FRA");
            assertThat(flights.get(1).destination.get().code).isEqualTo("JFK");
            assertThat(flights.get(3).destination).isNull();
            assertThat(flights.get(0).airline.get().name).isEqualTo("SAS");
            assertThat(flights.get(2).airline).isNull();
            assertThat(flights.get(1).airlineCode).isEqualTo("LH");
            assertThat(tables.takeOrigins())
                    .containsExactly("load Flight.origin", "load Flight.destination", "load Flight.airline");

            Airport copenhagen = session.get(Airport.class, 1L);
            assertThat(copenhagen.departures).extracting(flight -> flight.id).containsExactly(1L, 3L, 4L);
            assertThat(copenhagen.arrivals).isEmpty();
            assertThat(session.get(Airport.class, 3L).arrivals)
                    .extracting(flight -> flight.id)
                    .containsExactly(3L, 2L);
            assertThat(session.get(Airline.class, "SK").flights).hasSize(2);
        });
    }

    /** SYN-9: the relationship wins where it changed, the column where it alone changed. */
    @OnEachDatabase
    void writesAColumnThatIsMappedTwice(Database database) throws SQLException {
        TestDatabase tables = network(database);

        tables.tenon().useTransaction(session -> {
            session.get(Flight.class, 1L).airline = Ref.of(Airline.class, "LH");
            session.get(Flight.class, 2L).airlineCode = "UA";
            session.get(Flight.class, 4L).airline = null;
            Flight both = session.get(Flight.class, 3L);
            both.airlineCode = "UA";
            both.airline = Ref.of(session.get(Airline.class, "SK"));
        });
        assertThat(tables.rows("select id, carrier from flight order by id"))
                .containsExactly("1 LH", "2 UA", "3 SK", "4 null");

        tables.tenon().useTransaction(session -> {
            Flight byColumn = new Flight(5L, Ref.of(Airport.class, 1L));
            byColumn.airlineCode = "SK";
            Flight byReference = new Flight(6L, Ref.of(Airport.class, 1L));
            byReference.airline = Ref.of(session.get(Airline.class, "LH"));
            session.persist(byColumn);
            session.persist(byReference);
            session.flush();
            session.refresh(byReference);
            assertThat(byReference.airlineCode).isEqualTo("LH");
        });
        assertThat(tables.rows("select id, carrier from flight where id > 4 order by id"))
                .containsExactly("5 SK", "6 LH");
    }

    @OnEachDatabase
    void keepsAssociationObjects(Database database) throws SQLException {
        TestDatabase tables = network(database);

        tables.tenon().useTransaction(session -> {
            Flight flight = session.get(Flight.class, 2L);
            assertThat(flight.codeshares).extracting(share -> share.number).containsExactlyInAnyOrder("UA 9", "SK 8");
            Codeshare found = session.get(Codeshare.class, new CodeshareId(2L, "UA"));
            assertThat(flight.codeshares).contains(found);
            assertThat(found.airline.get().name).isEqualTo("United");
            found.number = "UA 99";
            flight.codeshares.removeIf(share -> share.number.equals("SK 8"));
            flight.codeshares.add(new Codeshare(Ref.of(session.get(Airline.class, "LH")), "LH 1"));
        });

        assertThat(tables.rows("select flight_id, airline_code, number from codeshare order by 1, 2"))
                .containsExactly("1 LH LH 7", "2 LH LH 1", "2 UA UA 99");

        tables.tenon().useTransaction(session -> session.remove(session.get(Flight.class, 2L)));
        assertThat(tables.rows("select number from codeshare")).containsExactly("LH 7");
    }

    /** SYN-6: a child whose foreign key is in its identifier cannot lose its parent; as an orphan it goes. */
    @OnEachDatabase
    void persistsANewGraphOfAssociationObjects(Database database) throws SQLException {
        TestDatabase tables = network(database);

        tables.tenon().useTransaction(session -> {
            Flight flight = new Flight(9L, Ref.of(session.get(Airport.class, 1L)));
            flight.codeshares.add(new Codeshare(Ref.of(Airline.class, "UA"), "UA 5"));
            flight.codeshares.add(new Codeshare(Ref.of(Airline.class, "LH"), "LH 5"));
            session.persist(flight);
            session.flush();
            assertThat(session.find(Codeshare.class, new CodeshareId(9L, "UA"))).isSameAs(flight.codeshares.get(0));
        });

        assertThat(tables.rows("select airline_code, number from codeshare where flight_id = 9 order by 1"))
                .containsExactly("LH LH 5", "UA UA 5");
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = network(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Flight_.id)
                            .where(Flight_.origin()
                                    .code
                                    .eq("CPH")
                                    .and(Flight_.destination().code.eq("JFK")))))
                    .containsExactly(3L);
            var origin = Airport_.alias("o");
            var destination = Airport_.alias("d");
            assertThat(session.list(select(origin.code, destination.code)
                            .from(Flight.class)
                            .join(Flight_.origin, origin)
                            .leftJoin(Flight_.destination, destination)
                            .orderBy(Flight_.id.asc())
                            .to((from, to) -> from + "-" + to)))
                    .containsExactly("CPH-FRA", "FRA-JFK", "CPH-JFK", "CPH-null");
            assertThat(session.list(select(Codeshare_.number)
                            .where(Codeshare_.flight()
                                    .origin()
                                    .code
                                    .eq("FRA")
                                    .and(Codeshare_.airline().name.like("U%")))))
                    .containsExactly("UA 9");
            assertThat(session.list(select(Airport_.code)
                            .where(Airport_.departures.any(
                                    Flight_.airline().name.eq("SAS")))))
                    .containsExactly("CPH");
            assertThat(session.list(select(Flight_.id)
                            .where(Flight_.codeshares.any(Codeshare_.airline.eq(Ref.of(Airline.class, "SK"))))))
                    .containsExactly(2L);
        });
    }
}
