package dev.tenon.it.relationships.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** May be part of another one; has a residence, which nothing but the residence knows. */
@Entity
class Land {
    @Id
    String code;

    @ManyToOne
    Land realm;

    @OneToOne(mappedBy = "land")
    Residence residence;

    Land() {}

    Land(String code) {
        this.code = code;
    }
}
