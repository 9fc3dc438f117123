package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A child that has the foreign key, and no reference to its parent. */
@Entity
class Plant {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @References(Garden.class)
    @Nullable
    Long gardenId;

    Plant() {}

    Plant(String name) {
        this.name = name;
    }
}
