package dev.tenon.it.keys.removed;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Belongs to a duchy, whose new code the database follows. */
@Entity
class Hamlet {
    @Id
    String name;

    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    Duchy duchy;

    Hamlet() {}

    Hamlet(String name, Duchy duchy) {
        this.name = name;
        this.duchy = duchy;
    }
}
