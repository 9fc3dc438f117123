package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;

/** Identified by a small number. */
@Entity
class ByShort extends Keyed<Short> {}
