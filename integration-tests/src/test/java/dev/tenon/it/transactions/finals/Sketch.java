package dev.tenon.it.transactions.finals;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Made in an atelier. */
@Entity
class Sketch {
    @Id
    Long id;

    String title;

    @ManyToOne
    Ref<Atelier> atelier;

    Sketch() {}

    Sketch(Long id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
