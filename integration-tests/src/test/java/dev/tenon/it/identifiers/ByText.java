package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;

/** Identified by a text. */
@Entity
class ByText extends Keyed<String> {}
