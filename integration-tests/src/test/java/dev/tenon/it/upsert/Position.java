package dev.tenon.it.upsert;

import jakarta.persistence.Embeddable;

/** A place in a line. */
@Embeddable
record Position(int line, int place) {}
