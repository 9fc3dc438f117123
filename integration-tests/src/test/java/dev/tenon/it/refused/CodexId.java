package dev.tenon.it.refused;

import jakarta.persistence.Embeddable;

/** A number in an cloister. */
@Embeddable
record CodexId(Long cloister, int nr) {}
