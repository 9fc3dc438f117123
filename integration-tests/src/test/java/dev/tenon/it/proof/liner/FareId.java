package dev.tenon.it.proof.liner;

/** A number in a series. */
record FareId(String series, int nr) {}
