package dev.tenon.samples.airports;

import static dev.tenon.query.Sql.select;

import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.Tenon;
import dev.tenon.samples.airports.domain.Flight;
import dev.tenon.samples.airports.domain.FlightStatus;
import dev.tenon.samples.airports.domain.Flight_;
import dev.tenon.samples.airports.report.Report;
import dev.tenon.samples.airports.report.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reschedules flights in units of work, one of which meets another dispatcher's. */
final class Dispatching {
    private static final Instant SECOND_DAY = Instant.parse("2026-06-02T00:00:00Z");

    private final Tenon tenon;
    private final Report report;

    Dispatching(Tenon tenon, Report report) {
        this.tenon = tenon;
        this.report = report;
    }

    void run() {
        report.section("Dispatching");
        report.timed("fog in Zurich delays the first day", this::delayFirstDay);
        report.timed("a strike cancels one airline's second day", this::cancelSecondDay);
        report.line("");
        report.lines("Two dispatchers change one flight", this::conflict);
        report.table("How did it end?", this::outcome);
    }

    private void delayFirstDay() {
        tenon.useTransaction(session -> {
            List<Flight> flights = session.list(select(Flight.class)
                    .where(Flight_.route().origin().iata.eq("ZRH"), Flight_.departure.lt(SECOND_DAY)));
            flights.forEach(flight -> flight.delay(Duration.ofMinutes(90)));
        });
    }

    private void cancelSecondDay() {
        tenon.useTransaction(session -> session.list(select(Flight.class)
                        .where(
                                Flight_.route().airline().iata.eq("FR"),
                                Flight_.departure.between(SECOND_DAY, SECOND_DAY.plus(Duration.ofDays(1)))))
                .forEach(Flight::cancel));
    }

    /** The second to commit is told, loads the flight as it is now, and decides again. */
    private List<String> conflict() {
        Long id = tenon.inTransaction(
                session -> session.first(select(Flight.class).orderBy(Flight_.departure.desc(), Flight_.id.asc()))
                        .id());
        try (Session first = tenon.openSession()) {
            Flight seenByFirst = first.get(Flight.class, id);
            first.commit();
            tenon.useTransaction(second -> second.get(Flight.class, id).delay(Duration.ofMinutes(20)));
            seenByFirst.cancel();
            first.commit();
            return List.of("nobody noticed");
        } catch (StaleObjectException lost) {
            tenon.useTransaction(retry -> retry.get(Flight.class, id).cancel());
            return List.of(
                    "the first was told: "
                            + lost.getMessage().lines().findFirst().orElseThrow(),
                    "and tried again on what the second had left");
        }
    }

    private Table outcome() {
        Table table = new Table("status", "flights");
        tenon.useTransaction(session -> {
            for (FlightStatus status : FlightStatus.values()) {
                table.row(status, session.count(select(Flight.class).where(Flight_.status.eq(status))));
            }
            table.row(
                    "changed at least once", session.count(select(Flight.class).where(Flight_.version.gt(1))));
        });
        return table;
    }
}
