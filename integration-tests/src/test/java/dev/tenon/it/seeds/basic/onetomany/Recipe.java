package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A parent without which its children are nothing. */
@Entity
class Recipe {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "recipe", cascade = ALL, orphanRemoval = true)
    @OrderBy("id")
    List<Step> steps = new ArrayList<>();

    Recipe() {}

    Recipe(String name) {
        this.name = name;
    }
}
