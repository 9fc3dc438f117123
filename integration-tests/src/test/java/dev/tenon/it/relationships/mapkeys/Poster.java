package dev.tenon.it.relationships.mapkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know under which key a playhouse has it. */
@Entity
class Poster {
    @Id
    Long id;

    String name;

    Poster() {}

    Poster(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
