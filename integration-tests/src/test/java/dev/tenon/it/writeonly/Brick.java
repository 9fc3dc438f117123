package dev.tenon.it.writeonly;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know where it was burnt. */
@Entity
class Brick {
    @Id
    long id;

    Brick() {}

    Brick(long id) {
        this.id = id;
    }
}
