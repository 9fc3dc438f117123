package dev.tenon.samples.airports.domain;

/** Continents by their usual codes. */
public enum Continent {
    AF("Africa"),
    AN("Antarctica"),
    AS("Asia"),
    EU("Europe"),
    NA("North America"),
    OC("Oceania"),
    SA("South America");

    private final String title;

    Continent(String title) {
        this.title = title;
    }

    /** The English name. */
    public String title() {
        return title;
    }
}
