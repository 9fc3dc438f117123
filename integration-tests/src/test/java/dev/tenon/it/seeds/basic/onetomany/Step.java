package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child that is deleted when it leaves its parent. */
@Entity
class Step {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne(optional = false)
    Ref<Recipe> recipe;

    Step() {}

    Step(String name) {
        this.name = name;
    }
}
