package dev.tenon.it.proof.liner;

import jakarta.persistence.Embeddable;

/** A number on a deck. */
@Embeddable
record BunkId(String deck, Integer nr) {}
