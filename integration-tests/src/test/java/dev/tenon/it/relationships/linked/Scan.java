package dev.tenon.it.relationships.linked;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Made on the journey. */
@Entity
class Scan {
    @Id
    Long id;

    @ManyToOne
    Ref<Parcel> parcel;

    Scan() {}

    Scan(Long id) {
        this.id = id;
    }
}
