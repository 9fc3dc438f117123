package dev.tenon.it.relationships.manytomany;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know who speaks it. */
@Entity
class Tongue {
    @Id
    Long id;

    String code;

    Tongue() {}

    Tongue(Long id, String code) {
        this.id = id;
        this.code = code;
    }
}
