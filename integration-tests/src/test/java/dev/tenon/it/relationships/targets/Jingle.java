package dev.tenon.it.relationships.targets;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that can be played, but is not the one that the relationships name. */
@Entity
class Jingle implements Playable {
    @Id
    String title;

    Jingle() {}

    Jingle(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
