package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import dev.tenon.annotation.SingleParent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child that says that its parent has no other. */
@Entity
class Guard {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    @SingleParent
    Ref<Tower> tower;

    Guard() {}

    Guard(String name) {
        this.name = name;
    }
}
