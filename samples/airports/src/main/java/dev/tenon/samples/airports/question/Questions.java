package dev.tenon.samples.airports.question;

import dev.tenon.Tenon;
import dev.tenon.samples.airports.report.Report;

/** Asks everything, in order. */
public final class Questions {
    private final Tenon tenon;
    private final Report report;

    public Questions(Tenon tenon, Report report) {
        this.tenon = tenon;
        this.report = report;
    }

    /** Asks every question and prints the answers. */
    public void askAll() {
        report.section("Questions");
        new Geography(tenon, report).ask();
        new Network(tenon, report).ask();
    }
}
