package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A parent in both directions, which deletes no children. */
@Entity
class Orchestra {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "orchestra", cascade = PERSIST)
    @OrderBy("id")
    List<Musician> musicians = new ArrayList<>();

    Orchestra() {}

    Orchestra(String name) {
        this.name = name;
    }
}
