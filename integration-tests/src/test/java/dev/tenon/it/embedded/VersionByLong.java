package dev.tenon.it.embedded;

import jakarta.persistence.Entity;

/** Has a large number for its version. */
@Entity
class VersionByLong extends Versioned<Long> {}
