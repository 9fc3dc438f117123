package dev.tenon.it.unique;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Has a keycard that goes with the officer. */
@Entity
class Officer {
    @Id
    long id;

    @OneToOne(mappedBy = "officer", cascade = CascadeType.ALL, orphanRemoval = true)
    Keycard keycard;

    Officer() {}

    Officer(long id) {
        this.id = id;
    }
}
