package dev.tenon.it.relationships.mapkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Plays in several playhouses, and perhaps in several seasons of one. */
@Entity
class Troupe {
    @Id
    Long id;

    String name;

    @ManyToMany(mappedBy = "troupes")
    Set<Playhouse> playhouses = new HashSet<>();

    Troupe() {}

    Troupe(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
