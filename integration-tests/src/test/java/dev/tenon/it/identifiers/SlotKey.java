package dev.tenon.it.identifiers;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.UUID;

/** An embedded identifier as a record. */
@Embeddable
record SlotKey(UUID doctor, LocalTime time) {}
