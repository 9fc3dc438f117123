package dev.tenon.it.identifiers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** Identified by a number of two decimals. */
@AttributeOverride(name = "id", column = @Column(precision = 10, scale = 2))
@Entity
class ByDecimal extends Keyed<BigDecimal> {}
