package dev.tenon.it.names.constraints;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is referred to. */
@Entity
class Branch {
    @Id
    Long id;

    Branch() {}

    Branch(Long id) {
        this.id = id;
    }
}
