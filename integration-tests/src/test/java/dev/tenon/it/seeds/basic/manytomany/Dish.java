package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The other side of the pair. */
@Entity
class Dish {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany(mappedBy = "dishes", cascade = PERSIST)
    @OrderBy("id")
    List<Chef> chefs = new ArrayList<>();

    Dish() {}

    Dish(String name) {
        this.name = name;
    }
}
