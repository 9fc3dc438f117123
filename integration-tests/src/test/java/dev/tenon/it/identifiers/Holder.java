package dev.tenon.it.identifiers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Gives its identifier to a licence and a biography. */
@Entity
class Holder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @OneToOne(mappedBy = "holder", cascade = CascadeType.ALL)
    Licence licence;

    Holder() {}

    Holder(String name) {
        this.name = name;
    }
}
