package dev.tenon.it.proof.flotilla;

import jakarta.persistence.Embeddable;

/** What a tall ship has on its stern. */
@Embeddable
record Crest(String beast, Integer stars) {}
