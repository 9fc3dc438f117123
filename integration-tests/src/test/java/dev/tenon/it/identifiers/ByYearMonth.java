package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import java.time.YearMonth;

/** Identified by a month. */
@Entity
class ByYearMonth extends Keyed<YearMonth> {}
