package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import java.time.LocalDate;

/** Identified by a date. */
@Entity
class ByDate extends Keyed<LocalDate> {}
