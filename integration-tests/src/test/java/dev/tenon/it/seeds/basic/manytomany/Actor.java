package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** One side, which alone knows of the link table. */
@Entity
class Actor {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(
            name = "actor_film",
            joinColumns = @JoinColumn(name = "left_id"),
            inverseJoinColumns = @JoinColumn(name = "right_id"))
    @OrderBy("id")
    List<Film> films = new ArrayList<>();

    Actor() {}

    Actor(String name) {
        this.name = name;
    }
}
