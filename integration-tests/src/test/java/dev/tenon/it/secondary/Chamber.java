package dev.tenon.it.secondary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Is a part of an archive. */
@Entity
@IdClass(ChamberKey.class)
class Chamber {
    @Id
    String archive;

    @Id
    String name;

    protected Chamber() {
        this("", "");
    }

    Chamber(String archive, String name) {
        this.archive = archive;
        this.name = name;
    }
}
