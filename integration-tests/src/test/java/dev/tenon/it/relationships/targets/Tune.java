package dev.tenon.it.relationships.targets;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The one entity that can be played. */
@Entity
class Tune implements Playable {
    @Id
    String title;

    @ManyToOne(targetEntity = Record.class)
    Object record;

    Tune() {}

    Tune(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
