package dev.tenon.it.keys;

import jakarta.persistence.Embeddable;

/** The rail of a peg, and its number, which is not unique by itself. */
@Embeddable
record PegKey(String rail, int number) {}
