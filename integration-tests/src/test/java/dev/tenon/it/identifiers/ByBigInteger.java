package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import java.math.BigInteger;

/** Identified by a whole number. */
@Entity
class ByBigInteger extends Keyed<BigInteger> {}
