package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigInteger;

/** A number of a sequence in a class that holds more than a long. */
@Entity
class HugeSequence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    BigInteger id;

    String name;
}
