package dev.tenon.it.relationships.revived;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Lives on without its nest. */
@Entity
public class Fledgling {
    @Id
    String ring;

    @ManyToOne
    Ref<Nest> nest;

    protected Fledgling() {}

    Fledgling(String ring) {
        this.ring = ring;
    }
}
