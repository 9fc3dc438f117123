package dev.tenon.it.scenarios.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has an identifier that the program gives, no version, and columns that may be null. */
@Entity
class Etude {
    @Id
    String opus;

    String name;

    Integer bars;

    @Column(updatable = false)
    String origin;

    Etude() {}

    Etude(String opus) {
        this.opus = opus;
    }

    Etude(String opus, String name, Integer bars) {
        this(opus);
        this.name = name;
        this.bars = bars;
    }
}
