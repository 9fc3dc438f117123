package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Embeddable;

/** The first link: a relationship and a number; also a part of {@link TastingKey}, for which it is embeddable. */
@Embeddable
record PlotKey(String winery, int number) {}
