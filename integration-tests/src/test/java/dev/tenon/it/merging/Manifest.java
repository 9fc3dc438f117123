package dev.tenon.it.merging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

/** Has the code of its freight. */
@Entity
class Manifest {
    @Id
    String code;

    @OneToOne
    @MapsId
    Freight freight;

    String text;

    @Version
    int version;

    Manifest() {}

    Manifest(Freight freight, String text) {
        this.freight = freight;
        this.text = text;
    }
}
