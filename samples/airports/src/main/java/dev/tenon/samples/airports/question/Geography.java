package dev.tenon.samples.airports.question;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.exists;
import static dev.tenon.query.Sql.not;
import static dev.tenon.query.Sql.select;

import dev.tenon.Tenon;
import dev.tenon.annotation.Projection;
import dev.tenon.query.Select;
import dev.tenon.samples.airports.domain.Airport;
import dev.tenon.samples.airports.domain.AirportSize;
import dev.tenon.samples.airports.domain.Airport_;
import dev.tenon.samples.airports.domain.Country;
import dev.tenon.samples.airports.domain.Country_;
import dev.tenon.samples.airports.domain.Region;
import dev.tenon.samples.airports.domain.Region_;
import dev.tenon.samples.airports.report.Report;
import dev.tenon.samples.airports.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions about where airports are. */
final class Geography {
    private static final Select<AirportsByCountry> BY_COUNTRY = select(Country_.name, count())
            .from(Airport.class)
            .join(Airport_.country)
            .groupBy(Country_.name)
            .orderBy(count().desc(), Country_.name.asc())
            .limit(10)
            .to(AirportsByCountry::new);

    private final Tenon tenon;
    private final Report report;

    Geography(Tenon tenon, Report report) {
        this.tenon = tenon;
        this.report = report;
    }

    record AirportsByCountry(String country, long airports) {}

    /** The components name attributes of an airport, of its country and of its position; javac checks that they do. */
    @Projection(Airport.class)
    record HighAirport(String name, String countryName, int positionElevation) {}

    void ask() {
        report.table("Which countries have the most airports?", this::mostAirports);
        report.table("Which airports are the highest?", this::highest);
        report.table("Which large airports have no scheduled service?", this::largeWithoutService);
        report.table("What is there in Scotland?", this::scotland);
        report.table("Who are the neighbours of Switzerland's neighbours?", this::neighboursOfNeighbours);
        report.lines("What does Iceland look like, region by region?", this::tree);
        report.table("How many regions have no airport at all?", this::regionsWithoutAirport);
    }

    private Table mostAirports() {
        Table table = new Table("country", "airports");
        tenon.useTransaction(
                session -> session.list(BY_COUNTRY).forEach(row -> table.row(row.country(), row.airports())));
        return table;
    }

    private Table highest() {
        Table table = new Table("airport", "country", "feet");
        tenon.useTransaction(session -> session.list(select(HighAirport.class)
                        .where(Airport_.position().elevation.isNotNull())
                        .orderBy(Airport_.position().elevation.desc(), Airport_.ident.asc())
                        .limit(5))
                .forEach(row -> table.row(row.name(), row.countryName(), row.positionElevation())));
        return table;
    }

    private Table largeWithoutService() {
        Table table = new Table("airport", "municipality");
        tenon.useTransaction(session -> session.list(select(Airport.class)
                        .where(Airport_.size.eq(AirportSize.LARGE), Airport_.scheduledService.eq(false))
                        .orderBy(Airport_.name.asc(), Airport_.ident.asc())
                        .limit(8))
                .forEach(airport -> table.row(airport.name(), airport.municipality())));
        return table;
    }

    private Table scotland() {
        Table table = new Table("ident", "airport", "iata", "service");
        tenon.useTransaction(session -> session.list(select(Airport.class)
                        .where(Airport_.region()
                                .name
                                .eq("Scotland")
                                .and(Airport_.country().code.eq("GB")))
                        .orderBy(Airport_.name.asc())
                        .limit(6))
                .forEach(airport -> table.row(
                        airport.ident(),
                        airport.name(),
                        airport.iata(),
                        airport.hasScheduledService() ? "yes" : "no")));
        return table;
    }

    /** Touching one neighbour's neighbours loads those of all the others with it: two statements, however many. */
    private Table neighboursOfNeighbours() {
        Table table = new Table("country", "borders");
        tenon.useTransaction(session -> {
            Country switzerland = session.get(Country.class, "CH");
            for (Country neighbour : switzerland.neighbours()) {
                Set<String> names = new LinkedHashSet<>();
                neighbour.neighbours().forEach(country -> names.add(country.name()));
                table.row(neighbour.name(), String.join(", ", names));
            }
        });
        return table;
    }

    private List<String> tree() {
        return tenon.inTransaction(session -> {
            Country iceland = session.one(
                    select(Country.class).where(Country_.code.eq("IS")).fetch(Country_.regions.then(Region_.airports)));
            List<String> lines = new ArrayList<>();
            lines.add(iceland.continent().title());
            lines.add("  " + iceland.name());
            for (Region region : iceland.regions()) {
                lines.add("    " + region.name());
                region.airports().forEach(airport -> lines.add("      " + airport.name()));
            }
            return lines;
        });
    }

    private Table regionsWithoutAirport() {
        Table table = new Table("regions", "without an airport");
        tenon.useTransaction(session -> table.row(
                session.count(select(Region.class)),
                session.count(select(Region.class)
                        .where(not(exists(select(Airport.class)
                                .where(Airport_.region().code.eq(Region_.code))))))));
        return table;
    }
}
