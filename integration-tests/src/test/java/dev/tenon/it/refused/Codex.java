package dev.tenon.it.refused;

import dev.tenon.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** Is identified by its cloister; the column of its keeper is a plain attribute as well. */
@Entity
class Codex {
    @EmbeddedId
    CodexId id;

    @Column(nullable = false)
    String text;

    @ManyToOne(optional = false)
    @MapsId("cloister")
    Cloister cloister;

    @ManyToOne
    @JoinColumn(name = "keeper_id")
    Friar keeper;

    @References(Friar.class)
    @Column(name = "keeper_id")
    Long keeperId;

    Codex() {}

    Codex(Cloister cloister, int nr, String text) {
        this.cloister = cloister;
        this.id = new CodexId(null, nr);
        this.text = text;
    }
}
