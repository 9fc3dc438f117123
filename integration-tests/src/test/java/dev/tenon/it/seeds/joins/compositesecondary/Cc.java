package dev.tenon.it.seeds.joins.compositesecondary;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code C}. */
@Entity
class Cc {
    @Id
    Long id;

    @References(Ca.class)
    Long aId;

    @References(Cd.class)
    Long dId;

    protected Cc() {}

    Cc(long id, long aId, long dId) {
        this.id = id;
        this.aId = aId;
        this.dId = dId;
    }
}
