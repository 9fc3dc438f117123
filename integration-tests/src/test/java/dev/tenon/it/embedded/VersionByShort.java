package dev.tenon.it.embedded;

import jakarta.persistence.Entity;

/** Has a small number for its version. */
@Entity
class VersionByShort extends Versioned<Short> {}
