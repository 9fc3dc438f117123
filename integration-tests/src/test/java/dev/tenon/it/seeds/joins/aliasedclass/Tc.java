package dev.tenon.it.seeds.joins.aliasedclass;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code C}. */
@Entity
class Tc {
    @Id
    Long id;

    protected Tc() {}

    Tc(long id) {
        this.id = id;
    }
}
