package dev.tenon.it.identifiers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** Identified by a number that SQLite keeps as text. */
@AttributeOverride(name = "id", column = @Column(precision = 30, scale = 10))
@Entity
class ByLongDecimal extends Keyed<BigDecimal> {}
