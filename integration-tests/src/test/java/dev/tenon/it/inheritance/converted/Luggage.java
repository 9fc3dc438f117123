package dev.tenon.it.inheritance.converted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** The root. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Luggage {
    @Id
    long id;

    String owner = "";

    protected Luggage() {}

    Luggage(long id, String owner) {
        this.id = id;
        this.owner = owner;
    }
}
