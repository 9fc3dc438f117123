package dev.tenon.it.seeds.joins.compositesecondary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code D}. */
@Entity
class Cd {
    @Id
    Long id;

    protected Cd() {}

    Cd(long id) {
        this.id = id;
    }
}
