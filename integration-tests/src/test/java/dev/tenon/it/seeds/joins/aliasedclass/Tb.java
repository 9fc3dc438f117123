package dev.tenon.it.seeds.joins.aliasedclass;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code B}. */
@Entity
class Tb {
    @Id
    Long id;

    String name;

    protected Tb() {}

    Tb(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
