package dev.tenon.it.refused;

import dev.tenon.SessionException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;

/** Does not know who sings it; its callback refuses titles. */
@Entity
class Psalm {
    @Id
    long id;

    String title;

    Psalm() {}

    Psalm(long id) {
        this.id = id;
    }

    @PreUpdate
    void check() {
        if (title.equals("profane")) {
            throw new IllegalStateException("profane");
        }
        if (title.equals("unknown")) {
            throw new SessionException("TN000", "unknown");
        }
    }
}
