package dev.tenon.it.secondary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Stands in an archive. */
@Entity
@IdClass(PigeonholeKey.class)
class Pigeonhole {
    @Id
    String archive;

    @Id
    int number;

    protected Pigeonhole() {
        this("", 0);
    }

    Pigeonhole(String archive, int number) {
        this.archive = archive;
        this.number = number;
    }
}
