package dev.tenon.it.embedded;

import jakarta.persistence.Entity;
import java.time.Instant;

/** Has a point in time for its version. */
@Entity
class VersionByInstant extends Versioned<Instant> {}
