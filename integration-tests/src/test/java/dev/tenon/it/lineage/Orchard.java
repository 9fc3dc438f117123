package dev.tenon.it.lineage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;

/** Has a required and a unique column of its own. */
@Entity
class Orchard extends ManagedEstate {
    @Column(nullable = false)
    Integer hectares = 0;

    @Column(unique = true)
    String label = "";

    private Orchard() {}

    Orchard(String shire, int plot, String owner, String label) {
        this.shire = shire;
        this.plot = plot;
        this.owner = owner;
        this.label = label;
    }

    @PrePersist
    private void hearAsOrchard() {
        heard.add("orchard");
    }
}
