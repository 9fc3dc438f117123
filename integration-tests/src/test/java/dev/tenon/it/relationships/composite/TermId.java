package dev.tenon.it.relationships.composite;

import jakarta.persistence.Embeddable;

/** Identifies a term. */
@Embeddable
record TermId(int year, String season) {}
