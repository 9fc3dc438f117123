package dev.tenon.it.refused;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Has one bearer. */
@Entity
class Crosier {
    @Id
    long id;

    @OneToOne
    Friar bearer;

    Crosier() {}

    Crosier(long id, Friar bearer) {
        this.id = id;
        this.bearer = bearer;
    }
}
