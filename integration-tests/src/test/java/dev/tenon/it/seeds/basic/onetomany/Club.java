package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** A parent whose children are a set. */
@Entity
class Club {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "club", cascade = PERSIST)
    Set<Fan> fans = new LinkedHashSet<>();

    Club() {}

    Club(String name) {
        this.name = name;
    }
}
