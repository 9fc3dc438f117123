package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Has its owner's identifier, in an attribute of its own. */
@Entity
class Licence {
    @Id
    Long id;

    @OneToOne
    @MapsId
    Holder holder;

    String number;

    Licence() {}

    Licence(Holder holder, String number) {
        this.holder = holder;
        this.number = number;
    }
}
