package dev.tenon.samples.airports.data;

import static dev.tenon.query.Sql.select;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.samples.airports.domain.Airline;
import dev.tenon.samples.airports.domain.Airport;
import dev.tenon.samples.airports.domain.AirportSize;
import dev.tenon.samples.airports.domain.Airport_;
import dev.tenon.samples.airports.domain.Codeshare;
import dev.tenon.samples.airports.domain.Continent;
import dev.tenon.samples.airports.domain.Country;
import dev.tenon.samples.airports.domain.Flight;
import dev.tenon.samples.airports.domain.Position;
import dev.tenon.samples.airports.domain.Region;
import dev.tenon.samples.airports.domain.Route;
import dev.tenon.samples.airports.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** Imports geography first, then the network that refers to it: each file in one unit of work. */
public final class NetworkImport {
    private static final Instant FIRST_DEPARTURE = Instant.parse("2026-06-01T06:00:00Z");

    private final Tenon tenon;
    private final Report report;

    public NetworkImport(Tenon tenon, Report report) {
        this.tenon = tenon;
        this.report = report;
    }

    /** Imports every file. */
    public void run() {
        report.section("Import");
        step("countries and their borders", this::countries);
        step("regions", session -> each("regions.csv", row -> session.persist(region(row))));
        step("airports", session -> each("airports.csv", row -> session.persist(airport(row))));
        step("airlines", session -> each("airlines.csv", row -> session.persist(airline(row))));
        step("routes, codeshares and a week of flights", this::network);
        report.line("");
    }

    private void step(String what, Consumer<Session> work) {
        report.timed(what, () -> tenon.useTransaction(work::accept));
    }

    private void countries(Session session) {
        Map<String, Country> byCode = new HashMap<>();
        each("countries.csv", row -> byCode.put(row.get("code"), country(row)));
        each("neighbours.csv", row -> byCode.get(row.get("country1")).borders(byCode.get(row.get("country2"))));
        byCode.values().forEach(session::persist);
    }

    private void network(Session session) {
        Map<String, String> identByIata = new HashMap<>();
        session.list(select(Airport_.iata, Airport_.ident).where(Airport_.iata.isNotNull()))
                .forEach(pair -> identByIata.put(pair.first(), pair.second()));
        Map<String, Route> routes = new HashMap<>();
        each("routes.csv", row -> {
            Route route = new Route(
                    Ref.of(Airline.class, row.get("airline")),
                    Ref.of(Airport.class, identByIata.get(row.get("origin"))),
                    Ref.of(Airport.class, identByIata.get(row.get("destination"))));
            routes.put(routeKey(row, "airline"), route);
            plan(route, routes.size());
            session.persist(route);
        });
        each("codeshares.csv", row -> {
            Route route = routes.get(routeKey(row, "operating_airline"));
            route.codeshares()
                    .add(new Codeshare(
                            Ref.of(route),
                            Ref.of(Airline.class, row.get("marketing_airline")),
                            Integer.parseInt(row.get("marketing_flight_number"))));
        });
    }

    private static String routeKey(CSVRecord row, String airline) {
        return row.get(airline) + " " + row.get("origin") + " " + row.get("destination");
    }

    /** One flight a day for a week, at a time that differs from route to route. */
    private static void plan(Route route, int number) {
        for (int day = 0; day < 7; day++) {
            Instant departure = FIRST_DEPARTURE.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(number * 7L % 960));
            route.flights().add(new Flight(Ref.of(route), departure));
        }
    }

    private static Country country(CSVRecord row) {
        return new Country(row.get("code"), row.get("name"), Continent.valueOf(row.get("continent")));
    }

    private static Region region(CSVRecord row) {
        return new Region(row.get("code"), row.get("name"), Ref.of(Country.class, row.get("country")));
    }

    private static Airport airport(CSVRecord row) {
        String elevation = row.get("elevation_ft");
        Position position = new Position(
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude")),
                elevation == null ? null : Integer.valueOf(elevation));
        return new Airport(
                row.get("ident"),
                row.get("type").equals("large_airport") ? AirportSize.LARGE : AirportSize.MEDIUM,
                row.get("name"),
                position,
                Ref.of(Country.class, row.get("country")),
                Ref.of(Region.class, row.get("region")),
                row.get("municipality"),
                row.get("scheduled_service").equals("yes"),
                row.get("iata"));
    }

    private static Airline airline(CSVRecord row) {
        return new Airline(
                row.get("iata"), row.get("name"), Ref.of(Country.class, row.get("country")), row.get("alliance"));
    }

    private static void each(String resource, Consumer<CSVRecord> action) {
        List<CSVRecord> rows = new CsvResource(resource).rows();
        rows.forEach(action);
    }
}
