package dev.tenon.it.relationships.peers;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;

/** Lives in a shelter. */
@Entity
class Animal {
    @Id
    Long id;

    @ManyToOne
    Ref<Shelter> shelter;

    @ManyToMany
    Set<Region> seen = new HashSet<>();
}
