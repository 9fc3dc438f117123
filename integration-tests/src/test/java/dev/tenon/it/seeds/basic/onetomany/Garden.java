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

/** A parent that knows its children by the foreign key of their table. */
@Entity
class Garden {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(cascade = PERSIST)
    @OrderBy("id")
    List<Plant> plants = new ArrayList<>();

    Garden() {}

    Garden(String name) {
        this.name = name;
    }
}
