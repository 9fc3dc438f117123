package dev.tenon.samples.airports.domain;

/** What becomes of a flight. */
public enum FlightStatus {
    PLANNED,
    DELAYED,
    CANCELLED
}
