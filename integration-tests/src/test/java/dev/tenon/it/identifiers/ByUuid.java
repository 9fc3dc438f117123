package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import java.util.UUID;

/** Identified by a UUID that the application makes. */
@Entity
class ByUuid extends Keyed<UUID> {}
