package dev.tenon.it.embedded;

import jakarta.persistence.Entity;

/** Has a number for its version. */
@Entity
class VersionByInteger extends Versioned<Integer> {}
