package dev.tenon.it.keys;

import jakarta.persistence.Embeddable;

/** The parts of a pier's identifier. */
@Embeddable
record PierKey(String haven, int number) {}
