package dev.tenon.it.writeonly;

import dev.tenon.Ref;
import dev.tenon.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Somebody went through. */
@Entity
class Passage {
    @Id
    long id;

    String ticket;

    @ManyToOne
    @OnDelete(OnDelete.Action.CASCADE)
    Ref<Turnstile> turnstile;

    Passage() {}

    Passage(long id, String ticket) {
        this.id = id;
        this.ticket = ticket;
    }
}
