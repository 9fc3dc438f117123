package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** The side of a pair that names the link table. */
@Entity
class Chef {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(
            name = "chef_dish",
            joinColumns = @JoinColumn(name = "left_id"),
            inverseJoinColumns = @JoinColumn(name = "right_id"))
    Set<Dish> dishes = new LinkedHashSet<>();

    Chef() {}

    Chef(String name) {
        this.name = name;
    }
}
