package dev.tenon.it.embedded;

import jakarta.persistence.Embeddable;

/** A place on the globe: a record of primitives. */
@Embeddable
record Geo(double latitude, double longitude) {}
