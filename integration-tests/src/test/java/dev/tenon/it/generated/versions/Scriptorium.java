package dev.tenon.it.generated.versions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Alone writes the foreign keys of its manuscripts. */
@Entity
class Scriptorium {
    @Id
    String place;

    @OneToMany
    @JoinColumn(name = "scriptorium_place")
    List<Manuscript> manuscripts = new ArrayList<>();

    Scriptorium() {}

    Scriptorium(String place) {
        this.place = place;
    }
}
