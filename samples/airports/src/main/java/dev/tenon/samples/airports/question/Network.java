package dev.tenon.samples.airports.question;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.not;
import static dev.tenon.query.Sql.select;

import dev.tenon.Tenon;
import dev.tenon.samples.airports.domain.Airline;
import dev.tenon.samples.airports.domain.Airline_;
import dev.tenon.samples.airports.domain.Airport;
import dev.tenon.samples.airports.domain.Airport_;
import dev.tenon.samples.airports.domain.Codeshare;
import dev.tenon.samples.airports.domain.Codeshare_;
import dev.tenon.samples.airports.domain.Route;
import dev.tenon.samples.airports.domain.Route_;
import dev.tenon.samples.airports.report.Report;
import dev.tenon.samples.airports.report.Table;

/** Questions about who flies where. */
final class Network {
    private final Tenon tenon;
    private final Report report;

    Network(Tenon tenon, Report report) {
        this.tenon = tenon;
        this.report = report;
    }

    void ask() {
        report.table("Where can one fly from Zurich?", this::fromZurich);
        report.table("Which airlines have the largest networks?", this::largestNetworks);
        report.table("Which alliances connect the most countries?", this::alliances);
        report.table("Which flights does Lufthansa sell that others operate?", this::codeshares);
        report.table("How does one get from Toronto to Johannesburg with one stop?", this::oneStop);
        report.table("Which airports are the busiest?", this::busiest);
    }

    private Table fromZurich() {
        Table table = new Table("to", "country", "with");
        tenon.useTransaction(session -> session.list(
                        select(Route_.destination().name, Route_.destination().country().name, Route_.airline().name)
                                .from(Route.class)
                                .where(Route_.origin().iata.eq("ZRH"))
                                .orderBy(
                                        Route_.destination().name.asc(),
                                        Route_.airline().name.asc()))
                .forEach(row -> table.row(row.first(), row.second(), row.third())));
        return table;
    }

    /** Ten airlines, and one more statement for all their routes. */
    private Table largestNetworks() {
        Table table = new Table("airline", "routes", "of them shared");
        tenon.useTransaction(
                session -> session.list(select(Airline.class).fetch(Airline_.routes.then(Route_.codeshares))).stream()
                        .sorted((a, b) -> b.routes().size() - a.routes().size())
                        .limit(5)
                        .forEach(airline -> table.row(
                                airline.name(),
                                airline.routes().size(),
                                airline.routes().stream()
                                        .filter(route -> !route.codeshares().isEmpty())
                                        .count())));
        return table;
    }

    private Table alliances() {
        Table table = new Table("alliance", "countries", "routes");
        tenon.useTransaction(session -> session.list(select(
                                Route_.airline().alliance,
                                Route_.destination().country().code.countDistinct(),
                                count())
                        .from(Route.class)
                        .where(Route_.airline().alliance.isNotNull())
                        .groupBy(Route_.airline().alliance)
                        .having(count().gt(10L))
                        .orderBy(count().desc()))
                .forEach(row -> table.row(row.first(), row.second(), row.third())));
        return table;
    }

    private Table codeshares() {
        Table table = new Table("flight", "operated by", "from", "to");
        tenon.useTransaction(session -> session.list(select(Codeshare.class)
                        .where(Codeshare_.marketedBy().iata.eq("LH"))
                        .orderBy(Codeshare_.flightNumber.asc())
                        .fetch(Codeshare_.route.then(Route_.airline), Codeshare_.route.then(Route_.origin)))
                .forEach(codeshare -> {
                    Route route = codeshare.route().get();
                    table.row(
                            "LH " + codeshare.flightNumber(),
                            route.airline().get().name(),
                            route.origin().get().iata(),
                            route.destination().get().iata());
                }));
        return table;
    }

    private Table oneStop() {
        Table table = new Table("first with", "over", "then with");
        Route_.Path first = Route_.alias("leg1");
        Route_.Path second = Route_.alias("leg2");
        tenon.useTransaction(
                session -> session.list(select(first.airline().name, first.destination().name, second.airline().name)
                                .from(first)
                                .join(second, second.origin.eq(first.destination))
                                .where(
                                        first.origin().iata.eq("YYZ"),
                                        second.destination().iata.eq("JNB"))
                                .orderBy(
                                        first.airline().name.asc(),
                                        first.destination().name.asc(),
                                        second.airline().name.asc()))
                        .forEach(row -> table.row(row.first(), row.second(), row.third())));
        return table;
    }

    private Table busiest() {
        Table table = new Table("airport", "routes");
        tenon.useTransaction(session -> session.list(select(Airport_.name, count())
                        .from(Airport.class)
                        .join(Airport_.departures)
                        .where(not(Airport_.municipality.isNull()))
                        .groupBy(Airport_.ident, Airport_.name)
                        .orderBy(count().desc(), Airport_.name.asc())
                        .limit(5))
                .forEach(row -> table.row(row.first(), row.second())));
        return table;
    }
}
