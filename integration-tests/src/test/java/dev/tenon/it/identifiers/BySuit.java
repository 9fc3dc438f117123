package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;

/** Identified by an enum constant. */
@Entity
class BySuit extends Keyed<Suit> {}
