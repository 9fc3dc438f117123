package dev.tenon.it.seeds.joins.compositesecondary;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code B}. */
@Entity
class Cb {
    @Id
    Long id;

    @References(Cd.class)
    Long dId;

    protected Cb() {}

    Cb(long id, long dId) {
        this.id = id;
        this.dId = dId;
    }
}
