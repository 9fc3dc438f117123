package dev.tenon.samples.airports.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an airport lies.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @param elevation in feet above sea level; null if unknown
 */
@Embeddable
public record Position(
        double latitude, double longitude, @Nullable Integer elevation) {}
