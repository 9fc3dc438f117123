package dev.tenon.it.names.constraints;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Belongs to an account, which may be one that the database does not have. */
@Entity
class Remittance {
    @Id
    Long id;

    Remittance() {}

    Remittance(Long id) {
        this.id = id;
    }
}
