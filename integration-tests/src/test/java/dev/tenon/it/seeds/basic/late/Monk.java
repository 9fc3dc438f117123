package dev.tenon.it.seeds.basic.late;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Comes after the class that mentions it. */
@Entity
class Monk {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Abbey> abbey;

    Monk() {}

    Monk(String name) {
        this.name = name;
    }
}
