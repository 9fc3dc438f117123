package dev.tenon.it.unique;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Belongs to one officer, always. */
@Entity
class Keycard {
    @Id
    long id;

    @OneToOne(optional = false)
    Officer officer;

    Keycard() {}

    Keycard(long id, Officer officer) {
        this.id = id;
        this.officer = officer;
        officer.keycard = this;
    }
}
