package dev.tenon.it.refused;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know who sings it. */
@Entity
class Psalm {
    @Id
    long id;

    Psalm() {}

    Psalm(long id) {
        this.id = id;
    }
}
