package dev.tenon.it.events;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;

/** Is built by its constructor, which waits for the entrepot. */
@Entity
class Signet {
    @Id
    final Long id;

    @ManyToOne
    final Entrepot entrepot;

    @ManyToOne(fetch = FetchType.LAZY)
    Waxing waxing;

    @Transient
    String loaded;

    Signet(Long id, Entrepot entrepot) {
        this.id = id;
        this.entrepot = entrepot;
    }

    @PostLoad
    void loaded() {
        loaded = "of " + entrepot.name;
    }
}
