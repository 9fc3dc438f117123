package dev.tenon.samples.airports;

import dev.tenon.Tenon;
import dev.tenon.samples.airports.data.NetworkImport;
import dev.tenon.samples.airports.question.Questions;
import dev.tenon.samples.airports.report.Report;

/**
 * An application over the airports of the world: creates its schema, imports the data, asks a dozen questions, and
 * reschedules flights.
 *
 * <p>Arguments: none for SQLite in memory; {@code postgres} for an embedded PostgreSQL; a JDBC URL for any other
 * database that has a dialect.
 */
public final class Airports {
    private Airports() {}

    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.open(arguments)) {
            StatementCounter counter = new StatementCounter();
            Tenon tenon = Tenon.builder(database.dataSource()).listener(counter).build();
            Report report = new Report(System.out, counter);
            report.heading("Airports of the world, on " + database.name());
            tenon.schema().drop();
            tenon.schema().create();
            new NetworkImport(tenon, report).run();
            new Questions(tenon, report).askAll();
            new Dispatching(tenon, report).run();
        }
    }
}
