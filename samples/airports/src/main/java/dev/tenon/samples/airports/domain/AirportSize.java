package dev.tenon.samples.airports.domain;

/** How large an airport is. */
public enum AirportSize {
    MEDIUM,
    LARGE
}
