package dev.tenon.it.relationships.mapkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know under which key a playhouse has it. */
@Entity
class Hall {
    @Id
    Long id;

    String name;

    Hall() {}

    Hall(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
