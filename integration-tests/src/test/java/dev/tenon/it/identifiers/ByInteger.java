package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;

/** Identified by a number. */
@Entity
class ByInteger extends Keyed<Integer> {}
