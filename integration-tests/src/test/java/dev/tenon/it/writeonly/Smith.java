package dev.tenon.it.writeonly;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Knows the few smithies that have it. */
@Entity
class Smith {
    @Id
    long id;

    @ManyToMany(mappedBy = "members")
    Set<Smithy> smithies = new LinkedHashSet<>();

    Smith() {}

    Smith(long id) {
        this.id = id;
    }
}
