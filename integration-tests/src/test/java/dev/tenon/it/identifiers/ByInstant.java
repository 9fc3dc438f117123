package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import java.time.Instant;

/** Identified by a point in time. */
@Entity
class ByInstant extends Keyed<Instant> {}
